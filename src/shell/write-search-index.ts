import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LinkedContent } from '#core/link/linked.ts';
import { indexFiles } from '#views/search/index-files.ts';
import { FACTS_FILE, fileIn } from '#views/search/index-format.ts';
import type { IndexFacts } from '#views/search/index-format.ts';

/** Writes the search index: one record for each plan, section, item, chapter and page. The same content gives the same files. */
export async function writeSearchIndex(content: LinkedContent, base: string, out: string): Promise<void> {
  const { facts, others } = indexFiles(content, base);
  const texts = Array.from(others, ([name, file]) => [name, JSON.stringify(file)] as const);
  const hash = createHash('sha256').update(JSON.stringify(facts));
  for (const [, text] of texts) hash.update(text);
  const whole: IndexFacts = { version: hash.digest('hex').slice(0, VERSION_LENGTH), ...facts };
  const files = new Map(texts.map(([name, text]) => [path.join(out, fileIn(whole.version, name)), text]));
  files.set(path.join(out, FACTS_FILE), JSON.stringify(whole));
  for (const folder of new Set(Array.from(files.keys(), (file) => path.dirname(file))))
    await mkdir(folder, { recursive: true });
  await Promise.all(Array.from(files, ([file, text]) => writeFile(file, text)));
}

const VERSION_LENGTH = 12;
