import type { Pdf } from './open-pdf.ts';
import { pagesOf } from './pages.ts';
import { numberTree } from './trees.ts';

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The label of each page (12.4.2): '' where its range writes none. A file without labels counts from 1, as readers do. */
export function pageLabels(pdf: Pdf): string[] {
  const labels = pdf.root.get('PageLabels');
  const pages = pagesOf(pdf);
  if (!pdf.dict(labels)) return pages.map((page) => String(page.index + 1));
  const ranges = [...numberTree(pdf, labels)].sort(([a], [b]) => a - b);
  return pages.map(({ index }) => {
    const [start, value] = ranges.findLast(([first]) => first <= index) ?? [0, null];
    const range = pdf.dict(value);
    const number = (pdf.number(range?.get('St')) ?? 1) + index - start;
    return (pdf.text(range?.get('P')) ?? '') + numeral(pdf.name(range?.get('S')), number);
  });
}

function numeral(style: string | null, number: number): string {
  switch (style) {
    case 'D':
      return String(number);
    case 'r':
      return roman(number);
    case 'R':
      return roman(number).toUpperCase();
    case 'a':
      return letters(number);
    case 'A':
      return letters(number).toUpperCase();
    default:
      return '';
  }
}

function roman(number: number): string {
  let rest = Math.min(number, 100_000);
  let text = '';
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}

/** a to z, then aa to zz, then aaa: always the same letter. */
function letters(number: number): string {
  const place = Math.max(0, Math.min(number, 100_000) - 1);
  return String.fromCharCode(0x61 + (place % 26)).repeat(Math.floor(place / 26) + 1);
}
