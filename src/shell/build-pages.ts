import path from 'node:path';
import { NO_BOOKS } from '#views/books.ts';
import type { PrintedBooks } from '#views/books.ts';
import type { Checked } from './check/check.ts';
import { publishedAt } from './published-at.ts';
import { shareContent } from './share-content.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Makes the pages of one room: of the site, or of the books. Astro writes the chunks that make the pages below its output
 * folder, and they find npm's packages only inside the project.
 */
export async function buildPages(
  srcDir: 'src' | 'src/print',
  content: string,
  outDir: string,
  cacheDir: string,
  checked: Checked,
  books: PrintedBooks = NO_BOOKS,
): Promise<void> {
  const url = publishedAt(checked);
  await shareContent(checked.content, books);
  /* A thousand modules: they are loaded while the index is being written. */
  const { build } = await import('astro');
  /* Astro would believe variables of the machine that bear the names of its own settings: path prefix and CSP
   * would be lost. */
  const before = { ...process.env };
  for (const name of ['BASE_URL', 'SITE', 'PROD', 'DEV', 'MODE']) Reflect.deleteProperty(process.env, name);
  process.env.NODE_ENV = 'production';
  /* The chapters are found by this. */
  process.env.KEIKAKU_CONTENT = content;
  try {
    await build({
      root: ROOT,
      srcDir,
      site: url.origin,
      base: url.pathname,
      outDir,
      cacheDir,
      logLevel: 'error',
    });
  } finally {
    /* What this process does next, or starts, is no part of the build. */
    for (const name of ['NODE_ENV', 'KEIKAKU_CONTENT']) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  }
}
