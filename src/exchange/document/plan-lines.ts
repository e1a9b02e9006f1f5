import { parseYearSpan } from '#core/model/fiscal-year.ts';
import { MONEY_UNITS } from '#core/model/money.ts';
import type { MoneyUnit } from '#core/model/money.ts';
import { amountOf } from './amount.ts';
import type { DraftAmount } from './amount.ts';
import type { Claims } from './claims.ts';
import { isCostKind } from './columns.ts';
import type { CostKind, Draft } from './draft.ts';
import { readHead } from './table-head.ts';
import { cut, trimmed } from './words.ts';
import type { Words } from './words.ts';

const UNITS = Object.keys(MONEY_UNITS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const UNIT_LINE = new RegExp(
  `^[(（【]?[\\s\\u3000]*(?:金額の?)?単位[\\s\\u3000]*[:：は]?[\\s\\u3000]*(${UNITS})[\\s\\u3000]*[)）】]?$`,
  'u',
);
const LABELLED = /^([◆◇■□・●〇○]?[\s\u3000]*([^：:]{1,30}?)[\s\u3000]*[:：][\s\u3000]*)(.+)$/su;
const SPACED = /^(([^\s\u3000：:]{2,12}(?:[(（][^()（）]*[)）])?)[\s\u3000]+)(\S.*)$/su;
const NUMBER_OF_YEARS = /([0-9０-９]{1,2}|[一二三四五六七八九十])[\s\u3000]*(?:[ヵヶケカか箇ｶ]年|年間)/u;
const KANJI = '〇一二三四五六七八九十';

/** （単位：千円）: the unit of the amounts below it. */
export function unitLine(words: Words): MoneyUnit | null {
  return (UNIT_LINE.exec(words.text)?.[1] as MoneyUnit | undefined) ?? null;
}

export interface CostLine {
  readonly kind: CostKind;
  readonly amount: DraftAmount;
  /** 推計事業費（3ヵ年合計）： */
  readonly label: Words;
}

/** `推計事業費（3ヵ年合計）：1,316百万円` */
export function costLine(words: Words, unit: MoneyUnit | null): CostLine | null {
  for (const pattern of [LABELLED, SPACED]) {
    const match = pattern.exec(words.text);
    const meaning = match?.[2] === undefined ? null : readHead(withoutBrackets(match[2])).meaning;
    if (!match?.[1] || !isCostKind(meaning)) continue;
    const amount = amountOf(trimmed(cut(words, match[1].length)), unit);
    if (amount) return { kind: meaning, amount, label: cut(words, 0, match[1].length) };
  }
  return null;
}

function withoutBrackets(text: string): string {
  return text.replace(/[(（][^()（）]*[)）]/gu, '');
}

/** 3ヵ年, 三か年, 5年間 → 3, 3, 5. */
export function numberOfYears(text: string): number | null {
  const found = NUMBER_OF_YEARS.exec(text)?.[1]?.normalize('NFKC');
  if (found === undefined) return null;
  return KANJI.includes(found) ? KANJI.indexOf(found) : Number(found);
}

/** What may stand behind a period: （3年間）, の5年間. */
const YEARS_BEHIND =
  /(?:[(（][^()（）]*(?:年間|[ヵヶケカか箇]年)[^()（）]*[)）]|の?[\s\u3000]*[0-9０-９]{1,2}[\s\u3000]*(?:年間|[ヵヶケカか箇]年))[\s\u3000]*$/u;
const PERIOD_LABEL = /^[◆◇■□・●]?[\s\u3000]*(?:計画|実施|対象)の?期間[\s\u3000]*/u;

/** `計画期間：令和5年度～令和7年度`: kept as the plan's period. */
export function readPeriodLine(words: Words, draft: Draft, claims: Claims): boolean {
  const label = /^(?:[：:は]|$)[\s\u3000]*/u;
  const head = PERIOD_LABEL.exec(words.text)?.[0] ?? '';
  const gap = label.exec(words.text.slice(head.length))?.[0] ?? '';
  if (head === '' || (gap === '' && !/[\s\u3000]$/u.test(head))) return false;
  if (!keepPeriod(trimmed(cut(words, head.length + gap.length)), draft, claims)) return false;
  claims.structure(cut(words, 0, head.length + gap.length), 'label');
  return true;
}

/** A period that stands by itself under a heading 計画期間. */
export function readPeriodUnderHeading(heading: Words, words: Words, draft: Draft, claims: Claims): boolean {
  const head = PERIOD_LABEL.exec(heading.text)?.[0];
  if (head !== heading.text || !keepPeriod(words, draft, claims)) return false;
  claims.structure(heading, 'label');
  return true;
}

function keepPeriod(words: Words, draft: Draft, claims: Claims): boolean {
  const length = words.text.length - (YEARS_BEHIND.exec(words.text)?.[0].length ?? 0);
  const period = trimmed(cut(words, 0, length));
  if (draft.period || !parseYearSpan(period.text)) return false;
  draft.period = period;
  claims.structure(cut(words, length), 'number-of-years');
  draft.numberOfYears ??= numberOfYears(words.text);
  return true;
}
