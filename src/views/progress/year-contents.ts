import type { Item, LinkedIndicator, LinkedPlan, LinkedStatus } from '#core/link/linked.ts';
import { rememberedBy } from '#core/link/remembered-by.ts';
import { includesYear } from '#core/model/fiscal-year.ts';
import type { FiscalYear } from '#core/model/fiscal-year.ts';
import { budgetFigures } from '../budget/budget-figures.ts';
import type { BudgetFigures } from '../budget/budget-figures.ts';
import { priorityOf } from '../section/schedule.ts';
import { isBlankStatus } from './statuses.ts';

/** What a plan says of one fiscal year. 再掲 stands among the 取組状況 only; the rest counts where the original does. */
export interface YearContents {
  readonly year: FiscalYear;
  /** The kinds of cost that give an amount for it. */
  readonly costs: readonly BudgetFigures[];
  /** 重点事業 with what 事業工程 plans for it. */
  readonly steps: readonly { readonly item: Item; readonly activities: readonly string[] }[];
  /** Each item once, with the last 取組状況 of the year; that of the year itself stands after those of its days. */
  readonly statuses: readonly { readonly item: Item; readonly status: LinkedStatus }[];
  readonly indicators: readonly YearIndicator[];
}

/** 実績値 and 目標値 of a year, as written; null where there is none. */
export interface YearIndicator {
  readonly indicator: LinkedIndicator;
  readonly actual: string | null;
  readonly target: string | null;
}

/** The years of the plan's period and all that anything is written for, in order. */
export const yearContents = rememberedBy(contentsOf);

/** Whether a plan says anything of any year; its period alone says nothing. Most plans say it with their first items. */
export function hasYears(plan: LinkedPlan): boolean {
  const speaksOfYear = ({ statuses }: Item): boolean =>
    statuses.some((status) => status.time !== null && !isBlankStatus(status));
  return plan.items.some(speaksOfYear) || yearsWithPages(plan).length > 0;
}

export function isEmptyYear({ costs, steps, statuses, indicators }: YearContents): boolean {
  return costs.length + steps.length + statuses.length + indicators.length === 0;
}

/** The years that have a page: those of which something is said. */
export function yearsWithPages(plan: LinkedPlan): readonly FiscalYear[] {
  return yearContents(plan).flatMap((contents) => (isEmptyYear(contents) ? [] : [contents.year]));
}

function contentsOf(plan: LinkedPlan): readonly YearContents[] {
  const figures = budgetFigures(plan);
  const statuses = statusesByYear(plan);
  const indicators = indicatorsByYear(plan);
  const scheduled = plan.items.flatMap((item) => {
    const steps = item.relisting === null ? (priorityOf(item)?.schedule ?? []) : [];
    return steps.length > 0 ? [{ item, steps }] : [];
  });
  const period = plan.plan.cover?.period ?? null;
  const spans = [
    ...(period ? [period] : []),
    ...scheduled.flatMap(({ steps }) => steps.flatMap(({ years }) => years ?? [])),
  ];
  const years = new Set([
    ...spans.flatMap(({ from, to }) => Array.from({ length: (to ?? from) - from + 1 }, (_, i) => from + i)),
    ...figures.flatMap((one) => one.years),
    ...statuses.keys(),
    ...indicators.keys(),
  ]);
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => ({
      year,
      costs: figures.filter((one) => one.years.includes(year)),
      steps: scheduled.flatMap(({ item, steps }) => {
        const active = steps.filter((step) => step.years && includesYear(step.years, year));
        const activities = active.map(({ activity }) => activity ?? '');
        return active.length > 0 ? [{ item, activities }] : [];
      }),
      statuses: statuses.get(year) ?? [],
      indicators: indicators.get(year) ?? [],
    }));
}

function statusesByYear(plan: LinkedPlan): ReadonlyMap<FiscalYear, YearContents['statuses']> {
  const written = plan.items.flatMap((item) =>
    item.statuses.flatMap((status) =>
      status.time === null || isBlankStatus(status) ? [] : [{ year: status.time.year, item, status }],
    ),
  );
  const byYear = Map.groupBy(written, ({ year }) => year);
  return new Map(
    [...byYear].map(([year, ofYear]) => [
      year,
      [...new Map(ofYear.map(({ item, status }) => [item, { item, status }])).values()],
    ]),
  );
}

function indicatorsByYear(plan: LinkedPlan): ReadonlyMap<FiscalYear, readonly YearIndicator[]> {
  const values = plan.indicators.flatMap((indicator) => {
    const { actuals, targets } = indicator.entity;
    if (indicator.relisting !== null) return [];
    const textOf = (some: typeof actuals, year: FiscalYear): string | null =>
      some.find((value) => value.year === year)?.text ?? null;
    return [...new Set([...actuals, ...targets].map(({ year }) => year))].map((year) => ({
      year,
      indicator,
      actual: textOf(actuals, year),
      target: textOf(targets, year),
    }));
  });
  return Map.groupBy(
    values.filter(({ actual, target }) => actual !== null || target !== null),
    ({ year }) => year,
  );
}
