import { oncePerPdf } from './once-per-pdf.ts';
import type { Pdf } from './open-pdf.ts';
import { objectNumber } from './trees.ts';
import { type Dict, unreadable, type Value } from './values.ts';

/** [left, bottom, right, top] in points. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

export interface Page {
  /** From 0. */
  index: number;
  /** The number of its object. */
  object: number;
  dict: Dict;
  resources: Dict;
  mediaBox: Box;
  /** The MediaBox where it is not written, as the standard wants it; so with the next two and the CropBox. */
  cropBox: Box;
  bleedBox: Box | null;
  trimBox: Box | null;
}

const MOST_PAGES = 100_000;
const DEEPEST = 64;

/** All pages, in order. */
export const pagesOf = oncePerPdf((pdf: Pdf): readonly Page[] => {
  const pages: Page[] = [];
  const seen = new Set<Dict>();
  const walk = (value: Value | undefined, inherited: Dict, depth: number): void => {
    const node = pdf.dict(value);
    if (!node) throw unreadable('ページの木に、辞書でないものがあります。');
    if (seen.has(node) || depth > DEEPEST) throw unreadable('ページの木が輪になっています。');
    seen.add(node);
    const known = new Map(inherited);
    for (const key of ['Resources', 'MediaBox', 'CropBox', 'Rotate']) {
      const own = node.get(key);
      if (own !== undefined) known.set(key, own);
    }
    if (node.has('Kids')) {
      for (const kid of pdf.array(node.get('Kids'))) walk(kid, known, depth + 1);
      return;
    }
    if (pages.length >= MOST_PAGES) throw unreadable('ページが多すぎます。');
    const mediaBox = boxOf(pdf, known.get('MediaBox'));
    if (!mediaBox) throw unreadable(`${pages.length + 1} ページ目に MediaBox がありません。`);
    pages.push({
      index: pages.length,
      object: objectNumber(value) ?? -1,
      dict: node,
      resources: pdf.dict(known.get('Resources')) ?? new Map(),
      mediaBox,
      cropBox: boxOf(pdf, known.get('CropBox')) ?? mediaBox,
      bleedBox: boxOf(pdf, node.get('BleedBox')),
      trimBox: boxOf(pdf, node.get('TrimBox')),
    });
  };
  walk(pdf.root.get('Pages'), new Map(), 0);
  return pages;
});

/** The index of the page each object is. */
export const pageIndexes = oncePerPdf(
  (pdf: Pdf): ReadonlyMap<number, number> =>
    new Map(pagesOf(pdf).map(({ object, index }) => [object, index])),
);

/** A rectangle with its corners in order; null where there are not four numbers. */
export function boxOf(pdf: Pdf, value: Value | undefined): Box | null {
  const numbers = pdf.array(value).map((item) => pdf.number(item));
  const [a, b, c, d] = numbers;
  if (numbers.length !== 4 || a == null || b == null || c == null || d == null) return null;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
