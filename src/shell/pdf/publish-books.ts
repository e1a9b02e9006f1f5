import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { LinkedContent, LinkedPlan } from '#core/link/linked.ts';
import { BOOK_FILES, hasBook } from '#views/books.ts';
import type { BookFile, PrintedBooks } from '#views/books.ts';
import { planName } from '#views/words.ts';
import { replaceFile } from './replace-file.ts';

const FILES = Object.entries(BOOK_FILES) as [BookFile, string][];

/**
 * The books of the content's plans that lie in a folder: `books/jisshi/book.pdf`. What else lies there, such as the
 * printer's file, is for no reader of the site.
 */
export async function printedBooks(folder: string, { plans }: LinkedContent): Promise<PrintedBooks> {
  const books = new Map<string, Partial<Record<BookFile, number>>>();
  for (const { slug } of plans) {
    const sizes: Partial<Record<BookFile, number>> = {};
    for (const [file, name] of FILES) {
      const bytes = await sizeOf(path.join(folder, slug, name));
      if (bytes !== null) sizes[file] = bytes;
    }
    if (Object.keys(sizes).length > 0) books.set(slug, sizes);
  }
  return books;
}

/** Whether it is a book of one of the plans, by its path below the folder of the books and below the site alike. */
export function isBookFile(file: string, { plans }: LinkedContent): boolean {
  return plans.some(({ slug }) => FILES.some(([, name]) => file === `${slug}/${name}`));
}

/**
 * Puts the books of a folder beside the pages of their plans in a finished site; a plan the site does not have is passed over. Each file is
 * replaced whole or not at all. Gives the files that were put there.
 */
export async function publishBooks(
  folder: string,
  content: LinkedContent,
  site: string,
): Promise<readonly string[]> {
  const published: string[] = [];
  for (const [slug, sizes] of await printedBooks(folder, content)) {
    if ((await sizeOf(path.join(site, slug, 'index.html'))) === null) continue;
    for (const [file, name] of FILES) {
      if (sizes[file] === undefined) continue;
      const target = path.join(site, slug, name);
      await replaceFile(target, await readFile(path.join(folder, slug, name)));
      published.push(target);
    }
  }
  return published;
}

/** The plans whose pages lead into a book that does not lie in the folder yet. */
export async function plansWithoutBook(
  folder: string,
  content: LinkedContent,
): Promise<readonly LinkedPlan[]> {
  const books = await printedBooks(folder, content);
  return content.plans.filter((plan) => hasBook(plan, books) && books.get(plan.slug)?.book === undefined);
}

/** Says so, and what to do, in a line; nothing where every book is there. */
export function missingBooksLine(plans: readonly LinkedPlan[]): string {
  const names = plans.map((plan) => `「${planName(plan)}」`).join('と');
  return plans.length === 0
    ? ''
    : `${names}の冊子がまだありません。npm run pdf で作ると、ページからの「冊子（PDF）」が働きます。\n`;
}

async function sizeOf(file: string): Promise<number | null> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? found.size : null;
}
