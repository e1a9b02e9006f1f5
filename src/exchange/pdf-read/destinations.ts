import { oncePerPdf } from './once-per-pdf.ts';
import type { Pdf } from './open-pdf.ts';
import { pageIndexes, pagesOf } from './pages.ts';
import { nameTree, objectNumber } from './trees.ts';
import { Name, PdfString, type Value } from './values.ts';

/** A place in the file: the page from 0, and the height in points from the foot of the page (null: not said). */
export interface Destination {
  page: number;
  y: number | null;
}

/** All named destinations, those of /Root/Dests and those of the name tree. */
export const namedDestinations = oncePerPdf((pdf: Pdf): ReadonlyMap<string, Destination> => {
  const found = new Map<string, Destination>();
  const pairs = [
    ...nameTree(pdf, pdf.dict(pdf.root.get('Names'))?.get('Dests')),
    ...(pdf.dict(pdf.root.get('Dests')) ?? []),
  ];
  for (const [name, value] of pairs) {
    const place = explicit(pdf, value);
    if (place) found.set(readable(name), place);
  }
  return found;
});

/** The name a destination is called by, where it is called by one. */
export function destinationName(pdf: Pdf, value: Value | undefined): string | null {
  const found = pdf.resolve(value);
  if (found instanceof Name) return readable(found.name);
  return found instanceof PdfString ? readable(found.raw) : null;
}

/** Where a destination leads, named or written out; null where that is nowhere. */
export function placeOf(pdf: Pdf, value: Value | undefined): Destination | null {
  const name = destinationName(pdf, value);
  return name === null ? explicit(pdf, value) : (namedDestinations(pdf).get(name) ?? null);
}

function explicit(pdf: Pdf, value: Value | undefined): Destination | null {
  const list = pdf.array(pdf.dict(value)?.get('D') ?? value);
  const [target, kind] = list;
  const number = objectNumber(target);
  const page =
    typeof target === 'number' ? target : number === null ? undefined : pageIndexes(pdf).get(number);
  if (page === undefined || !pagesOf(pdf)[page]) return null;
  const y = { XYZ: 3, FitH: 2, FitBH: 2, FitR: 5 }[pdf.name(kind) ?? ''];
  return { page, y: y === undefined ? null : pdf.number(list[y]) };
}

/** Browsers write ids as UTF-8, in names as in strings. */
function readable(raw: string): string {
  const bytes = Uint8Array.from(raw, (char) => char.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return raw;
  }
}
