import type { LinkedPlan } from '#core/link/linked.ts';
import { elementText } from '#exchange/pdf-read/structure-text.ts';
import { childElements } from '#exchange/pdf-read/structure.ts';
import type { Element } from '#exchange/pdf-read/structure.ts';
import type { PageText } from '#exchange/pdf-read/page-content.ts';
import type { Box } from '#exchange/pdf-read/pages.ts';
import { paperOf } from '#print/paper.ts';
import type { Book, Laws, Leaf } from './book-of.ts';
import { elementsOf, extentOn, headingAround, named, pagesOfElement, squeezed } from './book-of.ts';

const MILLIMETRE = 72 / 25.4;

/** Of the pages of any print. */
export const LAYOUT_LAWS: Laws = {
  '表の行は、1ページに収まるなら切れない': (book, plan) =>
    elementsOf(book, /^TR$/u).flatMap((row) => {
      const cells = childElements(row).filter((cell) => (cell.attributes.get('Table/RowSpan') ?? 1) === 1);
      const pages = [...new Set(cells.flatMap(pagesOfElement))];
      if (pages.length < 2) return [];
      const heights = pages.map((page) => {
        const boxes = cells.flatMap((cell) => [extentOn(book.pdf, cell, page)].filter((box) => box !== null));
        return boxes.length === 0
          ? 0
          : Math.max(...boxes.map((box) => box[3])) - Math.min(...boxes.map((box) => box[1]));
      });
      const [, bottom, , top] = roomOf(book.leaves[pages[0] ?? 0], plan);
      return sum(heights) > 0.85 * (top - bottom)
        ? []
        : [`${pages.map((page) => named(book, page)).join('と')}「${words(book, row)}」`];
    }),

  見出しだけがページの終わりに残らない: (book) => {
    const headings = book.order.map(({ element }) => headingAround(element));
    return book.order.flatMap(({ page }, i) => {
      const [heading, next] = [headings[i], book.order[i + 1]];
      return !heading || headings[i + 1] === heading || next?.page === page
        ? []
        : [`${named(book, page)}「${words(book, heading)}」`];
    });
  },

  '次のページで繰り返す表の見出しは、一度しか読まれない': (book) =>
    elementsOf(book, /^TH$/u)
      .filter((head) => head.attributes.get('Table/Scope') === 'Column' && pagesOfElement(head).length > 1)
      .map((head) => `${named(book, pagesOfElement(head)[1] ?? 0)}「${words(book, head)}」`),

  '本文は、余白にはみ出さない': (book, plan) =>
    book.leaves.flatMap((leaf) => {
      const [left, bottom, right, top] = roomOf(leaf, plan);
      const out = leaf.texts.filter((text) => {
        const ink = inkOf(text);
        const isIn = ink[0] > left - 1 && ink[1] > bottom - 1 && ink[2] < right + 1 && ink[3] < top + 1;
        return !text.isArtifact && !isIn;
      });
      return out.length === 0
        ? []
        : [`${named(book, leaf.index)}「${out.map(({ text }) => text).join('')}」`];
    }),

  '字は、ほかの字に重ならない': (book) =>
    book.leaves.flatMap((leaf) => {
      const found = overlapping(leaf.texts);
      return found.length === 0 ? [] : [`${named(book, leaf.index)}「${found.join('')}」`];
    }),

  '白いページは、次の部分を正しい側から始めるためにだけある': (book) =>
    book.leaves.flatMap(({ index, texts }) => {
      const begins = book.leaves[index + 1]?.texts.length ?? 0;
      const isBeforePart =
        book.parts.some(({ page }) => page === index + 1) || index + 2 === book.leaves.length;
      return texts.length > 0 || (begins > 0 && isBeforePart) ? [] : [`${String(index + 1)}枚目`];
    }),

  '文の続くページは、途中でほとんど白いまま終わらない': (book, plan) => {
    const firsts = new Map(book.order.toReversed().map((piece) => [piece.page, piece]));
    return book.leaves.flatMap((leaf) => {
      const next = book.leaves[leaf.index + 1];
      const first = next && firsts.get(next.index);
      if (leaf.label === '' || !first || next.label === '' || headingAround(first.element)) return [];
      const used = usedOf(leaf, plan);
      return used > 0.2 ? [] : [`${named(book, leaf.index)}は${percent(used)}`];
    });
  },

  一行だけのページがない: (book, plan) => shortPages(book, plan, 0.05),

  '数行だけのページは、10ページに一つもない': (book, plan) => {
    const short = shortPages(book, plan, 0.15);
    return short.length <= Math.max(1, book.leaves.length / 10) ? [] : short;
  },
};

