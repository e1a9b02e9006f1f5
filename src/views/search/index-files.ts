import type { LinkedContent } from '#core/link/linked.ts';
import { USUAL_EQUIVALENTS } from './equivalents.ts';
import type { Equivalents } from './equivalents.ts';
import { facetColumns } from './facets.ts';
import { indexGrams } from './grams.ts';
import type { Postings } from './grams.ts';
import { shardFile, shownFile, textsOf } from './index-format.ts';
import type { IndexFacts, ShownRecord } from './index-format.ts';
import { searchRecords } from './records.ts';
import { searchable } from './searchable.ts';

/** The search index as files; `facts` is complete but for its version. */
export interface IndexFiles {
  readonly facts: Omit<IndexFacts, 'version'>;
  /** By name. */
  readonly others: ReadonlyMap<string, Postings | readonly ShownRecord[]>;
}

/** The index of a content published under the path `base`. */
export function indexFiles(content: LinkedContent, base: string): IndexFiles {
  const records = searchRecords(content, base);
  const { shards, lengths, titles } = indexGrams(
    records.map(({ shown }) => textsOf(shown).map((text) => searchable(text))),
  );
  const numbers = new Map(records.map(({ shown }, i) => [shown.url, i]));
  const shown = records.map((record) => record.shown);
  return {
    facts: {
      shards: shards.length,
      lengths,
      titles,
      facets: facetColumns(
        content,
        records.map((record) => record.facets),
      ),
      yen: records.map(({ yen }) => yen),
      originals: records.map(({ original }) => (original === null ? null : (numbers.get(original) ?? null))),
      equivalents: [...USUAL_EQUIVALENTS, ...(content.site?.equivalents ?? []), ...stateEquivalents(content)],
    },
    others: new Map<string, Postings | readonly ShownRecord[]>([
      ...shards.map((places, i) => [shardFile(i), places] as const),
      ...Map.groupBy(shown, (_, record) => shownFile(record)),
    ]),
  };
}

/** Who asks for 遅延 means what this plan calls 一部遅れ, and the other way round. */
function stateEquivalents({ plans }: LinkedContent): Equivalents {
  const words = plans.flatMap(({ plan }) => [...(plan.cover?.stateWords ?? [])]);
  return [...Map.groupBy(words, ([, state]) => state)].map(([state, ofState]) => [
    ...new Set([state, ...ofState.map(([word]) => word)]),
  ]);
}
