import type { LinkedPlan } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import type { BudgetPart } from '../budget/budget-figures.ts';
import { totalOfKnown } from '../budget/budget-tables.ts';
import type { BudgetTableProps } from '../budget/budget-tables.ts';
import { costLabel } from '../budget/costs.ts';
import { printedAmount } from '../budget/units.ts';
import { sectionLink } from '../links.ts';
import { sectionsWord, wordsOf } from '../words.ts';
import type { YearContents } from './year-contents.ts';

export interface YearCostsProps {
  readonly title: string;
  readonly note: string;
  readonly table: BudgetTableProps;
}

/** A row a section, as its items make it; what the section prints for the year itself stands below. */
export function yearCosts(
  plan: LinkedPlan,
  { year, costs }: YearContents,
  at: Addresses,
): YearCostsProps | null {
  if (costs.length === 0) return null;
  const say = wordsOf(plan);
  const word = costs.map(({ kind }) => costLabel(kind, say)).join('・');
  const project = say(labelOf('section', 'projects'));
  type Parts = readonly (BudgetPart | undefined)[];
  const parts = [...plan.sections.keys()].map((i): Parts => costs.map(({ sections }) => sections[i]));
  const whole = costs.map((one) => one.whole);
  const made = (some: Parts): readonly (string | null)[] =>
    some.map((part) => {
      const known = part?.years.get(year);
      return known ? printedAmount(known.figure) : null;
    });
  const printed = (some: Parts): BudgetTableProps['rows'] =>
    some.some((part) => part?.printedYears.has(year))
      ? [
          {
            label: '印刷された額',
            link: null,
            cells: some.map((part) => {
              const figure = part?.printedYears.get(year);
              return figure ? printedAmount(figure) : null;
            }),
          },
        ]
      : [];
  return {
    title: word,
    note: `${totalOfKnown(say)}です。再掲は元の${project}で一度だけ数えています。`,
    table: {
      caption: `${sectionsWord(plan)}ごとの${word}`,
      unit: null,
      rowHead: sectionsWord(plan),
      columns: costs.map(({ kind }) => ({ name: costLabel(kind, say) })),
      rows: plan.sections.flatMap((section, i) => [
        {
          label: null,
          link: sectionLink(section, at),
          cells: made(parts[i] ?? []),
        },
        ...printed(parts[i] ?? []),
      ]),
      foot: [
        { label: '計', link: null, cells: made(whole) },
        ...printed(whole),
        {
          label: `金額の記載のある${project}`,
          link: null,
          cells: whole.map(({ years }) => `${years.get(year)?.items ?? 0}件`),
        },
      ],
    },
  };
}