/** The pages of which no more than a share is used: what follows them begins a page of its own. */
export function shortPages(book: Book, plan: LinkedPlan, most: number): readonly string[] {
  return book.leaves.flatMap((leaf) => {
    const used = usedOf(leaf, plan);
    return !/^\d+$/u.test(leaf.label) || used > most ? [] : [`${named(book, leaf.index)}は${percent(used)}`];
  });
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))}%`;
}

function usedOf(leaf: Leaf, plan: LinkedPlan): number {
  const [, bottom, , top] = roomOf(leaf, plan);
  const lowest = Math.min(top, ...leaf.texts.filter(({ isArtifact }) => !isArtifact).map(({ y }) => y));
  return (top - lowest) / (top - bottom);
}

function words(book: Book, element: Element): string {
  return squeezed(elementText(book.pdf, element)).slice(0, 30);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What the margins leave of a page for its text, in points; all of it where a page bears no number. */
function roomOf(leaf: Leaf | undefined, plan: LinkedPlan): Box {
  if (!leaf) throw new Error('no such page');
  const [left, bottom, right, top] = leaf.trim;
  if (leaf.label === '') return leaf.trim;
  const { margins, binding } = paperOf(plan.plan);
  const isTurned = right - left > top - bottom;
  const isBoundLeft = (leaf.index % 2 === 0) === (binding === 'left');
  const [inner, outer] = [margins.inner * MILLIMETRE, margins.outer * MILLIMETRE];
  if (isTurned) return [left + outer, bottom + margins.bottom * MILLIMETRE, right - outer, top - inner];
  return [
    left + (isBoundLeft ? inner : outer),
    bottom + margins.bottom * MILLIMETRE,
    right - (isBoundLeft ? outer : inner),
    top - margins.top * MILLIMETRE,
  ];
}

/** Letters that cover a good part of another: cells that run over, bars too short for their words. */
function overlapping(texts: readonly PageText[]): string[] {
  const sorted = texts.map((text) => ({ text, box: inkOf(text) })).sort((a, b) => a.box[0] - b.box[0]);
  const found = new Set<string>();
  sorted.forEach(({ text, box }, i) => {
    for (let j = i + 1; j < sorted.length; j += 1) {
      const other = sorted[j];
      if (!other || other.box[0] >= box[2]) break;
      const across = Math.min(box[2], other.box[2]) - other.box[0];
      const up = Math.min(box[3], other.box[3]) - Math.max(box[1], other.box[1]);
      const least = Math.min(areaOf(box), areaOf(other.box));
      if (up > 0 && !isTurned(text, other.text) && across * up > 0.2 * least)
        found.add(`${text.text}と${other.text.text} `);
    }
  });
  return [...found];
}

/** In upright lines, letters of the west lie on their side, one below the other. */
function isTurned(one: PageText, other: PageText): boolean {
  return Math.abs(one.x - other.x) < 0.5 && /^[!-~]+$/u.test(one.text + other.text);
}

/** Where a letter is black, at the least. A mark at a line's end or beside another gives away its white half. */
function inkOf({ text, x, y, width, size }: PageText): Box {
  const [from, to] = /^[「『（〔［【《〈]/u.test(text)
    ? [0.55, 0.92]
    : /^[、。，．」』）〕］】》〉]/u.test(text)
      ? [0.08, 0.45]
      : /^[・：；]/u.test(text)
        ? [0.35, 0.65]
        : [0.08, 0.92];
  return [x + from * width, y, x + to * width, y + 0.72 * size];
}

function areaOf([left, bottom, right, top]: Box): number {
  return (right - left) * (top - bottom);
}
