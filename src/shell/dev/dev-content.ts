import type { LinkedContent } from '#core/link/linked.ts';

/**
 * The content as it last stood without an error, while someone is writing: pages are made from it, so that a slip of
 * the hand takes no page away. The server that checks and the pages are loaded apart and meet only here.
 */
const SHARED = Symbol.for('keikaku.dev-content');

type Shared = typeof globalThis & { [SHARED]?: LinkedContent };

export function shareContent(content: LinkedContent): void {
  (globalThis as Shared)[SHARED] = content;
}

/** Null as long as the content has never been without an error. */
export function sharedContent(): LinkedContent | null {
  return (globalThis as Shared)[SHARED] ?? null;
}
