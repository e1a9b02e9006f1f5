import type { LinkedPlan } from '#core/link/linked.ts';
import { isoDayOf } from '#core/model/calendar-date.ts';
import type { Heading } from './headings.ts';
import type { Paper, Trim } from './paper.ts';

/** What a book says of itself beyond its pages: the finished file bears it. */
export interface Facts {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string | null;
  /** 発行日, `2024-09-01`: the only date in the file. */
  readonly date: string | null;
  readonly binding: Paper['binding'];
  /** Of an upright page, as it will be cut; null: the file is no printer's. */
  readonly trim: (Trim & Pick<Paper, 'width' | 'height'>) | null;
  readonly headings: readonly Heading[];
  /** What the places of the book are called by links that lead there. */
  readonly linkTexts: Readonly<Record<string, string>>;
}

/** Id of the element that bears the facts in the page, as JSON. */
export const FACTS = 'Facts';

export function factsOf(
  { plan: { cover } }: LinkedPlan,
  title: string,
  { width, height, binding, trim }: Paper,
  { headings, linkTexts }: Pick<Facts, 'headings' | 'linkTexts'>,
): Facts {
  const publication = cover?.publication ?? null;
  const published = publication?.publishedOn ?? publication?.decidedOn ?? null;
  return {
    title,
    author: publication?.publisher ?? null,
    subject: cover?.kind ?? null,
    date: published === null ? null : isoDayOf(published),
    binding,
    trim: trim && { width, height, ...trim },
    headings,
    linkTexts,
  };
}

/** JSON that may stand in a `script` of a page. */
export function factsText(facts: Facts): string {
  return JSON.stringify(facts).replaceAll('<', '\\u003c');
}
