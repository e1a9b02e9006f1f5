import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every HTML page of a finished site by its path below the folder, with `/` between. */
export function pagesOf(dir: string): ReadonlyMap<string, string> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return new Map(
    files.map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(dir, file), 'utf8')]),
  );
}
