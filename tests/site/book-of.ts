import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { linksOf } from '#exchange/pdf-read/annotations.ts';
import type { Link } from '#exchange/pdf-read/annotations.ts';
import { enclosingElement } from '#exchange/pdf-read/matterhorn/enclosing-element.ts';
import { openPdf } from '#exchange/pdf-read/open-pdf.ts';
import type { Pdf } from '#exchange/pdf-read/open-pdf.ts';
import { contentKey, textOfPage } from '#exchange/pdf-read/page-content.ts';
import type { PageText } from '#exchange/pdf-read/page-content.ts';
import { pageLabels } from '#exchange/pdf-read/page-labels.ts';
import { pagesOf } from '#exchange/pdf-read/pages.ts';
import type { Box } from '#exchange/pdf-read/pages.ts';
import { elementText, readingOrder, runsByContent } from '#exchange/pdf-read/structure-text.ts';
import { childElements } from '#exchange/pdf-read/structure.ts';
import type { Element } from '#exchange/pdf-read/structure.ts';

/** A book as our second reader reads it, which knows nothing of how it was made. */
export interface Book {
  readonly pdf: Pdf;
  readonly leaves: readonly Leaf[];
  /** The elements of the structure tree in reading order, each with its own text. */
  readonly order: readonly { readonly element: Element; readonly text: string }[];
  readonly links: readonly PrintedLink[];
  /** What follows each heading of the first level up to the next: a part of the book, by the words of the heading. */
  readonly parts: readonly Part[];
}

/** A page as it is cut. */
export interface Leaf {
  /** From 0. */
  readonly index: number;
  readonly label: string;
  readonly trim: Box;
  readonly texts: readonly PageText[];
}

export interface Part {
  readonly title: string;
  /** The page its heading stands on, from 0. */
  readonly page: number;
  /** Without white space. */
  readonly text: string;
  readonly elements: readonly Element[];
}

/** A link of the structure tree; one that runs over a line's end is one link with several annotations. */
export interface PrintedLink {
  readonly element: Element | null;
  /** From 0: where it begins. */
  readonly page: number;
  readonly target: Link['target'];
  readonly text: string;
  /** The page number that is printed with it: the book's own words, not the content's, and so an artifact. */
  readonly number: string | null;
}

const books = new Map<string, Book>();

/** Reads a book once for all who ask. */
export function bookOf(file: string): Book {
  let book = books.get(file);
  if (!book) books.set(file, (book = readBook(readFileSync(file))));
  return book;
}

export function readBook(bytes: Uint8Array): Book {
  const pdf = openPdf(bytes, inflateSync);
  const labels = pageLabels(pdf);
  const leaves = pagesOf(pdf).map(({ index, trimBox, mediaBox }) => ({
    index,
    label: labels[index] ?? '',
    trim: trimBox ?? mediaBox,
    texts: textOfPage(pdf, index).filter(({ text }) => squeezed(text) !== ''),
  }));
  const order = readingOrder(pdf);
  return { pdf, leaves, order, links: printedLinks(pdf, leaves), parts: partsOf(pdf, order) };
}

/** Words as they are read, without the spaces that lines and our setting of Japanese put between them. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u200b\u2060\ufeff]+/gu, '');
}

/** The pages that an element's content lies on, from 0, in order. */
export function pagesOfElement(element: Element): readonly number[] {
  const pages = new Set<number>();
  const walk = (one: Element): void => {
    for (const child of one.children) {
      if (child.kind === 'element') walk(child);
      else if (child.kind === 'content') pages.add(child.page);
    }
  };
  walk(element);
  return [...pages].sort((a, b) => a - b);
}

/** The text of an element that lies on a page: left, bottom, right, top in points; null where it has none there. */
export function extentOn(pdf: Pdf, element: Element, page: number): Box | null {
  const runs: { x: number; y: number; size: number; width: number; text: string }[] = [];
  const walk = (one: Element): void => {
    for (const child of one.children) {
      if (child.kind === 'element') walk(child);
      else if (child.kind === 'content' && child.page === page)
        runs.push(...(runsByContent(pdf).get(contentKey(page, { ...child, object: null })) ?? []));
    }
  };
  walk(element);
  const seen = runs.filter(({ text }) => squeezed(text) !== '');
  if (seen.length === 0) return null;
  return [
    Math.min(...seen.map(({ x }) => x)),
    Math.min(...seen.map(({ y, size }) => y - 0.12 * size)),
    Math.max(...seen.map(({ x, width }) => x + width)),
    Math.max(...seen.map(({ y, size }) => y + 0.88 * size)),
  ];
}

/** An element with all that lies in it, in reading order. */
export function within(element: Element): readonly Element[] {
  return [element, ...childElements(element).flatMap(within)];
}

/** How messages call a page: its label, or its place in the file where it bears none. */
export function named(book: Book, page: number): string {
  const label = book.leaves[page]?.label ?? '';
  return label === '' ? `${String(page + 1)}枚目` : `${label}ページ`;
}

function printedLinks(pdf: Pdf, leaves: readonly Leaf[]): PrintedLink[] {
  const byElement = Map.groupBy(linksOf(pdf), (link) => enclosingElement(pdf, link) ?? link);
  return [...byElement].map(([key, links]) => {
    const element = 'role' in key ? key : null;
    const own = links.flatMap(({ page, rect }) => (leaves[page]?.texts ?? []).filter(isWithin(rect)));
    const added = own.filter(({ isArtifact }) => isArtifact).map(({ text }) => text);
    const [first] = links;
    return {
      element,
      page: first?.page ?? 0,
      target: first?.target ?? { kind: 'other' },
      text: element ? elementText(pdf, element) : '',
      number: /\d+|[ivxlc]+/u.exec(added.join(''))?.[0] ?? null,
    };
  });
}

/** Whether the middle of a letter lies in a box. */
function isWithin(box: Box | null): (text: PageText) => boolean {
  return ({ x, y, width, size }) => {
    if (!box) return false;
    const [left, bottom, right, top] = box;
    const [across, up] = [x + width / 2, y + size * 0.35];
    return left <= across && across <= right && bottom <= up && up <= top;
  };
}

function partsOf(pdf: Pdf, order: Book['order']): Part[] {
  const starts = order.flatMap(({ element }, i) => (element.role === 'H1' ? [i] : []));
  return starts.map((start, i) => {
    const inside = order.slice(start, starts[i + 1]);
    const [heading] = inside;
    return {
      title: heading ? elementText(pdf, heading.element) : '',
      page: (heading && pagesOfElement(heading.element)[0]) ?? 0,
      text: squeezed(inside.map(({ text }) => text).join('')),
      elements: inside.map(({ element }) => element),
    };
  });
}
