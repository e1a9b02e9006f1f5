import { destinationName, type Destination, placeOf } from './destinations.ts';
import { oncePerPdf } from './once-per-pdf.ts';
import type { Pdf } from './open-pdf.ts';
import { type Box, boxOf, pagesOf } from './pages.ts';
import { objectNumber } from './trees.ts';
import type { Dict } from './values.ts';

export interface Annotation {
  /** From 0. */
  page: number;
  /** The number of its object; null where it is written into the page. */
  object: number | null;
  subtype: string;
  rect: Box | null;
  contents: string | null;
  dict: Dict;
}

/** What a link leads to. `name` where it goes by a named destination, `place` null where the target is missing. */
export type Target =
  | { kind: 'inside'; name: string | null; place: Destination | null }
  | { kind: 'uri'; uri: string }
  | { kind: 'other' };

export interface Link extends Annotation {
  target: Target;
}

/** Every annotation of every page, in the order of the pages. */
export const annotationsOf = oncePerPdf((pdf: Pdf): readonly Annotation[] =>
  pagesOf(pdf).flatMap((page) =>
    pdf.array(page.dict.get('Annots')).flatMap((value) => {
      const dict = pdf.dict(value);
      if (!dict) return [];
      return {
        page: page.index,
        object: objectNumber(value),
        subtype: pdf.name(dict.get('Subtype')) ?? '',
        rect: boxOf(pdf, dict.get('Rect')),
        contents: pdf.text(dict.get('Contents')),
        dict,
      };
    }),
  ),
);

export function linksOf(pdf: Pdf): Link[] {
  return annotationsOf(pdf)
    .filter(({ subtype }) => subtype === 'Link')
    .map((link) => ({ ...link, target: targetOf(pdf, link.dict) }));
}

/** Where a link or a bookmark leads. */
export function targetOf(pdf: Pdf, dict: Dict): Target {
  const action = pdf.dict(dict.get('A'));
  const kind = pdf.name(action?.get('S'));
  if (kind === 'URI') {
    return { kind: 'uri', uri: pdf.text(action?.get('URI')) ?? '' };
  }
  const value = kind === 'GoTo' ? action?.get('D') : dict.get('Dest');
  if (value === undefined) return { kind: 'other' };
  return { kind: 'inside', name: destinationName(pdf, value), place: placeOf(pdf, value) };
}
