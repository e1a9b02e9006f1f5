import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { LinkedPlan } from '#core/link/linked.ts';
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
import { elementText, runsByContent } from '#exchange/pdf-read/structure-text.ts';
import { ancestors, structureOf } from '#exchange/pdf-read/structure.ts';
import type { Element } from '#exchange/pdf-read/structure.ts';

/** What holds for a print, in a sentence; each law gives all its breaches, in words. */
export type Laws = Readonly<Record<string, (book: Book, plan: LinkedPlan) => readonly string[]>>;

/** A book as our second reader reads it, which knows nothing of how it was made. */
export interface Book {
  readonly pdf: Pdf;
  readonly leaves: readonly Leaf[];
  /** What the structure tree holds in reading order. An element with others amid its own text comes several times. */
  readonly order: readonly Piece[];
  readonly links: readonly PrintedLink[];
  /** What follows each heading of the first level up to the next: a part of the book, by the words of the heading. */
  readonly parts: readonly Part[];
}

/** Content of an element, on one page. */
export interface Piece {
  readonly element: Element;
  readonly text: string;
  /** From 0. */
  readonly page: number;
  /** Of the words that the book adds to a link to tell the page it leads to. */
  readonly tellsPage: boolean;
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
  /** Without white space, the page numbers of links and the signs of footnotes. */
  readonly text: string;
}

/** A link of the structure tree; one that runs over a line's end is one link with several annotations. */
export interface PrintedLink {
  readonly element: Element | null;
  /** From 0: where it begins. */
  readonly page: number;
  readonly target: Link['target'];
  readonly text: string;
  /** The page number that the book adds to it: 「（→12ページ）」, or 「12」 at the end of a line. */
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
  const order = (structureOf(pdf).tree?.tops ?? []).flatMap((element) => piecesOf(pdf, element));
  return { pdf, leaves, order, links: printedLinks(pdf, order), parts: partsOf(pdf, order) };
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

/** The elements of a kind, in reading order. */
export function elementsOf(book: Book, role: RegExp): readonly Element[] {
  return structureOf(book.pdf).tree?.all.filter((element) => role.test(element.role ?? '')) ?? [];
}

/** How messages call a page: its label, or its place in the file where it bears none. */
export function named(book: Book, page: number): string {
  const label = book.leaves[page]?.label ?? '';
  return label === '' ? `${String(page + 1)}枚目` : `${label}ページ`;
}

function printedLinks(pdf: Pdf, order: Book['order']): PrintedLink[] {
  const byElement = Map.groupBy(linksOf(pdf), (link) => enclosingElement(pdf, link) ?? link);
  const told = Map.groupBy(
    order.filter(({ tellsPage }) => tellsPage),
    ({ element }) => around(element, LINK),
  );
  return [...byElement].flatMap(([key, [first]]) => {
    if (!first) return [];
    const element = 'role' in key ? key : null;
    const words = (told.get(element) ?? []).map(({ text }) => text).join('');
    return {
      element,
      page: first.page,
      target: first.target,
      text: element ? elementText(pdf, element) : '',
      number: element && !isNote(first.target) ? (NUMBER.exec(words)?.[0] ?? null) : null,
    };
  });
}

/** Footnotes go by numbers of their own. */
function isNote(target: Link['target']): boolean {
  return target.kind === 'inside' && (target.name?.includes('user-content-fn') ?? false);
}

const LINK = /^Link$/u;
const NUMBER = /\d+|[ivxlc]+/u;

function piecesOf(pdf: Pdf, element: Element): Piece[] {
  if (element.actualText !== null)
    return pagesOfElement(element)
      .slice(0, 1)
      .map((page) => ({ element, text: element.actualText ?? '', page, tellsPage: false }));
  const pieces = element.children.flatMap((child) => {
    if (child.kind === 'element') return piecesOf(pdf, child);
    const text = elementText(pdf, { ...element, children: [child] });
    return child.kind === 'content' ? [{ element, text, page: child.page, tellsPage: false }] : [];
  });
  if (element.role !== 'Link') return pieces;
  const from = pieces.length - tellingPieces(pieces.map(({ text }) => squeezed(text)));
  return pieces.map((piece, i) => ({ ...piece, tellsPage: i >= from }));
}

/** How many of a link's last pieces tell its page. The sign of a footnote is the word of its link itself. */
function tellingPieces(texts: readonly string[]): number {
  const inBrackets = [3, 2, 1].find((count) =>
    /^（→?(?:\d+|[ivxlc]+)ページ）$/u.test(texts.slice(-count).join('')),
  );
  return inBrackets ?? (/^(?:\d+|[ivxlc]+)$/u.test(texts.at(-1) ?? '') ? 1 : 0);
}

/** The heading that an element is or lies in; null for what is none. */
export function headingAround(element: Element): Element | null {
  return around(element, /^H[1-6]$/u);
}

function around(element: Element, role: RegExp): Element | null {
  return [...ancestors(element)].find((at) => role.test(at.role ?? '')) ?? null;
}

function partsOf(pdf: Pdf, order: Book['order']): Part[] {
  const headings = order.map(({ element }) => headingAround(element));
  const starts = headings.flatMap((heading, i) =>
    heading?.role === 'H1' && heading !== headings[i - 1] ? [i] : [],
  );
  return starts.map((start, i) => {
    const heading = headings[start];
    return {
      title: heading ? elementText(pdf, heading) : '',
      page: order[start]?.page ?? 0,
      text: squeezed(
        order
          .slice(start, starts[i + 1])
          .filter(({ tellsPage }) => !tellsPage)
          .map(({ text }) => text)
          .join(''),
      ),
    };
  });
}
