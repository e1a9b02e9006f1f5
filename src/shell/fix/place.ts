import path from 'node:path';
import type { NamedPlace } from '#core/fix/choices.ts';

/** The parts of Node's path that differ between systems; given, so that the words of one can be read on the other. */
type PathWays = Pick<typeof path, 'resolve' | 'relative' | 'sep'>;

/**
 * A place as the report prints it, below the working folder: `content/rei/01-a.yaml:12` or `…:12:5`, also with `\` between
 * or from `C:\`. Null where it has no line.
 */
export function readPlace(
  written: string,
  folder: string,
  from: string = process.cwd(),
  ways: PathWays = path,
): NamedPlace | null {
  const match = /^(.+?)[:：]([0-9０-９]+)(?:[:：]([0-9０-９]+))?$/su.exec(written.trim());
  if (!match) return null;
  const [, file = '', line = '', column] = match;
  const named = ways.sep === '/' ? file.replaceAll('\\', '/') : file;
  return {
    file: ways.relative(folder, ways.resolve(from, named)).split(ways.sep).join('/'),
    line: Number(line.normalize('NFKC')),
    column: column === undefined ? null : Number(column.normalize('NFKC')),
  };
}

/** `content/rei/01-a.yaml:12:5`: a place as `--accept` takes it. */
export function printPlace(
  file: string,
  { line, column }: { readonly line: number; readonly column: number },
): string {
  return `${file}:${line}:${column}`;
}
