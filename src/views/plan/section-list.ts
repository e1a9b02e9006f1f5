import { countItems } from '#core/link/counts.ts';
import type { Item, LinkedPlan } from '#core/link/linked.ts';
import { COST_KINDS } from '#core/model/cost.ts';
import { labelOf } from '#core/model/terms.ts';
import { costLabel, totalText } from '../budget/costs.ts';
import type { Edition } from '../edition.ts';
import { planName, sectionLabel, sectionsWord, wordsOf } from '../words.ts';
import type { Link } from '../words.ts';

/** The sections with what they hold; a column that no section has is left out. */
export interface SectionListProps {
  readonly caption: string;
  readonly heads: {
    readonly section: string;
    readonly counts: readonly string[];
    readonly cost: string | null;
  };
  readonly rows: readonly {
    readonly label: string;
    readonly link: Link;
    readonly counts: readonly CountCell[];
    readonly cost: string | null;
  }[];
  readonly sum: { readonly counts: readonly CountCell[]; readonly cost: string | null };
}

/** How many items there are: 延べ, 再掲 among them, 実質. */
export interface CountCell {
  readonly gross: number;
  readonly relisted: number;
  readonly net: number;
}

/** Null where there are no sections. */
export function sectionList(plan: LinkedPlan, { at }: Edition): SectionListProps | null {
  if (plan.sections.length === 0) return null;
  const say = wordsOf(plan);
  const kinds = (['project', 'measure'] as const).filter((kind) =>
    plan.items.some((item) => item.kind === kind),
  );
  const counts = (items: readonly Item[]): readonly CountCell[] =>
    kinds.map((kind) => countItems(items.filter((item) => item.kind === kind)));
  const kind = COST_KINDS.find((one) => plan.sections.some(({ section }) => section[one]));
  const word = sectionsWord(plan);
  return {
    caption: `${planName(plan)}の${word}`,
    heads: {
      section: word,
      counts: kinds.map((kind) => say(labelOf('section', kind === 'project' ? 'projects' : 'measures'))),
      cost: kind ? costLabel(kind, say) : null,
    },
    rows: plan.sections.map((section) => ({
      label: sectionLabel(section),
      link: { text: section.title, href: at.section(section) },
      counts: counts(section.items),
      cost: kind ? totalText(section.section[kind]) : null,
    })),
    sum: { counts: counts(plan.items), cost: kind ? totalText(plan.plan.cover?.[kind] ?? null) : null },
  };
}
