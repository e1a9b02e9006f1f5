import type { LinkedContent } from '#core/link/linked.ts';
import { addressesUnder } from './addresses.ts';
import type { Addresses } from './addresses.ts';

/** What pages are made from: the content, the addresses it is published under, and how its Markdown reads. */
export interface Edition {
  readonly content: LinkedContent;
  readonly at: Addresses;
  /** HTML of a Markdown text of the content. */
  readonly markdown: (text: string) => string;
}

export function editionUnder(base: string, read: Pick<Edition, 'content' | 'markdown'>): Edition {
  return { content: read.content, markdown: read.markdown, at: addressesUnder(base) };
}
