import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LAWS } from '#core/rules/laws.ts';
import { lawIndexPage, lawPage } from './page.ts';

/** The help pages, made from the laws: one a law, and a list of them. */
export const LAW_PAGES = path.resolve(import.meta.dirname, '../../../docs/laws');

/** Name and text of every page as it should be. */
export function lawPages(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', lawIndexPage(LAWS)],
    ...LAWS.map((law): [string, string] => [`${law.code.toLowerCase()}.md`, lawPage(law)]),
  ]);
}

/** Writes the pages, and takes away those whose law is gone. */
export async function writeLawPages(): Promise<void> {
  const pages = lawPages();
  await mkdir(LAW_PAGES, { recursive: true });
  for (const name of await readdir(LAW_PAGES))
    if (/^p\d{3}\.md$/u.test(name) && !pages.has(name)) await rm(path.join(LAW_PAGES, name));
  for (const [name, text] of pages) await writeFile(path.join(LAW_PAGES, name), text);
}
