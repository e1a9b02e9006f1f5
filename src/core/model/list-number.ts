import { remembered } from './remembered.ts';
import { fold } from './text.ts';

/** ① to ㊿ in three Unicode blocks. */
export function circled(n: number): string {
  if (n >= 1 && n <= 20) return String.fromCodePoint(0x2460 + n - 1);
  if (n >= 21 && n <= 35) return String.fromCodePoint(0x3251 + n - 21);
  if (n >= 36 && n <= 50) return String.fromCodePoint(0x32b1 + n - 36);
  return `(${String(n)})`;
}

/** `柱2④`, `分野(1)「広聴事業」`, and with の where two figures or two names would run together: `基本目標2の4`, `「環境」の「広聴事業」`. */
export function numberWithin(section: string, number: string): string {
  const runsTogether =
    number !== '' && (section.endsWith('」') || (/\d$/u.test(section) && /^\d/u.test(number)));
  return runsTogether ? `${section}の${number}` : `${section}${number}`;
}

/** The number that ①, (1), （１）, 1., 1、 or 1 prints; null for anything else (ア, Ⅰ-2 and other schemes are not ours to count). */
export const listNumber = remembered((text): number | null => {
  const match = /^\(?(\d{1,4})[).．.、]?$/u.exec(fold(text));
  return match ? Number(match[1]) : null;
});
