import type { LinkedPlan } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import { sectionsDrawing, sourcesDrawing } from '../budget/budget-charts.ts';
import { wholeOf } from '../budget/draw-rows.ts';
import { budgetFigures } from '../budget/budget-figures.ts';
import type { BudgetFigures } from '../budget/budget-figures.ts';
import { figuresIn } from '../budget/budget-tables.ts';
import type { BudgetTableProps } from '../budget/budget-tables.ts';
import type { StackedBarsProps } from '../charts/stacked-bars.ts';
import { costLabel } from '../budget/costs.ts';
import { addUp, lessPart } from '../budget/figures.ts';
import { sourcesKnown } from '../budget/sources-known.ts';
import type { Figure } from '../budget/figures.ts';
import { planWays } from '../plan-ways.ts';
import { printedUnits } from '../budget/units.ts';
import type { InUnits, Units } from '../budget/units.ts';
import { planName, wordsOf } from '../words.ts';
import type { Link } from '../words.ts';

/** What a plan costs, on its cover: by section and year, and who pays. */
export interface PlanCostsProps {
  /** 推計事業費 in the plan's word. */
  readonly word: string;
  readonly parts: readonly {
    readonly anchor: string;
    readonly title: string;
    readonly lead: InUnits | null;
    readonly chart: StackedBarsProps;
    readonly table: BudgetTableProps;
  }[];
  readonly more: Link | null;
}

/** Of the first kind that the plan prints; null where it prints none. */
export function planCosts(plan: LinkedPlan, at: Addresses): PlanCostsProps | null {
  const [figures] = budgetFigures(plan);
  if (!figures) return null;
  const say = wordsOf(plan);
  const word = costLabel(figures.kind, say);
  const units = printedUnits(figuresIn(figures));
  const sections = sectionsDrawing({ figures, word, units, at });
  const sourceWord = say(labelOf('cost', 'sources'));
  const sources = sourcesDrawing(
    [{ label: planName(plan), part: figures.whole }],
    figures.sources,
    { title: `${word}の${sourceWord}`, word: sourceWord },
    units,
  );
  const shares = sharesTable(plan, figures, word, units);
  const way = planWays(plan, at).find(({ view }) => view === 'budget');
  return {
    word,
    parts: [
      ...(sections ? [{ anchor: 'Costs-Sections', lead: null, ...sections }] : []),
      ...(sources && shares
        ? [
            {
              anchor: 'Costs-Sources',
              title: sources.title,
              lead: sourcesKnown(figures, plan, units),
              chart: sources,
              table: shares,
            },
          ]
        : []),
    ],
    more: way ? { text: `${way.text}を詳しく見る`, href: way.href } : null,
  };
}

/** 財源 by amount, and as a share of what has its 財源 written. */
function sharesTable(
  plan: LinkedPlan,
  { whole, sources }: BudgetFigures,
  word: string,
  units: Units,
): BudgetTableProps | null {
  const total = wholeOf(whole);
  const known = addUp(sources.map((name) => whole.sources.get(name)));
  if (!total || !known || known.yen <= 0) return null;
  const sourceWord = wordsOf(plan)(labelOf('cost', 'sources'));
  const rest = whole.sourced.figure ? lessPart(total, whole.sourced.figure) : null;
  return {
    caption: `${word}の${sourceWord}とその割合`,
    unit: units.caption,
    rowHead: sourceWord,
    columns: [{ name: word }, { name: '割合' }],
    rows: sources.map((name) => {
      const figure = whole.sources.get(name);
      return {
        label: name,
        link: null,
        cells: figure ? [units.number(figure), share(figure, known)] : [null, null],
      };
    }),
    foot: [
      { label: `${sourceWord}の記載がある額`, link: null, cells: [units.number(known), '100%'] },
      ...(rest && rest.yen > 0
        ? [{ label: `${sourceWord}の記載がない額`, link: null, cells: [units.number(rest), '－'] }]
        : []),
    ],
  };
}

/** One decimal: the shares of a page need not add up to 100. */
function share(part: Figure, whole: Figure): string {
  return `${((part.yen / whole.yen) * 100).toFixed(1)}%`;
}
