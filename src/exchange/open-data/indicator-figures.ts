import { originalOf } from '#core/link/linked.ts';
import type { LinkedPlan } from '#core/link/linked.ts';
import type { FiscalYear } from '#core/model/fiscal-year.ts';
import { labelOf } from '#core/model/terms.ts';
import { referenceTo } from './status-data.ts';

/** One value of an indicator in one year. */
export interface IndicatorFigure {
  readonly id: string | null;
  readonly title: string;
  readonly unit: string | null;
  readonly direction: string | null;
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
  return plan.indicators.flatMap(({ id, title, entity, item, section, relisting }): IndicatorFigure[] => {
    const original = originalOf(relisting);
    const { unit, direction } = entity;
    const about = {
      ...{ id, title, unit, direction },
      of: item ? labelOf('section', item.kind === 'project' ? 'projects' : 'measures') : '分野・柱',
      subjectId: item ? item.id : section.file.name,
      original: original && referenceTo(plan, original),
    };
    const values = (['baseline', 'actuals', 'targets'] as const).flatMap((field) =>
      entity[field].map(({ year, number, text }) => ({
        ...about,
        ...{ kind: labelOf('indicator', field), year, number, text },
      })),
    );
    return values.length > 0 ? values : [{ ...about, kind: null, year: null, number: null, text: null }];
  });
}
