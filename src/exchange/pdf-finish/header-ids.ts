import { PDFArray, PDFString, type PDFContext, type PDFObject, type PDFRef } from 'pdf-lib';
import { isElement, type Element } from './structure-tree.ts';

/** The ids cells refer to, numbered in reading order: those of the browser change from print to print. */
export function headerIds(document: Element): Map<string, string> {
  const wanted = new Set<string>();
  const written = new Map<string, string>();
  const visit = (element: Element, see: (element: Element) => void): void => {
    see(element);
    for (const kid of element.kids) if (isElement(kid)) visit(kid, see);
  };
  visit(document, ({ headers }) => headers.forEach((id) => wanted.add(id)));
  visit(document, ({ id }) => {
    if (id !== null && wanted.has(id) && !written.has(id))
      written.set(id, `h${String(written.size + 1).padStart(6, '0')}`);
  });
  return written;
}

/** Where to find each of them (ISO 32000-1, 14.7.2): the ids are in the order of their letters. */
export function idTree(
  context: PDFContext,
  document: Element,
  ids: ReadonlyMap<string, string>,
  refOf: (element: Element) => PDFRef,
): PDFObject {
  const names = PDFArray.withContext(context);
  const visit = (element: Element): void => {
    const id = element.id === null ? undefined : ids.get(element.id);
    if (id !== undefined) {
      names.push(PDFString.of(id));
      names.push(refOf(element));
    }
    for (const kid of element.kids) if (isElement(kid)) visit(kid);
  };
  visit(document);
  return context.register(context.obj({ Names: names }));
}
