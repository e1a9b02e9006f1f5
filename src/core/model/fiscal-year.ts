import { remembered } from './remembered.ts';
import { fold } from './text.ts';

/** 年度: a Japanese fiscal year, 1 April to 31 March, by the western year it begins in. */
export type FiscalYear = number;

/** First western year of each era. Source: 元号を改める政令. */
const ERAS = [
  { name: '令和', letter: 'R', from: 2019 },
  { name: '平成', letter: 'H', from: 1989 },
  { name: '昭和', letter: 'S', from: 1926 },
  { name: '大正', letter: 'T', from: 1912 },
  { name: '明治', letter: 'M', from: 1868 },
] as const;

/** Four digits outside of these are no year of a plan. */
const EARLIEST = 1868;
const LATEST = 2199;

const ERA_YEAR = /^(令和|平成|昭和|大正|明治|[RHSTM])[. ]?(元|\d{1,2})(?!\d)/iu;

/** A year as an era counts it: 令和5 is the fifth. */
interface EraYear {
  readonly from: FiscalYear;
  readonly nth: number;
}

export interface Beginning {
  readonly year: FiscalYear;
  readonly rest: string;
  readonly era: EraYear | null;
}

/** A year at the start of a folded text: 令和5, R5, R.5, 2023, each with the same year in brackets behind it; and what follows. */
export function yearAtStart(folded: string): Beginning | null {
  const plain = eraYearAtStart(folded) ?? westernYearAtStart(folded);
  return plain && withoutSameYear(plain);
}

function eraYearAtStart(folded: string): Beginning | null {
  const match = ERA_YEAR.exec(folded);
  const found = match && ERAS.find((e) => e.name === match[1] || e.letter === match[1]?.toUpperCase());
  if (!match || !found) return null;
  const nth = match[2] === '元' ? 1 : Number(match[2]);
  if (nth < 1) return null;
  const rest = folded.slice(match[0].length).trimStart();
  return { year: found.from + nth - 1, rest, era: { from: found.from, nth } };
}

function westernYearAtStart(folded: string): Beginning | null {
  const match = /^\d{4}(?!\d)/u.exec(folded);
  const year = Number(match?.[0]);
  return match && year >= EARLIEST && year <= LATEST
    ? { year, rest: folded.slice(4).trimStart(), era: null }
    : null;
}

/** Takes `(2023)`, `(令和5年度)` off the rest; null where the brackets say another year. */
function withoutSameYear(beginning: Beginning): Beginning | null {
  const { year, rest } = beginning;
  if (!rest.startsWith('(')) return beginning;
  const end = rest.indexOf(')');
  if (end < 0 || parseFiscalYear(rest.slice(1, end)) !== year) return null;
  return { ...beginning, rest: rest.slice(end + 1).trimStart() };
}

/** A text that says one fiscal year and nothing else. */
function wholeYear(folded: string): Beginning | null {
  const start = yearAtStart(folded);
  if (!start) return null;
  const rest = start.rest.replace(/^年度?|^度/u, '').trimStart();
  const end = withoutSameYear({ ...start, rest });
  return end?.rest === '' ? end : null;
}

/**
 * `令和5年度` `令和元年度` `R5` `R.5` `H31` `平成35年度` `2023` `2023年度` `令和5(2023)年度` `令和5年度(2023年度)` `2023(令和5)年度`;
 * null where the text is no fiscal year.
 */
export const parseFiscalYear = remembered((text): FiscalYear | null => wholeYear(fold(text))?.year ?? null);

/** A time at which a status speaks: a fiscal year, or a day or month within one. */
export interface StatusTime {
  /** As it was written. */
  readonly written: string;
  readonly year: FiscalYear;
  /** True for 令和4年9月末 and the like: a point within the year, not the year itself. */
  readonly isPoint: boolean;
  /** True where the status itself names no year and 取組状況の年度 of the plan speaks for it. */
  readonly isImplied?: true;
}

