import type { LinkedContent } from '#core/link/linked.ts';

/** The content every page is made from, and HTML of the Markdown texts in it. */
export interface LoadedContent {
  readonly content: LinkedContent;
  readonly markdown: (text: string) => string;
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
