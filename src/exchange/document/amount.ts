import { MONEY_UNITS, parseAmount } from '#core/model/money.ts';
import type { MoneyUnit } from '#core/model/money.ts';
import { WORDS_FOR_NO_VALUE } from '#core/model/terms.ts';
import { fold } from '#core/model/text.ts';
import type { Claims } from './claims.ts';
import { cut, trimmed, without } from './words.ts';
import type { Words } from './words.ts';

/** An amount as printed: its digits, and the unit beside it or in its table's head. */
export interface DraftAmount {
  readonly digits: Words;
  /** The unit's own words, where they stand beside the digits. */
  readonly unitWords: Words | null;
  /** Null where the paper names none for it. */
  readonly unit: MoneyUnit | null;
  /** A word such as 非公表 stands where the digits would. */
  readonly isWord: boolean;
}

const UNITS = Object.keys(MONEY_UNITS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const AMOUNT = new RegExp(
  `^((?:[△▲+＋\\-−－]|マイナス)?[\\s\\u3000]*[0-9０-９][0-9０-９,，.．]*)[\\s\\u3000]*(${UNITS})?$`,
  'u',
);
const NOTHING = /^[-－―─–—ー‐−…・／/\s\u3000]+$/u;

/** `1,316百万円`, `５５`, `△28`, 非公表; null for any other text. `unit` is the one the table's head or a line above it names. */
export function amountOf(words: Words, unit: MoneyUnit | null): DraftAmount | null {
  const text = trimmed(words);
  if ((WORDS_FOR_NO_VALUE as readonly string[]).includes(fold(text.text)))
    return { digits: text, unitWords: null, unit, isWord: true };
  const match = AMOUNT.exec(text.text);
  if (!match) return null;
  const digits = trimmed(cut(text, 0, match[1]?.length ?? 0));
  const printedUnit = match[2] as MoneyUnit | undefined;
  const amount = {
    digits,
    unitWords: printedUnit ? cut(text, text.text.length - printedUnit.length) : null,
    unit: printedUnit ?? unit,
    isWord: false,
  };
  return typeof parseAmount(writtenDigits(amount).text, amount.unit ?? '円') === 'string' ? null : amount;
}

/** The digits as the format writes them: without separators, but full-width ones to the letter. */
export function writtenDigits(amount: DraftAmount): Words {
  return /^[\d,.△▲+-]+$/u.test(amount.digits.text)
    ? without(amount.digits, (unit) => unit === ',')
    : amount.digits;
}

/** Claims what of a printed amount is not stored. */
export function claimSeparators(amount: DraftAmount, claims: Claims): void {
  if (writtenDigits(amount) !== amount.digits)
    claims.structure(
      without(amount.digits, (unit) => unit !== ','),
      'thousands-separator',
    );
}

/** A dash where a value would stand: the cell is blank. */
export function isNothing(text: string): boolean {
  return NOTHING.test(text);
}
