import type { LinkedContent } from '#core/link/linked.ts';
import { addressesUnder } from './addresses.ts';
import type { Addresses } from './addresses.ts';
import { NO_BOOKS } from './books.ts';
import type { PrintedBooks } from './books.ts';

/** What pages are made from: the content, the addresses it is published under, and how its Markdown reads. */
export interface Edition {
  readonly content: LinkedContent;
  readonly at: Addresses;
  /** Scheme and host of 公開先, without a slash; null where nobody has said where the site will be. */
  readonly origin: string | null;
  /** HTML of a Markdown text of the content. */
  readonly markdown: (text: string) => string;
  readonly books: PrintedBooks;
}

export function editionUnder(
  base: string,
  read: Pick<Edition, 'content' | 'markdown'> & Partial<Pick<Edition, 'books'>>,
): Edition {
  const { content, markdown, books = NO_BOOKS } = read;
  const url = content.site?.url ?? null;
  const origin = url === null ? null : new URL(url).origin;
  return { content, markdown, books, at: addressesUnder(base), origin };
}
