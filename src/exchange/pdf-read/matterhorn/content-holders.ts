import { oncePerPdf } from '../once-per-pdf.ts';
import type { Pdf } from '../open-pdf.ts';
import { contentKey } from '../page-content.ts';
import { type Element, structureOf } from '../structure.ts';

/** The element that each piece of content, annotation or XObject belongs to, by `contentKey`. */
export const contentHolders = oncePerPdf((pdf: Pdf): ReadonlyMap<string, Element> => {
  const found = new Map<string, Element>();
  for (const element of structureOf(pdf).tree?.all ?? []) {
    for (const child of element.children) {
      if (child.kind === 'content') found.set(contentKey(child.page, { ...child, object: null }), element);
      else if (child.kind === 'object') found.set(`object ${child.object}`, element);
    }
  }
  return found;
});
