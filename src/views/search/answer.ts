import { wordsAsked } from './asked.ts';
import type { Asked } from './asked.ts';
import type { QueryWord } from './equivalents.ts';
import { facetCounts, results } from './narrowing.ts';
import type { FacetCounts, Result } from './narrowing.ts';
import type { ShownRecord } from './index-format.ts';
import type { Found, SearchIndex } from './search-index.ts';
import { suggestions } from './suggestions.ts';
import type { Suggestion } from './suggestions.ts';

/** What the search page answers. */
export interface Answer {
  readonly asked: Asked;
  readonly words: readonly QueryWord[];
  readonly results: readonly Result[];
  /** 再掲 folded into the results. */
  readonly listings: number;
  readonly facets: readonly FacetCounts[];
  readonly used: Found['used'];
  /** Whether the words can be written in other ways at all. */
  readonly hasOthers: boolean;
  /** What to ask instead, where the words find nothing whatever is chosen. */
  readonly instead: readonly Suggestion[];
}

/** A result with what it shows. */
export interface ShownResult {
  readonly shown: ShownRecord;
  readonly listings: readonly ShownRecord[];
}

/** Why a question is not looked up; null: it is. */
export function whyNot(asked: Asked): 'nothing asked' | 'no letters' | null {
  if (wordsAsked(asked, []).length > 0) return null;
  if (asked.query !== '') return 'no letters';
  return asked.choices.size === 0 ? 'nothing asked' : null;
}

export async function answerTo(index: SearchIndex, asked: Asked): Promise<Answer> {
  const { facts } = index;
  const words = wordsAsked(asked, facts.equivalents);
  const anyWay = wordsAsked({ ...asked, exact: false }, facts.equivalents);
  const { hits, used } = await index.find(words);
  const folded = results(hits, facts, asked.choices, asked.sort);
  return {
    ...{ asked, words, used },
    results: folded,
    listings: folded.reduce((sum, { listings }) => sum + listings.length, 0),
    facets: facetCounts(hits, facts, asked.choices),
    hasOthers: anyWay.some(({ others }) => others.length > 0),
    instead: hits.length === 0 ? await suggestions(index, words) : [],
  };
}

/** What results show; throws where a record's own text does not bear out the words. */
export function shownResults(
  index: SearchIndex,
  { words }: Answer,
  folded: readonly Result[],
): Promise<readonly ShownResult[]> {
  return Promise.all(
    folded.map(async ({ hit, listings }) => {
      const [shown, others] = await Promise.all([
        index.show(hit.record, words),
        Promise.all(listings.map(({ record }) => index.show(record, words))),
      ]);
      return { shown, listings: others };
    }),
  );
}
