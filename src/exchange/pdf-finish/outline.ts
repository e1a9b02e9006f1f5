import type { PDFName } from 'pdf-lib';
import { PDFHexString, PDFNumber, PDFDict, type PDFRef } from 'pdf-lib';
import type { BookFacts, BookHeading } from './book-facts.ts';
import { destinationId } from './destinations.ts';
import { name, type PrintedFile } from './printed-file.ts';
import { unskipped } from './reading-order.ts';

interface Item {
  readonly heading: BookHeading;
  readonly level: number;
  readonly inner: Item[];
}

/**
 * The bookmarks: the headings of the book nested by level, the highest open. A heading whose destination the print does
 * not have is a fault of the print page, and thrown.
 */
export function writeOutline({ context, catalog }: PrintedFile, { headings }: BookFacts): void {
  catalog.delete(name('Outlines'));
  catalog.set(name('PageMode'), name(headings.length > 0 ? 'UseOutlines' : 'UseNone'));
  if (headings.length === 0) return;
  const destinations = new Map<string, PDFName>();
  const dests = context.lookup(catalog.get(name('Dests')));
  for (const key of dests instanceof PDFDict ? dests.keys() : []) destinations.set(destinationId(key), key);

  const write = (items: readonly Item[], parent: PDFRef, parentDict: PDFDict): void => {
    const refs = items.map(() => context.nextRef());
    items.forEach(({ heading, inner }, index) => {
      const destination = destinations.get(heading.destination);
      if (!destination) throw new Error(`The print has no destination for the heading “${heading.text}”`);
      const dict = context.obj({
        Title: PDFHexString.fromText(heading.text),
        Parent: parent,
        Dest: destination,
      });
      const [ref, before, after] = [refs[index], refs[index - 1], refs[index + 1]];
      if (before) dict.set(name('Prev'), before);
      if (after) dict.set(name('Next'), after);
      if (!ref) return;
      if (inner.length > 0) dict.set(name('Count'), PDFNumber.of(-inner.length));
      write(inner, ref, dict);
      context.assign(ref, dict);
    });
    const [first, last] = [refs[0], refs.at(-1)];
    if (first && last) {
      parentDict.set(name('First'), first);
      parentDict.set(name('Last'), last);
    }
  };

  const items = nested(headings);
  const root = context.nextRef();
  const dict = context.obj({ Type: 'Outlines', Count: items.length });
  write(items, root, dict);
  context.assign(root, dict);
  catalog.set(name('Outlines'), root);
}

function nested(headings: readonly BookHeading[]): Item[] {
  const levelOf = unskipped();
  const tops: Item[] = [];
  const open: Item[] = [];
  for (const heading of headings) {
    const item: Item = { heading, level: levelOf(heading.level), inner: [] };
    while ((open.at(-1)?.level ?? 0) >= item.level) open.pop();
    (open.at(-1)?.inner ?? tops).push(item);
    open.push(item);
  }
  return tops;
}
