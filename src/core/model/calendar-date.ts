import { yearAtStart } from './fiscal-year.ts';
import { fold } from './text.ts';

/**
 * A date as ISO 8601 writes it, as far as the text says it: `令和6年9月1日` → `2024-09-01`, `令和6年9月` → `2024-09`, `R6.9.1`,
 * `2024/9/1` and `2024-09-01` alike; a weekday in brackets is passed over. Null for anything else, such as 秋 or a fiscal year.
 */
export function isoDateOf(text: string): string | null {
  const start = yearAtStart(fold(text).replace(/\s+/gu, ''));
  const rest =
    /^(?:年(\d{1,2})月(?:(\d{1,2})日)?|[./-](\d{1,2})[./-](\d{1,2}))(?:\([月火水木金土日]\))?$/u.exec(
      start?.rest ?? '',
    );
  if (!start || !rest) return null;
  const month = Number(rest[1] ?? rest[3]);
  const day = rest[2] ?? rest[4];
  if (month < 1 || month > 12) return null;
  const isoMonth = `${String(start.year)}-${twoDigits(month)}`;
  if (day === undefined) return isoMonth;
  return Number(day) >= 1 && Number(day) <= daysIn(start.year, month)
    ? `${isoMonth}-${twoDigits(Number(day))}`
    : null;
}

/** The same where the text names a day: `2024-09-01`; null for a month alone, too. */
export function isoDayOf(text: string): string | null {
  const date = isoDateOf(text);
  return date?.length === '2024-09-01'.length ? date : null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
