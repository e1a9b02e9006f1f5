import type { Item } from '#core/link/linked.ts';
import { originalItem } from '#core/link/linked.ts';
import { eraSpan, includesYear } from '#core/model/fiscal-year.ts';
import type { FiscalYear } from '#core/model/fiscal-year.ts';
import type { Priority, Step } from '#core/model/item.ts';
import { labelOf } from '#core/model/terms.ts';
import { wordsOf, yearHead } from '../words.ts';
import type { YearHead } from '../words.ts';

/** 事業工程: a row a step, a column a year. */
export interface ScheduleProps {
  readonly caption: string;
  readonly activityHead: string;
  readonly years: readonly YearHead[];
  readonly rows: readonly {
    readonly activity: string;
    /** Stretches of columns from left to right; `label` is null where nothing is planned. Null: no years are written. */
    readonly stretches: readonly Stretch[] | null;
  }[];
}

export interface Stretch {
  readonly columns: number;
  readonly label: string | null;
}

/** What a 重点事業 prints; a 再掲 has its original's. */
export function priorityOf(item: Item): Priority | null {
  if (item.kind !== 'project') return null;
  const original = originalItem(item);
  return item.entity.priority ?? (original?.kind === 'project' ? original.entity.priority : null);
}

/** Null where no step is written. Years are those of the plan's period, and of the steps where they go beyond. */
export function schedule(item: Item): ScheduleProps | null {
  const steps = priorityOf(item)?.schedule ?? [];
  if (steps.length === 0) return null;
  const say = wordsOf(item.section.plan);
  const years = yearsOf(item, steps);
  return {
    caption: `${item.title}の${say(labelOf('priority', 'schedule'))}`,
    activityHead: say(labelOf('step', 'activity')),
    years: years.map(yearHead),
    rows: steps.map((step) => ({
      activity: step.activity ?? '',
      stretches: step.years && stretchesOf(years, step.years),
    })),
  };
}

function yearsOf(item: Item, steps: readonly Step[]): readonly FiscalYear[] {
  const period = item.section.plan.plan.cover?.period ?? null;
  const spans = [...(period ? [period] : []), ...steps.flatMap((step) => step.years ?? [])];
  const last = Math.max(...spans.map(({ from, to }) => to ?? from));
  const first = Math.min(...spans.map(({ from }) => from));
  return spans.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function stretchesOf(years: readonly FiscalYear[], spans: NonNullable<Step['years']>): readonly Stretch[] {
  const stretches: { from: FiscalYear; columns: number; on: boolean }[] = [];
  for (const year of years) {
    const on = includesYear(spans, year);
    const last = stretches.at(-1);
    if (last?.on === on) last.columns += 1;
    else stretches.push({ from: year, columns: 1, on });
  }
  return stretches.map(({ from, columns, on }) => ({
    columns,
    label: on ? eraSpan({ from, to: from + columns - 1 }) : null,
  }));
}
