import type { LinkedContent } from '#core/link/linked.ts';
import { eraYear } from '#core/model/fiscal-year.ts';
import { labelOf, NOT_WRITTEN, STATES } from '#core/model/terms.ts';
import type { State } from '#core/model/terms.ts';
import { SDG_GOALS } from '#core/model/sdg.ts';
import { planName, sectionName } from '../words.ts';
import { FACETS } from './index-format.ts';
import type { FacetColumn, FacetName, FacetValue } from './index-format.ts';

const FACET_LABELS: Readonly<Record<FacetName, string>> = {
  plan: '計画',
  section: '分野・柱',
  mark: '重点・再掲',
  department: labelOf('project', 'departments'),
  state: `${labelOf('status', 'state')}（最も新しい年度）`,
  year: '年度',
  goal: 'SDGsのゴール',
};

/** What a record has of each; each a list, since an item has several 所管課, years and goals. */
export type FacetKeys = Readonly<Record<FacetName, readonly string[]>>;

/** Key of the items of a section: `jisshi/01-civic-autonomy`. */
export function sectionKey(slug: string, name: string): string {
  return `${slug}/${name}`;
}

/** One column a facet; values that no record has are left out. */
export function facetColumns(content: LinkedContent, records: readonly FacetKeys[]): readonly FacetColumn[] {
  const years = [...new Set(records.flatMap(({ year }) => year))].sort((a, b) => Number(a) - Number(b));
  const known = knownValues(content, years);
  return FACETS.map((name) => {
    const used = new Set(records.flatMap((record) => record[name]));
    const listed = known[name].filter(({ key }) => used.has(key));
    for (const { key } of listed) used.delete(key);
    const values = [...listed, ...Array.from(used, (key) => ({ key, label: key }))];
    const numbers = new Map(values.map(({ key }, i) => [key, i]));
    const of = records.map((record) => [...new Set(record[name].map((key) => numbers.get(key) ?? 0))]);
    return { name, label: FACET_LABELS[name], values, of };
  });
}

/** The values a content knows of, in the order of the paper; others stand behind them by their own name. */
function knownValues(
  { plans, departments }: LinkedContent,
  years: readonly string[],
): Readonly<Record<FacetName, readonly FacetValue[]>> {
  const named = (name: string): FacetValue => ({ key: name, label: name });
  return {
    plan: plans.map((plan) => ({ key: plan.slug, label: planName(plan) })),
    section: plans.flatMap((plan) =>
      plan.sections.map((section) => ({
        key: sectionKey(plan.slug, section.file.name),
        label: plans.length > 1 ? `${sectionName(section)}（${planName(plan)}）` : sectionName(section),
      })),
    ),
    mark: Object.values(MARKS).map(named),
    department: departments.all.flatMap((department) => departments.nameOf(department) ?? []).map(named),
    state: [...STATES.map((state) => ({ key: state, label: stateLabel(state, plans) })), named(NOT_WRITTEN)],
    year: years.map((key) => ({ key, label: eraYear(Number(key)) })),
    goal: SDG_GOALS.map((name, i) => ({ key: String(i + 1), label: `${String(i + 1)} ${name}` })),
  };
}

/** `実施中（継続実施）`: the standard state, and what plans call it. */
function stateLabel(state: State, plans: LinkedContent['plans']): string {
  const words = plans.flatMap(({ plan }) => [...(plan.cover?.stateWords ?? [])]);
  const own = new Set(words.flatMap(([word, meaning]) => (meaning === state && word !== state ? word : [])));
  return own.size === 0 ? state : `${state}（${[...own].join('・')}）`;
}

export const MARKS = { priority: '重点事業', relisting: '再掲' } as const;
