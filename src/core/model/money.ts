import { WORDS_FOR_NO_VALUE } from './terms.ts';
import { fold, withSeparators } from './text.ts';

/** 金額の単位, in yen. */
export const MONEY_UNITS = {
  円: 1,
  千円: 1_000,
  万円: 10_000,
  百万円: 1_000_000,
  億円: 100_000_000,
} as const;
export type MoneyUnit = keyof typeof MONEY_UNITS;

/** An amount as printed: whole yen inside, with the unit it was printed in. It is never shown finer than printed. */
export interface Amount {
  /** Whole yen; null where the plan prints a word (非公表, 該当なし) instead of a number. */
  readonly yen: number | null;
  readonly unit: MoneyUnit;
  /** As it was written. */
  readonly printed: string;
  /** The last digit printed is worth this many yen: 百万円 → 1,000,000, 1.5億円 → 10,000,000. */
  readonly grain: number;
}

export type AmountFault =
  | 'not-an-amount'
  | 'no-unit'
  | 'finer-than-yen'
  /** 約1,316千円, 1,316千円程度 */
  | 'approximate'
  /** 1億2,000万円: which of its digits the plan rounded is not said. */
  | 'several-units';

const NUMBER = /^([+\-△▲]?)\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*(円|千円|万円|百万円|億円)?$/u;
const APPROXIMATE = /^(?:約|およそ|おおむね)|(?:程度|前後|以上|以下|未満)$/u;
const SEVERAL_UNITS = /^[+\-△▲]?[\d,.]+\s*[兆億万千百][\d,.]+\s*[億万千百]*円?$/u;

/** Up to so many digits a number is a safe integer in every unit. */
const MOST_PLAIN_DIGITS = 7;

/**
 * `1,316` `1316百万円` `△28,951` `▲3` `１，３１６`: thousands separators, signs and widths as plans print them.
 * A unit on the amount beats `unit`, the plan's.
 */
export function parseAmount(text: string, unit: MoneyUnit | null): Amount | AmountFault {
  const digits = unit === null ? -1 : plainDigits(text);
  if (unit !== null && digits >= 0) {
    const grain = MONEY_UNITS[unit];
    return { yen: digits * grain, unit, printed: text, grain };
  }
  const printed = text.trim();
  const folded = fold(printed).replace(/^マイナス/u, '-');
  if ((WORDS_FOR_NO_VALUE as readonly string[]).includes(folded))
    return { yen: null, unit: unit ?? '円', printed, grain: 0 };
  const match = NUMBER.exec(folded);
  if (!match) {
    if (!/\d/u.test(folded)) return 'not-an-amount';
    if (APPROXIMATE.test(folded)) return 'approximate';
    return SEVERAL_UNITS.test(folded) ? 'several-units' : 'not-an-amount';
  }
  const [, sign = '', whole = '', fraction = '', ownUnit] = match;
  const known = (ownUnit as MoneyUnit | undefined) ?? unit;
  if (!known) return 'no-unit';
  const grain = MONEY_UNITS[known] / 10 ** fraction.length;
  if (grain < 1) return 'finer-than-yen';
  const yen = Number(whole.replaceAll(',', '') + fraction) * grain;
  if (!Number.isSafeInteger(yen)) return 'not-an-amount';
  return { yen: sign === '' || sign === '+' ? yen : yen === 0 ? 0 : -yen, unit: known, printed, grain };
}

/** The number that a few half-width digits and nothing else say, as nearly all amounts do; -1 for any other text. */
function plainDigits(text: string): number {
  if (text.length === 0 || text.length > MOST_PLAIN_DIGITS) return -1;
  let number = 0;
  for (let i = 0; i < text.length; i += 1) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

const ZERO = 48;

/** `1,316百万円`: yen in a unit, with as many decimals as the amount was printed with, separators and △ for a negative one. */
export function formatYen(yen: number, unit: MoneyUnit, grain: number = MONEY_UNITS[unit]): string {
  return `${formatNumber(yen, unit, grain)}${unit}`;
}

export function formatNumber(yen: number, unit: MoneyUnit, grain: number = MONEY_UNITS[unit]): string {
  const decimals = Math.max(0, Math.round(Math.log10(MONEY_UNITS[unit] / Math.max(grain, 1))));
  const number = (Math.abs(yen) / MONEY_UNITS[unit]).toFixed(decimals);
  return `${yen < 0 ? '△' : ''}${withSeparators(number)}`;
}
