import { indexFiles } from '#views/search/index-files.ts';
import { FACTS_FILE, fileIn } from '#views/search/index-format.ts';
import { openIndex } from '#views/search/search-index.ts';
import type { SearchIndex } from '#views/search/search-index.ts';
import { edition } from './sample-edition.ts';

/** The search index of a content, opened as a browser would, without the way over files. */
export function indexOf(files: Readonly<Record<string, string>>): Promise<SearchIndex> {
  const { facts, others } = indexFiles(edition(files).content, '/');
  const written = new Map<string, unknown>([
    [FACTS_FILE, { ...facts, version: '1' }],
    ...Array.from(others, ([name, file]) => [fileIn('1', name), file] as const),
  ]);
  return openIndex((name) =>
    written.has(name) ? Promise.resolve(written.get(name)) : Promise.reject(new Error(name)),
  );
}

/** Titles of the records of these numbers. */
export async function titlesOf(index: SearchIndex, records: readonly number[]): Promise<readonly string[]> {
  const shown = await Promise.all(records.map((record) => index.show(record, [])));
  return shown.map(({ title }) => title);
}
