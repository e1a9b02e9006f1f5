import { costOf, figuresOf, isNumber, totalOf } from '#core/link/costs.ts';
import { FigureSum } from '#core/link/figure-sum.ts';
import type { Verdict } from '#core/link/figure-sum.ts';
import type { Item, LinkedPlan, LinkedSection } from '#core/link/linked.ts';
import { rememberedBy } from '#core/link/remembered-by.ts';
import { addItems } from '#core/link/section-sums.ts';
import { COST_KINDS, inSourceOrder } from '#core/model/cost.ts';
import type { Cost, CostKind } from '#core/model/cost.ts';
import type { FiscalYear } from '#core/model/fiscal-year.ts';
import type { Amount } from '#core/model/money.ts';
import { costlyItem, grouped, sumOfSome, totalOrSources, yearFigures } from './costly-item.ts';
import type { CostlyItem } from './costly-item.ts';
import { addUp } from './figures.ts';
import type { Figure } from './figures.ts';

/** What one kind of cost amounts to, in a plan: as printed, and what its items make. 再掲 counts where its original stands. */
export interface BudgetFigures {
  readonly kind: CostKind;
  /** Years that any item, section or the plan itself gives. */
  readonly years: readonly FiscalYear[];
  /** 財源 in the order of every budget. */
  readonly sources: readonly string[];
  readonly sections: readonly (BudgetPart & { readonly section: LinkedSection })[];
  readonly whole: BudgetPart;
}

export interface BudgetPart {
  /** The total that is printed. */
  readonly printed: Amount | null;
  /** Years that are printed beside it. */
  readonly printedYears: ReadonlyMap<FiscalYear, Figure>;
  /** Projects, each once. */
  readonly items: number;
  /** Those with an amount. */
  readonly known: readonly CostlyItem[];
  /** 再掲, counted elsewhere. */
  readonly relisted: number;
  /** What stands instead of amounts, and how often: 該当なし, 非公表. */
  readonly words: ReadonlyMap<string, number>;
  /** What the items with a total make. */
  readonly sum: Figure | null;
  readonly years: ReadonlyMap<FiscalYear, { readonly figure: Figure; readonly items: number }>;
  /** Totals of the items that give no year. */
  readonly undated: Figure | null;
  readonly sources: ReadonlyMap<string, Figure>;
  /** Totals of the items that name their 財源, and of those that do not. */
  readonly sourced: { readonly figure: Figure | null; readonly items: number };
  readonly unsourced: Figure | null;
  /** How the items' sum lies against the printed total, beyond rounding; null where one of them is not known. */
  readonly verdict: Verdict | 'equal with relisted' | null;
}

/** The kinds of which a plan says anything, each with its figures. */
export const budgetFigures = rememberedBy((plan: LinkedPlan): readonly BudgetFigures[] =>
  COST_KINDS.map((kind) => ofKind(plan, kind)).filter(
    ({ whole, sections }) =>
      whole.known.length + whole.words.size > 0 ||
      [whole, ...sections].some(({ printed }) => printed !== null),
  ),
);

function ofKind(plan: LinkedPlan, kind: CostKind): BudgetFigures {
  const rounding = plan.plan.cover?.rounding ?? null;
  const net = new FigureSum(rounding);
  const gross = new FigureSum(rounding);
  const sections = plan.sections.map((section) => {
    const sums = addItems(section, kind, rounding);
    net.addSum(sums.net);
    gross.addSum(sums.gross);
    return { section, ...part(section.items, kind, section.section[kind], sums) };
  });
  const whole = part(plan.items, kind, plan.plan.cover?.[kind] ?? null, { net, gross, rounding });
  const years = [whole, ...sections].flatMap((one) => [...one.years.keys(), ...one.printedYears.keys()]);
  return {
    kind,
    years: [...new Set(years)].sort((a, b) => a - b),
    sources: inSourceOrder([...whole.sources.keys()]),
    sections,
    whole,
  };
}

function part(
  all: readonly Item[],
  kind: CostKind,
  cost: Cost | null,
  { net, gross, rounding }: Pick<ReturnType<typeof addItems>, 'net' | 'gross' | 'rounding'>,
): BudgetPart {
  const projects = all.filter((item) => item.kind === 'project');
  const items = projects.filter((item) => item.relisting === null);
  const said = items.map((item) => costlyItem(item, kind));
  const known = said.filter(({ total, years }) => total !== null || years.size > 0);
  const sourced = known.filter(({ sources }) => sources.size > 0);
  const words = items.flatMap((item) => {
    const total = costOf(item, kind)?.total;
    return total && !isNumber(total) ? total.printed : [];
  });
  const total = figuresOf(cost, rounding);
  return {
    printed: cost?.total ?? totalOf(cost),
    printedYears: yearFigures(cost, ({ amount }) => amount),
    items: items.length,
    known,
    relisted: projects.length - items.length,
    words: new Map([...Map.groupBy(words, (word) => word)].map(([word, same]) => [word, same.length])),
    sum: addUp(known.map((one) => one.total)),
    years: new Map(
      [...grouped(known.map((one) => one.years))].map(([year, figures]) => [
        year,
        { figure: sumOfSome(figures), items: figures.length },
      ]),
    ),
    undated: addUp(known.filter((one) => one.years.size === 0).map((one) => one.total)),
    sources: new Map(
      [...grouped(sourced.map((one) => one.sources))].map(([name, figures]) => [name, sumOfSome(figures)]),
    ),
    sourced: { figure: addUp(sourced.map(totalOrSources)), items: sourced.length },
    unsourced: addUp(known.filter((one) => one.sources.size === 0).map((one) => one.total)),
    verdict: total && net.count > 0 ? verdictOf(net, gross, total) : null,
  };
}

function verdictOf(net: FigureSum, gross: FigureSum, total: FigureSum): BudgetPart['verdict'] {
  const verdict = net.against(total);
  return verdict !== 'equal' && gross.against(total) === 'equal' ? 'equal with relisted' : verdict;
}
