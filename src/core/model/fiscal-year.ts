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

const ERA_YEAR = /^(令和|平成|昭和|大正|明治|[RHSTM])\.?\s*(元|\d{1,2})/iu;

interface Beginning {
  year: number;
  rest: string;
  era: { name: string; nth: number } | null;
}

/** A year at the start of a folded text: 令和5, R5, 令和5(2023), 2023. */
function yearAtStart(folded: string): Beginning | null {
  const era = ERA_YEAR.exec(folded);
  if (era) {
    const found = ERAS.find((e) => e.name === era[1] || e.letter === era[1]?.toUpperCase());
    const nth = era[2] === '元' ? 1 : Number(era[2]);
    if (!found || nth < 1) return null;
    const year = found.from + nth - 1;
    let rest = folded.slice(era[0].length).trimStart();
    const western = /^\((\d{4})(?:年度?)?\)/u.exec(rest);
    if (western) {
      if (Number(western[1]) !== year) return null;
      rest = rest.slice(western[0].length).trimStart();
    }
    return { year, rest, era: { name: found.name, nth } };
  }
  const western = /^(\d{4})/u.exec(folded);
  if (!western) return null;
  const year = Number(western[1]);
  if (year < 1868 || year > 2199) return null;
  let rest = folded.slice(4).trimStart();
  const inEra = /^\(([^()]*)\)/u.exec(rest);
  if (inEra) {
    if (parseFiscalYear(inEra[1] ?? '') !== year) return null;
    rest = rest.slice(inEra[0].length).trimStart();
  }
  return { year, rest, era: null };
}

/** `令和5年度` `令和元年度` `R5` `H31` `平成35年度` `2023` `2023年度` `令和5(2023)年度`; null where the text is no fiscal year. */
export function parseFiscalYear(text: string): FiscalYear | null {
  const start = yearAtStart(fold(text));
  if (!start) return null;
  const rest = start.rest.replace(/^年度?|^度/u, '').trim();
  if (rest === '') return start.year;
  const western = /^\((\d{4})(?:年度?)?\)$/u.exec(rest);
  return western && Number(western[1]) === start.year ? start.year : null;
}

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
export function parseStatusTime(text: string): StatusTime | null {
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
}

/** 計画期間 and the years of a step: from a first year to a last one, or without an end (`令和5年度〜`). */
export interface YearSpan {
  readonly from: FiscalYear;
  readonly to: FiscalYear | null;
}

/** Several spans, as `令和5年度、令和7年度〜令和9年度` lists them. */
export type YearSpans = readonly YearSpan[];

const LIST = /[、,・]|及び|および/u;
const RANGE = /[〜～~\-ー]|から/u;

/** Ranges (`〜` `～` `~` `-` `–`, also open) and lists (`、` `・`) of years; null where any part of the text is no year. */
export function parseYearSpans(text: string): YearSpans | null {
  const spans: YearSpan[] = [];
  for (const part of fold(text).split(LIST)) {
    const ends = part.split(RANGE).map((end) => end.replace(/まで$/u, '').trim());
    const from = parseRangeStart(ends[0] ?? '');
    if (!from || ends.length > 2) return null;
    if (ends.length === 1) spans.push({ from: from.year, to: from.year });
    else if (ends[1] === '') spans.push({ from: from.year, to: null });
    else {
      const to = parseRangeEnd(ends[1] ?? '', from);
      if (to === null || to < from.year) return null;
      spans.push({ from: from.year, to });
    }
  }
  return spans.length > 0 ? spans : null;
}

function parseRangeStart(text: string): Beginning | null {
  const start = yearAtStart(text);
  return start && /^(年度?)?$/u.test(start.rest) ? start : null;
}

/** In `令和5〜7年度` the era is said once. */
function parseRangeEnd(text: string, from: Beginning): FiscalYear | null {
  const whole = parseFiscalYear(text);
  if (whole !== null) return whole;
  const bare = /^(\d{1,2})(年度?)?$/u.exec(text);
  if (!bare || !from.era) return null;
  return from.year - from.era.nth + Number(bare[1]);
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
