import { PDFArray, PDFDict, PDFNumber, type PDFObject, type PDFRef } from 'pdf-lib';
import { name, type PrintedFile } from './printed-file.ts';
import { isAnnotation, isElement, type Element } from './structure-tree.ts';
import type { WrittenMarks } from './write-content.ts';

/**
 * The way back from marks and annotations to their elements (ISO 32000-1, 14.7.4.4). Pages, forms and annotations get their
 * numbers here, in the order of the pages.
 */
export function parentTree(
  { context, pages }: PrintedFile,
  document: Element,
  written: WrittenMarks,
  refOf: (element: Element) => PDFRef,
): Record<string, PDFObject> {
  const nums = PDFArray.withContext(context);
  let key = 0;
  const add = (value: PDFObject): PDFNumber => {
    const number = PDFNumber.of(key);
    nums.push(number);
    nums.push(value);
    key += 1;
    return number;
  };
  for (const { dict } of pages) dict.delete(name('StructParents'));
  for (const [{ ref, form }, elements] of written) {
    const owners = PDFArray.withContext(context);
    for (const element of elements) owners.push(refOf(element));
    const dict = form?.dict ?? pages.find((page) => page.ref === ref)?.dict;
    dict?.set(name('StructParents'), add(context.register(owners)));
  }
  for (const [ref, element] of annotationsIn(document)) {
    const annotation = context.lookup(ref);
    if (annotation instanceof PDFDict) annotation.set(name('StructParent'), add(refOf(element)));
  }
  return { ParentTree: context.register(context.obj({ Nums: nums })), ParentTreeNextKey: PDFNumber.of(key) };
}

/** The element each annotation stands in. */
function annotationsIn(document: Element): Map<PDFRef, Element> {
  const found = new Map<PDFRef, Element>();
  const visit = (element: Element): void => {
    for (const kid of element.kids) {
      if (isElement(kid)) visit(kid);
      if (isAnnotation(kid)) found.set(kid.ref, element);
    }
  };
  visit(document);
  return found;
}
