import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import type { BookFacts } from './book-facts.ts';
import { destinationId } from './destinations.ts';
import { name, nameText, type PrintedFile } from './printed-file.ts';
import {
  isAnnotation,
  isElement,
  newElement,
  type Annotation,
  type Element,
  type Kid,
} from './structure-tree.ts';

/**
 * Gives every link its purpose in words (/Contents), joins what the browser cut into pieces on one line, and puts links
 * that the structure does not know at its end, so that each stands in a Link.
 */
export function finishLinks({ context, pages }: PrintedFile, document: Element, facts: BookFacts): void {
  const onPage = new Map<PDFRef, PDFDict>();
  for (const { dict } of pages) {
    for (const ref of dict.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? []) {
      const annotation = context.lookup(ref);
      if (ref instanceof PDFRef && annotation instanceof PDFDict) onPage.set(ref, annotation);
    }
  }
  const known = new Set<PDFRef>();
  const gone = new Set<PDFRef>();
  const visit = (element: Element): void => {
    let last: Annotation | null = null;
    element.kids = element.kids.filter((kid) => {
      if (isElement(kid)) visit(kid);
      if (!isAnnotation(kid)) return true;
      const annotation = onPage.get(kid.ref);
      if (!annotation || known.has(kid.ref)) return false;
      known.add(kid.ref);
      if (last && extend(onPage.get(last.ref), annotation)) {
        gone.add(kid.ref);
        return false;
      }
      last = kid;
      return true;
    });
  };
  visit(document);

  const strays: Kid[] = [...onPage].flatMap(([ref, annotation]) =>
    known.has(ref) || nameText(annotation.get(name('Subtype'))) !== 'Link'
      ? []
      : [newElement('Link', [{ ref }])],
  );
  if (strays.length > 0) document.kids.push(newElement('P', strays));

  const titles = new Map(facts.headings.map(({ destination, text }) => [destination, text]));
  for (const [ref, annotation] of onPage) {
    const target = targetOf(annotation);
    const purpose = facts.linkTexts.get(target) ?? titles.get(target) ?? target;
    if (!gone.has(ref)) annotation.set(name('Contents'), PDFHexString.fromText(purpose));
  }
  for (const { dict } of pages) {
    const annotations = dict.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? [];
    const kept = annotations.filter((ref) => !(ref instanceof PDFRef && gone.has(ref)));
    if (kept.length === 0) continue;
    dict.set(name('Annots'), context.obj(kept));
    dict.set(name('Tabs'), name('S'));
  }
}

/** The id of the destination, or the address of a link elsewhere. */
function targetOf(annotation: PDFDict): string {
  const action = annotation.lookupMaybe(name('A'), PDFDict);
  const target = annotation.lookup(name('Dest')) ?? action?.lookup(name('URI')) ?? action?.lookup(name('D'));
  if (target instanceof PDFName) return destinationId(target);
  return target instanceof PDFString || target instanceof PDFHexString ? target.decodeText() : '';
}

/** Widens the first link over the second where that goes on right beside it, in points. */
function extend(first: PDFDict | undefined, second: PDFDict): boolean {
  if (!first || targetOf(first) !== targetOf(second)) return false;
  const one = rectOf(first);
  const other = rectOf(second);
  if (!one || !other) return false;
  const isSameLine = Math.abs(one[1] - other[1]) < 1 && Math.abs(one[3] - other[3]) < 1;
  if (!isSameLine || Math.abs(one[2] - other[0]) > 1) return false;
  first.set(
    name('Rect'),
    first.context.obj([one[0], Math.min(one[1], other[1]), other[2], Math.max(one[3], other[3])]),
  );
  return true;
}

function rectOf(annotation: PDFDict): [number, number, number, number] | null {
  const numbers = annotation
    .lookupMaybe(name('Rect'), PDFArray)
    ?.asArray()
    .map((object) => (object instanceof PDFNumber ? object.asNumber() : NaN));
  const [left = NaN, bottom = NaN, right = NaN, top = NaN] = numbers ?? [];
  return Number.isNaN(left + bottom + right + top) ? null : [left, bottom, right, top];
}
