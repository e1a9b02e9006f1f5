import type { LinkedContent } from '#core/link/linked.ts';
import type { PrintedBooks } from '#views/books.ts';

/** The content every page is made from, HTML of the Markdown texts in it, and what of its books lies printed. */
export interface LoadedContent {
  readonly content: LinkedContent;
  readonly markdown: (text: string) => string;
  readonly books: PrintedBooks;
}

/**
 * Who reads and checks the content, and the pages, are loaded apart, as Astro bundles the pages anew; they meet only
 * here. So the content is read once, and pages are made from what was checked and from nothing else.
 */
const SHARED = Symbol.for('keikaku.shared-content');

type Shared = typeof globalThis & { [SHARED]?: LoadedContent };

export function setSharedContent(loaded: LoadedContent): void {
  (globalThis as Shared)[SHARED] = loaded;
}

/** Null as long as no content has been found without an error. */
export function sharedContent(): LoadedContent | null {
  return (globalThis as Shared)[SHARED] ?? null;
}
