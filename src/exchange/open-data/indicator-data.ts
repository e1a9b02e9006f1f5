import { originalOf } from '#core/link/linked.ts';
import type { LinkedIndicator, LinkedPlan } from '#core/link/linked.ts';
import type { IndicatorValue } from '#core/model/indicator.ts';
import type { IndicatorRecord } from './schema.ts';
import { referenceTo } from './status-data.ts';

/** An indicator with every value written of it; one that is 再掲 says what it says itself, and names its original. */
export function indicatorRecord(plan: LinkedPlan, indicator: LinkedIndicator): IndicatorRecord {
  const { id, title, entity, section, item, relisting } = indicator;
  const original = originalOf(relisting);
  const values = (written: readonly IndicatorValue[]) =>
    written.map(({ year, number, text }) => ({ year, number, text }));
  return {
    id,
    title,
    unit: entity.unit,
    direction: entity.direction,
    section: section.file.name,
    item: item?.id ?? null,
    baseline: values(entity.baseline),
    actuals: values(entity.actuals),
    targets: values(entity.targets),
    relists: original && referenceTo(plan, original),
  };
}
