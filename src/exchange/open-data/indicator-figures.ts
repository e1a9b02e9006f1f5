import type { LinkedPlan } from '#core/link/linked.ts';
import type { FiscalYear } from '#core/model/fiscal-year.ts';
import { labelOf } from '#core/model/terms.ts';
import { indicatorRecord } from './indicator-data.ts';
import type { IndicatorRecord } from './schema.ts';

/** One value of an indicator in one year. */
export interface IndicatorFigure extends Pick<IndicatorRecord, 'id' | 'title' | 'unit' | 'direction'> {
  /** 分野・柱, 事業 or 取組施策. */
  readonly of: string;
  readonly subjectId: string | null;
  /** 基準値, 実績値 or 目標値; null for an indicator that says none. */
  readonly kind: string | null;
  readonly year: FiscalYear | null;
  readonly number: number | null;
  readonly text: string | null;
  readonly original: string | null;
}

/** Every value written of a plan's indicators, a row a value; an indicator without one has a row to itself. */
export function indicatorFigures(plan: LinkedPlan): readonly IndicatorFigure[] {
  return plan.indicators.flatMap((indicator): IndicatorFigure[] => {
    const { id, title, unit, direction, section, relists, ...values } = indicatorRecord(plan, indicator);
    const { item } = indicator;
    const about = {
      ...{ id, title, unit, direction },
      of: item ? labelOf('section', item.kind === 'project' ? 'projects' : 'measures') : '分野・柱',
      subjectId: item ? item.id : section,
      original: relists,
    };
    const figures = (['baseline', 'actuals', 'targets'] as const).flatMap((field) =>
      values[field].map((value) => ({ ...about, kind: labelOf('indicator', field), ...value })),
    );
    return figures.length > 0 ? figures : [{ ...about, kind: null, year: null, number: null, text: null }];
  });
}