/** A fiscal year, or a point in time (`令和4年9月末`, `令和6年3月31日`, `令和4年度末`); null for anything else. */
export const parseStatusTime = remembered((text): StatusTime | null => {
  const written = text.trim();
  const year = parseFiscalYear(written);
  if (year !== null) return { written, year, isPoint: false };
  const start = yearAtStart(fold(written));
  if (!start) return null;
  if (/^年度(末|当初|上半期|下半期|中)?(時点|現在)?$/u.test(start.rest))
    return { written, year: start.year, isPoint: true };
  const date =
    /^(?:年\s*(\d{1,2})\s*月|[./-](\d{1,2})[./-]?)\s*(?:(\d{1,2})\s*日?|末日?|中旬|上旬|下旬)?\s*(?:時点|現在)?$/u.exec(
      start.rest,
    );
  const month = Number(date?.[1] ?? date?.[2]);
  if (!date || month < 1 || month > 12) return null;
  return { written, year: month <= 3 ? start.year - 1 : start.year, isPoint: true };
});

/** 計画期間 and the years of a step: from a first year to a last one, or without an end (`令和5年度〜`). */
export interface YearSpan {
  readonly from: FiscalYear;
  readonly to: FiscalYear | null;
}

/** Several spans, as `令和5年度、令和7年度〜令和9年度` lists them. */
export type YearSpans = readonly YearSpan[];

const LIST = /[、,・]|及び|および/u;
const RANGE = /[〜～~\-ー]|から/u;

/**
 * Ranges (`〜` `～` `~` `-` `–` `ー` から…まで, also open) and lists (`、` `・`) of years; null where any part of the text is no year.
 * An era said once holds for what follows: `令和5〜7年度`, `令和5・6年度`.
 */
export const parseYearSpans = remembered((text): YearSpans | null => {
  const spans: YearSpan[] = [];
  let era: EraYear | null = null;
  for (const part of fold(text).split(LIST)) {
    const ends: readonly string[] = part.split(RANGE);
    if (ends.length > 2) return null;
    const from = yearWithin(ends[0] ?? '', era);
    if (!from) return null;
    era = from.era;
    const last = ends[1]?.replace(/まで$/u, '').trim();
    const to = last === undefined ? from : last === '' ? null : yearWithin(last, era);
    if (to === null && last !== '') return null;
    if (to !== null && to.year < from.year) return null;
    era = to?.era ?? era;
    spans.push({ from: from.year, to: to?.year ?? null });
  }
  return spans;
});

/** A year, or its number alone where the era was said before it. */
function yearWithin(text: string, era: EraYear | null): Beginning | null {
  const trimmed = text.trim();
  const whole = wholeYear(trimmed);
  if (whole) return whole;
  const nth = /^(\d{1,2})(?:年度?)?$/u.exec(trimmed)?.[1];
  return nth !== undefined && era && Number(nth) > 0
    ? { year: era.from + Number(nth) - 1, rest: '', era: { from: era.from, nth: Number(nth) } }
    : null;
}

/** 計画期間: exactly one span. */
export function parseYearSpan(text: string): YearSpan | null {
  const spans = parseYearSpans(text);
  return spans?.length === 1 ? (spans[0] ?? null) : null;
}

export function includesYear(spans: YearSpans, year: FiscalYear): boolean {
  return spans.some((span) => year >= span.from && (span.to === null || year <= span.to));
}

/** `令和5年度`: the way people in Japan write a fiscal year. */
export function eraYear(year: FiscalYear): string {
  const era = ERAS.find((e) => year >= e.from);
  if (!era) return `${String(year)}年度`;
  const nth = year - era.from + 1;
  return `${era.name}${nth === 1 ? '元' : String(nth)}年度`;
}

/** `令和5年度〜令和7年度`; one year alone is said alone. */
export function eraSpan(span: YearSpan): string {
  if (span.to === null) return `${eraYear(span.from)}〜`;
  return span.from === span.to ? eraYear(span.from) : `${eraYear(span.from)}〜${eraYear(span.to)}`;
}
