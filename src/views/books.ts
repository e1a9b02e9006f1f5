import type { LinkedPlan } from '#core/link/linked.ts';
import { bookPlaces } from './book-places.ts';
import type { Edition } from './edition.ts';
import type { Link } from './words.ts';

/** The files of a plan's book, beside its pages: `jisshi/book.pdf`, `jisshi/summary.pdf`. */
export const BOOK_FILES = { book: 'book.pdf', summary: 'summary.pdf' } as const;
export type BookFile = keyof typeof BOOK_FILES;

const NAMES: Readonly<Record<BookFile, string>> = { book: '冊子', summary: '概要版' };

/** The books that lie printed: by the folder of the plan, the bytes of each file. */
export type PrintedBooks = ReadonlyMap<string, Readonly<Partial<Record<BookFile, number>>>>;

export const NO_BOOKS: PrintedBooks = new Map();

/** Whether pages may lead into the plan's book: it lies there, or 印刷 says that there will be one. */
export function hasBook(plan: LinkedPlan, books: PrintedBooks): boolean {
  return books.get(plan.slug)?.book !== undefined || (plan.plan.cover?.printing ?? null) !== null;
}

/** 「冊子（PDF、1.2MB）」「概要版（PDF）」: the files of a plan's book as a whole. The size is told where it is known. */
export function bookFiles(plan: LinkedPlan, { books, at }: Edition): readonly Link[] {
  if (!hasBook(plan, books)) return [];
  const printed = books.get(plan.slug);
  /* They are printed together: what is missing beside the book will not come by itself. */
  const files = (Object.keys(BOOK_FILES) as BookFile[]).filter(
    (file) => printed?.book === undefined || file in printed,
  );
  return files.map((file) => {
    const bytes = printed?.[file];
    return {
      text: `${NAMES[file]}（PDF${bytes === undefined ? '' : `、${sizeText(bytes)}`}）`,
      href: at.book(plan.slug, file),
    };
  });
}

/** The way from a page of a plan to its place in the book; null where the plan has none. */
export function wayIntoBook(plan: LinkedPlan, address: string, { books, at }: Edition): Link | null {
  if (!hasBook(plan, books)) return null;
  const { place, isSame } = bookPlaces(plan, at.plan(plan.slug)).near(address);
  return {
    text: isSame ? '冊子（PDF）のこのページを開く' : '冊子（PDF）の関連するページを開く',
    href: `${at.book(plan.slug, 'book')}#${place}`,
  };
}

/** `640KB`, `1.2MB`, rounded up: never less than what is to be fetched. */
function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.ceil(bytes / 1000));
  return kilobytes < 1000 ? `${String(kilobytes)}KB` : `${(Math.ceil(kilobytes / 100) / 10).toFixed(1)}MB`;
}
