import { isNameless, settled } from './settle.ts';
import { isElement, newElement, type Element, type Kid } from './structure-tree.ts';

/** A list holds a caption, items and lists (ISO 32000-1, table 336); whatever else stands in it becomes an item. */
export function repairList(element: Element): Element {
  const kids = element.kids.map((kid) => {
    if (isElement(kid) && /^(?:LI|L|Caption)$/u.test(kid.type)) return kid;
    return repairListItem(isNameless(kid) ? { ...kid, type: 'LI' } : newElement('LI', [kid]));
  });
  return { ...element, kids };
}

/** An item is its label, if it has one, and its body. */
export function repairListItem(element: Element): Element {
  const labels = element.kids.filter(isLabel);
  const body = element.kids.filter((kid) => !isLabel(kid));
  const kids: Kid[] = labels.map((label) => ({ ...label, kids: settled(label.kids, 'inline') }));
  if (body.length > 0) kids.push(newElement('LBody', settled(body, 'flow')));
  return { ...element, kids };
}

function isLabel(kid: Kid): kid is Element {
  return isElement(kid) && kid.type === 'Lbl';
}
