import type { FacetColumn, FacetName, IndexFacts } from './index-format.ts';
import type { Hit } from './search-index.ts';

/** The values chosen of each facet: one of them is enough, but every facet with a choice must have one. */
export type Choices = ReadonlyMap<FacetName, ReadonlySet<string>>;

export const SORTS = ['relevance', 'number', 'amount'] as const;
export type Sort = (typeof SORTS)[number];

/** An item with the places it is 再掲 at: one result, however many of them were found. */
export interface Result {
  /** The original where it was found, or else the first listing. */
  readonly hit: Hit;
  readonly listings: readonly Hit[];
}

export interface FacetCounts {
  readonly name: FacetName;
  readonly label: string;
  readonly values: readonly {
    readonly key: string;
    readonly label: string;
    /** Results there would be if, of this facet, this value alone were chosen. */
    readonly count: number;
    readonly chosen: boolean;
  }[];
}

/** The hits that the choices leave, folded and in order. */
export function results(
  hits: readonly Hit[],
  facts: IndexFacts,
  choices: Choices,
  sort: Sort,
): readonly Result[] {
  const groups = Map.groupBy(
    hits.filter(({ record }) => facts.facets.every((facet) => agrees(facet, record, choices))),
    ({ record }) => originOf(record, facts),
  );
  const folded = Array.from(groups, ([origin, group]): Result => {
    const members = group.toSorted((a, b) => a.record - b.record);
    const hit = members.find(({ record }) => record === origin) ?? members[0] ?? NO_HIT;
    return { hit, listings: members.filter((member) => member !== hit) };
  });
  return folded.sort((a, b) => order(a, b, facts, sort) || a.hit.record - b.hit.record);
}

/** Counts for every value, of results and not of listings; a value that would leave nothing is not offered, unless it is chosen. */
export function facetCounts(
  hits: readonly Hit[],
  facts: IndexFacts,
  choices: Choices,
): readonly FacetCounts[] {
  return facts.facets.map((facet) => {
    const others = facts.facets.filter((other) => other !== facet);
    const origins = facet.values.map(() => new Set<number>());
    for (const { record } of hits) {
      if (!others.every((other) => agrees(other, record, choices))) continue;
      for (const value of facet.of[record] ?? []) origins[value]?.add(originOf(record, facts));
    }
    const values = facet.values.map(({ key, label }, i) => ({
      key,
      label,
      count: origins[i]?.size ?? 0,
      chosen: choices.get(facet.name)?.has(key) ?? false,
    }));
    return {
      name: facet.name,
      label: facet.label,
      values: values.filter(({ count, chosen }) => count > 0 || chosen),
    };
  });
}

const NO_HIT: Hit = { record: 0, called: 0, times: 0 };

function originOf(record: number, { originals }: IndexFacts): number {
  return originals[record] ?? record;
}

function agrees({ name, values, of }: FacetColumn, record: number, choices: Choices): boolean {
  const chosen = choices.get(name);
  if (!chosen || chosen.size === 0) return true;
  return (of[record] ?? []).some((value) => chosen.has(values[value]?.key ?? ''));
}

/** What is called by the words comes before what mentions them; the order of the paper decides the rest. */
function order({ hit: a }: Result, { hit: b }: Result, { yen }: IndexFacts, sort: Sort): number {
  if (sort === 'relevance') return b.called - a.called || b.times - a.times;
  if (sort === 'number') return 0;
  const [first = null, second = null] = [yen[a.record], yen[b.record]];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return second - first;
}
