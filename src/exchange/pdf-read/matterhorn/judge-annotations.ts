import { type Annotation, annotationsOf } from '../annotations.ts';
import type { Pdf } from '../open-pdf.ts';
import { contentsOf } from '../page-content.ts';
import { pagesOf } from '../pages.ts';
import type { Dict } from '../values.ts';
import { enclosingElement, isInStructure } from './enclosing-element.ts';
import { each, judged, type Judges, type Outcome, type Place } from './outcome.ts';

/** ISO 32000-1, Table 169. */
const SUBTYPES = new Set(
  (
    'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink ' +
    'Popup FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact'
  ).split(' '),
);
const HIDDEN = 2;

/** 28: annotations, links and form fields. Hidden ones and those outside the page are left alone, as PDF/UA-1 7.18.1 does. */
export const annotationJudges: Judges = {
  '28-002': (pdf) =>
    annotations(pdf, not('Widget', 'Link', 'PrinterMark', 'Popup', 'TrapNet'), (annotation) =>
      enclosingElement(pdf, annotation)?.role === 'Annot' ? null : 'が Annot のタグの直下にありません',
    ),
  '28-004': (pdf) => {
    const outcome = annotations(pdf, not('Widget', 'Popup', 'PrinterMark', 'TrapNet'), (annotation) =>
      isDescribed(pdf, annotation) ? null : 'に説明がありません',
    );
    const marks = shown(pdf).some(({ subtype }) => subtype === 'PrinterMark');
    return { ...outcome, doubt: marks ? '印刷用の印に説明が要るかどうかを、決められません' : null };
  },
  '28-005': (pdf) =>
    annotations(pdf, only('Widget'), (annotation) =>
      isFilled(fieldName(pdf, annotation.dict)) || isFilled(enclosingElement(pdf, annotation)?.alt)
        ? null
        : 'に説明（TU）がありません',
    ),
  '28-006': (pdf) =>
    annotations(
      pdf,
      ({ subtype }) => !SUBTYPES.has(subtype),
      (annotation) =>
        enclosingElement(pdf, annotation)?.role === 'Annot' && isDescribed(pdf, annotation)
          ? null
          : 'は規格にない種類で、タグか説明がありません',
    ),
  '28-007': (pdf) => {
    const found = annotationsOf(pdf).filter(only('TrapNet'));
    return judged(found.map(({ page }) => ({ page: page + 1, what: 'TrapNet があります' })));
  },
  '28-008': (pdf) => tabs(pdf, (value) => (value === null ? '移る順（/Tabs）がありません' : null)),
  '28-009': (pdf) =>
    tabs(pdf, (value) => (value === null || value === 'S' ? null : `移る順（/Tabs）が ${value} です`)),
  '28-010': (pdf) =>
    annotations(pdf, only('Widget'), (annotation) =>
      enclosingElement(pdf, annotation)?.role === 'Form' ? null : 'が Form のタグの中にありません',
    ),
  '28-011': (pdf) =>
    annotations(pdf, only('Link'), (annotation) =>
      enclosingElement(pdf, annotation)?.role === 'Link' ? null : 'が Link のタグの中にありません',
    ),
  '28-012': (pdf) =>
    annotations(pdf, only('Link'), ({ contents }) =>
      isFilled(contents) ? null : 'に行き先の説明（Contents）がありません',
    ),
  '28-017': (pdf) =>
    each(annotationsOf(pdf).filter(only('PrinterMark')), (annotation) =>
      isInStructure(pdf, annotation)
        ? { page: annotation.page + 1, what: '印刷用の印にタグが付いています' }
        : null,
    ),
  '28-018': (pdf) => {
    const all = annotationsOf(pdf);
    const pictures = contentsOf(pdf).appearances.filter(
      ({ annotation }) => all[annotation]?.subtype === 'PrinterMark',
    );
    return each(pictures, ({ annotation, content }) =>
      content.items.every(({ mark }) => mark?.inArtifact ?? false)
        ? null
        : { page: (all[annotation]?.page ?? 0) + 1, what: '印刷用の印の絵が、飾りになっていません' },
    );
  },
};

function annotations(
  pdf: Pdf,
  asked: (annotation: Annotation) => boolean,
  wrong: (annotation: Annotation) => string | null,
): Outcome {
  return each(shown(pdf).filter(asked), (annotation): Place | null => {
    const what = wrong(annotation);
    return what === null ? null : { page: annotation.page + 1, what: `${annotation.subtype} の注釈${what}` };
  });
}

/** Annotations that are to be seen. */
export function shown(pdf: Pdf): Annotation[] {
  return annotationsOf(pdf).filter(({ dict, rect, page }) => {
    const box = pagesOf(pdf)[page]?.cropBox;
    const isOutside =
      rect && box && (rect[2] <= box[0] || rect[0] >= box[2] || rect[3] <= box[1] || rect[1] >= box[3]);
    return !isOutside && ((pdf.number(dict.get('F')) ?? 0) & HIDDEN) === 0;
  });
}

function only(...subtypes: string[]): (annotation: Annotation) => boolean {
  return ({ subtype }) => subtypes.includes(subtype);
}

function not(...subtypes: string[]): (annotation: Annotation) => boolean {
  return ({ subtype }) => !subtypes.includes(subtype);
}

function isDescribed(pdf: Pdf, annotation: Annotation): boolean {
  return isFilled(annotation.contents) || isFilled(enclosingElement(pdf, annotation)?.alt);
}

/** The /TU of a field, which its parents may hold. */
export function fieldName(pdf: Pdf, dict: Dict): string | null {
  let at: Dict | null = dict;
  for (let steps = 0; at && steps < 50; steps += 1) {
    const name = pdf.text(at.get('TU'));
    if (name !== null) return name;
    at = pdf.dict(at.get('Parent'));
  }
  return null;
}

function tabs(pdf: Pdf, wrong: (value: string | null) => string | null): Outcome {
  const pages = pagesOf(pdf).filter(({ dict }) => pdf.array(dict.get('Annots')).length > 0);
  return each(pages, ({ dict, index }) => {
    const what = wrong(pdf.name(dict.get('Tabs')));
    return what === null ? null : { page: index + 1, what };
  });
}

function isFilled(text: string | null | undefined): boolean {
  return text != null && text.trim() !== '';
}
