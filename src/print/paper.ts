import type { PaperSize, Plan } from '#core/model/plan.ts';

/** Millimetres, but for the letters. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly binding: 'left' | 'right';
  /** Of the letters of the text, in points. */
  readonly letters: number;
  readonly margins: Margins;
  /** What is printed round the trimmed page, for the printer; null where the file is to be read as it is. */
  readonly trim: Trim | null;
}

/** Millimetres. `inner` is the side of the binding（のど）, which a bound book does not open to its end. */
interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly inner: number;
  readonly outer: number;
}

/** Millimetres beyond the trimmed page: what is inked（塗り足し）, and beyond that the room for the marks（トンボ）. */
export interface Trim {
  readonly bleed: number;
  readonly slug: number;
}

const SIZES: Readonly<Record<PaperSize, Omit<Paper, 'binding' | 'trim'>>> = {
  A4: { width: 210, height: 297, letters: 10, margins: { top: 25, bottom: 22, inner: 24, outer: 18 } },
  B5: { width: 182, height: 257, letters: 9, margins: { top: 21, bottom: 19, inner: 21, outer: 14 } },
  A5: { width: 148, height: 210, letters: 8.5, margins: { top: 18, bottom: 16, inner: 17, outer: 11 } },
};

/** A turned page has so much more beside its text than an upright one outside. */
export const TURNED = 1;

/** 3 mm are what printers in Japan ask for; the marks reach 10 mm beyond them. */
const BLEED = 3;
/**
 * Chromium lays boxes out on whole pixels: round the trimmed page it must be a whole number of them, for its text to stand as
 * it does in the book without trim. 49 are 12.96 mm.
 */
const ROUND = (49 * 25.4) / 96;
const TRIM: Trim = { bleed: BLEED, slug: ROUND - BLEED };

/** Millimetres between the margins of a page. `isWide`: of one that lies on its side, and is bound at its head. */
export function textWidth({ width, height, margins: { inner, outer } }: Paper, isWide: boolean): number {
  return isWide ? height - 2 * (outer + TURNED) : width - inner - outer;
}

/** What a plan is printed on. `isForPrinter`: with トンボ and 塗り足し. */
export function paperOf({ cover }: Plan, isForPrinter = false): Paper {
  const printing = cover?.printing ?? null;
  return {
    ...SIZES[printing?.size ?? 'A4'],
    binding: printing?.binding === '右' ? 'right' : 'left',
    trim: isForPrinter ? TRIM : null,
  };
}
