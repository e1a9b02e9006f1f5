import { entity, reportForm } from './entity.ts';
import type { Field } from './entity.ts';
import type { Placed } from './placed.ts';
import { byYear, departmentName, flag, list, oneOf, oneOrMany, record, reference, text } from './fields.ts';
import type { Named, Yearly } from './fields.ts';
import type { Reference } from './reference.ts';
import { DIRECTIONS } from './terms.ts';
import type { Direction } from './terms.ts';
import { fold } from './text.ts';

/** A value of an indicator in a year: a number, or words (完成, 検討中) where the plan says it in words. */
export interface IndicatorValue extends Yearly {
  /** As written; null where the year is named and nothing stands beside it. */
  readonly text: string | null;
  readonly number: number | null;
}

/** Indicator 指標: what is measured, from where to where. */
export interface Indicator extends Placed {
  readonly id: string | null;
  readonly relists: Reference | null;
  readonly originalText: string | null;
  readonly unconfirmed: boolean;
  readonly name: string | null;
  readonly unit: string | null;
  /** 目指す方向 */
  readonly direction: Direction | null;
  /** 基準値 */
  readonly baseline: readonly IndicatorValue[];
  /** 目標値 */
  readonly targets: readonly IndicatorValue[];
  /** 実績値 */
  readonly actuals: readonly IndicatorValue[];
  readonly departments: readonly string[];
  readonly others: readonly Named<string | null>[];
}

const values = byYear<Omit<IndicatorValue, keyof Yearly>>('indicator', text.shape, (node, reading, label) => {
  if (!node) return { text: null, number: null };
  if (node.kind !== 'scalar') {
    reportForm(reading, node, label, 'number-or-words');
    return null;
  }
  return { text: node.text, number: parseNumber(node.text) };
});

/** 1,316, △3.5 and full-width digits; null for words. */
function parseNumber(written: string): number | null {
  const folded = fold(written).replace(/^[△▲]/u, '-');
  return /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u.test(folded) ? Number(folded.replaceAll(',', '')) : null;
}

const indicator: Field<Indicator | null> = entity<Indicator>(
  'indicator',
  {
    id: text,
    relists: reference,
    originalText: text,
    unconfirmed: flag,
    name: text,
    unit: text,
    direction: oneOf(DIRECTIONS),
    baseline: values,
    targets: values,
    actuals: values,
    departments: oneOrMany(departmentName),
    others: record(text),
  },
  { called: '指標', requires: [['name', 'relists']] },
);

export const indicators = list(indicator);
