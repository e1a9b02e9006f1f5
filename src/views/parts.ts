import type { ContentsEntry } from './contents.ts';

/** A part of a page under a heading of its own. */
export interface Part<T> {
  readonly anchor: string;
  readonly title: string;
  readonly body: T;
}

/** Null, and not written, where there is nothing to say. Anchors have capitals: ids of the content have none. */
export function part<T>(anchor: string, title: string, body: T | null): Part<T> | null {
  return body === null || (Array.isArray(body) && body.length === 0) ? null : { anchor, title, body };
}

/** The parts of a page as its table of contents lists them, in order; `within`: what a part lists below itself. */
export function partEntries(
  parts: Readonly<Record<string, Part<unknown> | null>>,
  within: ReadonlyMap<unknown, readonly ContentsEntry[]> = new Map(),
): readonly ContentsEntry[] {
  return Object.values(parts).flatMap((one) =>
    one ? [{ anchor: one.anchor, title: one.title, within: within.get(one) ?? [] }] : [],
  );
}
