import type { Indicator, IndicatorValue } from '#core/model/indicator.ts';
import { WORDS_FOR_NO_VALUE } from '#core/model/terms.ts';
import { fold } from '#core/model/text.ts';

/** How an indicator stands to its target, by the direction the plan names. */
export const VERDICTS = ['reached', 'nearer', 'unmoved', 'farther', 'differs', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why there is no 達成率, or no verdict at all. */
export type Lack =
  | { readonly kind: 'missing'; readonly field: 'baseline' | 'targets' | 'actuals' | 'direction' }
  | { readonly kind: 'words'; readonly field: 'baseline' | 'targets' | 'actuals'; readonly text: string }
  /** 増加 with a target below the baseline, 減少 with one above. */
  | { readonly kind: 'contrary' }
  /** The target is the baseline: there is no way to go. */
  | { readonly kind: 'no-way' }
  /** 維持 has a level to keep and no way to go. */
  | { readonly kind: 'keeping' };

export interface Achievement {
  readonly verdict: Verdict;
  /** 達成率 in whole percent, rounded down, so that what falls short of the target never reads 100. */
  readonly rate: number | null;
  readonly lack: Lack | null;
  /** What it was judged by: the oldest 基準値, the newest 実績値 that says something, the last 目標値. */
  readonly baseline: IndicatorValue | null;
  readonly actual: IndicatorValue | null;
  readonly target: IndicatorValue | null;
  /** Target less actual, exact, in the unit of the indicator; null where one of them is no number. */
  readonly gap: string | null;
}

type Judged = Pick<Achievement, 'verdict' | 'rate' | 'lack'>;
export type Measured = Pick<Indicator, 'direction' | 'baseline' | 'actuals' | 'targets'>;

/**
 * Our own definition, since no standard fixes one: 達成率 = (実績値 − 基準値) ÷ (目標値 − 基準値) for 増加 and 減少;
 * for 維持 whether the actual is the target. Values in words are only ever compared for being the same. What is not
 * written is not guessed, the direction neither.
 */
export function achievementOf({ direction, baseline, actuals, targets }: Measured): Achievement {
  const values = {
    baseline: byYear(baseline)[0] ?? null,
    actual: byYear(actuals).at(-1) ?? null,
    target: byYear(targets).at(-1) ?? null,
  };
  const { actual, target } = values;
  const gap =
    typeof actual?.number === 'number' && typeof target?.number === 'number'
      ? difference(target.number, actual.number)
      : null;
  return { ...values, gap, ...judge(direction, values.baseline, actual, target) };
}

/** Values that say something, the oldest first. */
function byYear(values: readonly IndicatorValue[]): readonly IndicatorValue[] {
  return values
    .filter(({ text }) => text !== null && !(WORDS_FOR_NO_VALUE as readonly string[]).includes(fold(text)))
    .sort((a, b) => a.year - b.year);
}

function judge(
  direction: Measured['direction'],
  baseline: IndicatorValue | null,
  actual: IndicatorValue | null,
  target: IndicatorValue | null,
): Judged {
  if (!actual) return unknown({ kind: 'missing', field: 'actuals' });
  if (!target) return unknown({ kind: 'missing', field: 'targets' });
  if (target.number === null || actual.number === null) {
    const field = target.number === null ? 'targets' : 'actuals';
    const lack = {
      kind: 'words',
      field,
      text: (target.number === null ? target : actual).text ?? '',
    } as const;
    const isSame = fold(actual.text ?? '') === fold(target.text ?? '');
    return isSame ? { verdict: 'reached', rate: null, lack } : unknown(lack);
  }
  if (direction === null) return unknown({ kind: 'missing', field: 'direction' });
  if (direction === '維持') {
    const verdict = actual.number === target.number ? 'reached' : 'differs';
    return { verdict, rate: null, lack: { kind: 'keeping' } };
  }
  const sign = direction === '増加' ? 1n : -1n;
  if (typeof baseline?.number !== 'number') {
    const lack: Lack = baseline
      ? { kind: 'words', field: 'baseline', text: baseline.text ?? '' }
      : { kind: 'missing', field: 'baseline' };
    const [from, to] = scaled([actual.number, target.number]).values;
    return (to - from) * sign <= 0n ? { verdict: 'reached', rate: null, lack } : unknown(lack);
  }
  const [start, now, end] = scaled([baseline.number, actual.number, target.number]).values;
  return along((now - start) * sign, (end - start) * sign);
}

/** The verdict on having come so far of a way so long, both counted towards the target. */
function along(come: bigint, way: bigint): Judged {
  if (way < 0n) return unknown({ kind: 'contrary' });
  const verdict = come >= way ? 'reached' : come > 0n ? 'nearer' : come === 0n ? 'unmoved' : 'farther';
  if (way === 0n) return { verdict, rate: null, lack: { kind: 'no-way' } };
  const percent = (100n * come) / way;
  const isCutUp = come < 0n && (100n * come) % way !== 0n;
  return { verdict, rate: Number(isCutUp ? percent - 1n : percent), lack: null };
}

function unknown(lack: Lack): Judged {
  return { verdict: 'unknown', rate: null, lack };
}

/** `0.3`, `-12`: one decimal number less another, exactly. */
function difference(one: number, other: number): string {
  const { values, places } = scaled([one, other]);
  const units = values[0] - values[1];
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const [whole, fraction] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  return `${units < 0n ? '-' : ''}${whole}${places === 0 ? '' : `.${fraction}`}`;
}

/** Decimal numbers as whole ones, all times the same power of ten: binary fractions would make 0.3 − 0.1 less than 0.2. */
function scaled<Numbers extends readonly number[]>(
  numbers: readonly [...Numbers],
): { readonly values: { [K in keyof Numbers]: bigint }; readonly places: number } {
  const parts = numbers.map((number) => {
    const [digits = '', exponent = '0'] = String(number).split('e');
    const [whole = '', fraction = ''] = digits.split('.');
    return { units: BigInt(whole + fraction), places: fraction.length - Number(exponent) };
  });
  const places = Math.max(0, ...parts.map((part) => part.places));
  const values = parts.map((part) => part.units * 10n ** BigInt(places - part.places));
  return { values: values as { [K in keyof Numbers]: bigint }, places };
}
