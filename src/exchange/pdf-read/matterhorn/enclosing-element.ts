import type { Annotation } from '../annotations.ts';
import { oncePerPdf } from '../once-per-pdf.ts';
import type { Pdf } from '../open-pdf.ts';
import type { Element } from '../structure.ts';
import { numberTree, objectNumber } from '../trees.ts';
import { contentHolders } from './content-holders.ts';

const parents = oncePerPdf((pdf: Pdf) =>
  numberTree(pdf, pdf.dict(pdf.root.get('StructTreeRoot'))?.get('ParentTree')),
);

/**
 * The element an annotation belongs to. It must be found both ways, from the element by its object reference and from
 * the annotation by /StructParent: programs use the one or the other.
 */
export function enclosingElement(pdf: Pdf, { object, dict }: Annotation): Element | null {
  const element = contentHolders(pdf).get(`object ${object ?? ''}`);
  const key = pdf.number(dict.get('StructParent'));
  if (!element || key === null) return null;
  return objectNumber(parents(pdf).get(key)) === element.object ? element : null;
}

/** Whether some element holds the annotation, however it is found. */
export function isInStructure(pdf: Pdf, { object, dict }: Annotation): boolean {
  return dict.has('StructParent') || contentHolders(pdf).has(`object ${object ?? ''}`);
}
