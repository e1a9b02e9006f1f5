import type { LinkedContent } from '#core/link/linked.ts';
import { addressesUnder } from './addresses.ts';
import type { Addresses } from './addresses.ts';

/** What pages are made from: the content, the addresses it is published under, and how its Markdown reads. */
export interface Edition {
  readonly content: LinkedContent;
  readonly at: Addresses;
  /** Scheme and host of 公開先, without a slash; null where nobody has said where the site will be. */
  readonly origin: string | null;
  /** HTML of a Markdown text of the content. */
  readonly markdown: (text: string) => string;
}

export function editionUnder(base: string, read: Pick<Edition, 'content' | 'markdown'>): Edition {
  const { content, markdown } = read;
  const url = content.site?.url ?? null;
  return { content, markdown, at: addressesUnder(base), origin: url === null ? null : new URL(url).origin };
}
