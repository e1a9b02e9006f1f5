import { repairList, repairListItem } from './repair-list.ts';
import { repairCell, repairTable } from './repair-table.ts';
import { hasAnnotation, isNameless, settled, type Setting } from './settle.ts';
import { isAnnotation, isElement, isMark, newElement, type Element, type Kid } from './structure-tree.ts';

/** The types among whose kids are words only; the rest hold blocks, or see `FLOW`. */
const INLINE = /^(?:P|H|H[1-6]|Span|Link|Em|Strong|Code|Quote|Reference|Lbl|RB|RT|RP|Form|Annot)$/u;
const FLOW = /^(?:Caption|Note|Figure|Formula)$/u;

/**
 * The structure of a print as ISO 14289-1 and the tables of ISO 32000-1, 14.8.4 want it: nothing empty, no element
 * without a meaning, lists of items with bodies, tables of rows of cells with a scope, ruby with a base, links that hold
 * their annotation, figures that have words for them. Reading order stays.
 */
export function repairStructure(document: Element): Element {
  const kids = document.kids.flatMap((kid) => repaired(kid));
  return { ...document, type: 'Document', kids: settled(kids, 'block') };
}

function repaired(kid: Kid): Kid[] {
  if (!isElement(kid)) return [kid];
  const isBareText = isNameless(kid) && kid.lang === null && kid.kids.every(isMark);
  if (isBareText) return kid.kids;
  const kids = kid.kids.flatMap((inner) => repaired(inner));
  if (kids.length === 0 && !/^T[HD]$/u.test(kid.type)) return [];
  return [repairElement({ ...kid, kids })].flat();
}

function repairElement(element: Element): Kid | Kid[] {
  const { type, kids } = element;
  switch (type) {
    case 'NonStruct':
      return kids.some(isAnnotation) ? words(element, 'Link') : element;
    case 'Link':
      return words(element, hasAnnotation(element) ? 'Link' : 'Span');
    case 'Figure':
      return repairFigure(element);
    case 'Ruby':
      return repairRuby(element);
    case 'L':
      return repairList(element);
    case 'LI':
      return repairListItem(element);
    case 'TH':
    case 'TD':
      return repairCell(element);
    case 'Table':
      return repairTable(element);
    case 'TR':
    case 'THead':
    case 'TBody':
    case 'TFoot':
    case 'RB':
    case 'RT':
    case 'RP':
    case 'Lbl':
      // What stands around them knows what to make of them.
      return element;
    default:
      return { ...element, kids: settled(kids, settingOf(type)) };
  }
}

function settingOf(type: string): Setting {
  if (INLINE.test(type)) return 'inline';
  return FLOW.test(type) ? 'flow' : 'block';
}

function words(element: Element, type: string): Element {
  return { ...element, type, kids: settled(element.kids, 'inline') };
}

/** A figure nobody described is a box round what it holds, and words that were drawn in it stay words. */
function repairFigure(element: Element): Element {
  if (element.alt !== null && element.alt.trim() !== '') return words(element, 'Figure');
  return { ...element, type: 'Div', alt: null, kids: settled(element.kids, 'block') };
}

/** One Ruby for each base with its reading (ISO 32000-1, table 338). */
function repairRuby(element: Element): Element[] {
  const found: Element[] = [];
  let base: Kid[] = [];
  for (const kid of element.kids) {
    if (!isElement(kid) || kid.type !== 'RT') {
      if (!isElement(kid) || kid.type !== 'RP') base.push(kid);
      continue;
    }
    const rb = newElement('RB', settled(base, 'inline'));
    const rt = words(kid, 'RT');
    found.push(base.length > 0 ? newElement('Ruby', [rb, rt]) : words(kid, 'Span'));
    base = [];
  }
  if (base.length > 0) found.push(newElement('Span', settled(base, 'inline')));
  return found;
}
