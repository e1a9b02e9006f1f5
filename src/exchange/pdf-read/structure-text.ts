import { contentMark, outwards } from './marks.ts';
import { oncePerPdf } from './once-per-pdf.ts';
import type { Pdf } from './open-pdf.ts';
import { contentKey, contentsOf, runsOf } from './page-content.ts';
import type { Run } from './read-content.ts';
import { type Element, type Held, structureOf } from './structure.ts';

/** The runs of every piece of content that the structure tree can point at. */
export const runsByContent = oncePerPdf((pdf: Pdf): ReadonlyMap<string, readonly Run[]> => {
  const found = new Map<string, Run[]>();
  contentsOf(pdf).pages.forEach((content, page) => {
    for (const run of runsOf(content)) {
      const mark = contentMark(run.mark);
      if (!mark) continue;
      const key = contentKey(page, mark);
      const runs = found.get(key);
      if (runs) runs.push(run);
      else found.set(key, [run]);
    }
  });
  return found;
});

/** The text of an element as a reader hears it: what it holds in the order of the tree, ActualText in place of it. */
export function elementText(pdf: Pdf, element: Element): string {
  if (element.actualText !== null) return element.actualText;
  return element.children
    .map((child) => (child.kind === 'element' ? elementText(pdf, child) : heldText(pdf, child)))
    .join('');
}

/** The elements of the whole file with their own text, in reading order; elements that only hold others have ''. */
export function readingOrder(pdf: Pdf): { element: Element; text: string }[] {
  const read = (element: Element): { element: Element; text: string }[] => {
    const own = element.children.filter((child) => child.kind !== 'element');
    const text = element.actualText ?? own.map((child) => heldText(pdf, child)).join('');
    const inner =
      element.actualText === null ? element.children.filter((child) => child.kind === 'element') : [];
    return [{ element, text }, ...inner.flatMap(read)];
  };
  return (structureOf(pdf).tree?.tops ?? []).flatMap(read);
}

/** All text of the file in the order of its structure tree. */
export function structureText(pdf: Pdf): string {
  return (structureOf(pdf).tree?.tops ?? []).map((element) => elementText(pdf, element)).join('');
}

function heldText(pdf: Pdf, held: Held): string {
  const key =
    held.kind === 'object' ? `object ${held.object}` : contentKey(held.page, { ...held, object: null });
  const told = new Set<unknown>();
  let text = '';
  for (const run of runsByContent(pdf).get(key) ?? []) {
    const replaced = [...outwards(run.mark)].findLast(({ actualText }) => actualText !== null);
    if (!replaced) text += run.text;
    else if (!told.has(replaced)) {
      told.add(replaced);
      text += replaced.actualText ?? '';
    }
  }
  return text;
}
