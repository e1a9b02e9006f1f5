import { textWidth, TURNED } from './paper.ts';
import type { Paper } from './paper.ts';

/** Pages alike in what stands round their text: a part of the book. */
export interface PageStyle {
  /** Of the pages, and of their turned sisters for wide tables: `${name}-wide`. */
  readonly name: string;
  /** Counts pages by itself: `front` i, ii, iii, `body` 1, 2, 3; `none` bears no number. */
  readonly numbering: 'front' | 'body' | 'none';
  /** The running heads of a pair of pages: the book on one, the part on the other. Null: none. */
  readonly heads: { readonly book: string; readonly part: string } | null;
}

/**
 * The `@page` rules of a book. Chromium's `:right` is every odd page, which lies on the right of a book bound at its left and
 * on the left of one bound at its right. Page counters of our own number each stretch of the book from 1: `page` itself
 * cannot be set back (`counter-reset` does so on every page of a name). Pages without a name are as the first one is, the cover
 * or, where there is none, a page of text: where the two differ, Chromium lays the whole book out once more.
 */
export function pageRules(paper: Paper, styles: readonly PageStyle[], hasCover: boolean): string {
  const { letters, trim } = paper;
  const margins = hasCover ? `${String(trim?.slug ?? 0)}mm` : marginsOf(paper, 'odd', false);
  return [
    `:root { font-size: ${String(letters)}pt; ${lengthsOf(paper)} }`,
    rule('@page', [sizeOf(paper, false), `margin: ${margins};`]),
    ...styles.flatMap((style) => [...ofStyle(paper, style, false), ...ofStyle(paper, style, true)]),
    rule('@page blank', [sizeOf(paper, false)]),
    rule('@page counted', [sizeOf(paper, false), 'counter-increment: body;']),
  ].join('\n');
}

function ofStyle(paper: Paper, style: PageStyle, isWide: boolean): readonly string[] {
  const name = isWide ? `${style.name}-wide` : style.name;
  const counter = style.numbering === 'none' ? [] : [`counter-increment: ${style.numbering};`];
  return [
    rule(isWide ? `.${style.name} .wide` : `.${style.name}`, [`page: ${name};`]),
    rule(`@page ${name}`, [sizeOf(paper, isWide), ...counter]),
    ...LEAVES.map(([leaf, pseudo]) =>
      rule(`@page ${name}:${pseudo}`, [
        `margin: ${marginsOf(paper, leaf, isWide)};`,
        ...boxesOf(paper, style, leaf),
      ]),
    ),
  ];
}

type Leaf = 'odd' | 'even';

const LEAVES: readonly (readonly [Leaf, pseudo: string])[] = [
  ['odd', 'right'],
  ['even', 'left'],
];

/** The outer edge of a page, where its number and its head stand. */
function outerSide({ binding }: Paper, leaf: Leaf): 'left' | 'right' {
  return (leaf === 'odd') === (binding === 'left') ? 'right' : 'left';
}

function marginsOf(paper: Paper, leaf: Leaf, isWide: boolean): string {
  const { top, bottom, inner, outer } = paper.margins;
  const room = roomRound(paper);
  const [right, left] = outerSide(paper, leaf) === 'right' ? [outer, inner] : [inner, outer];
  /* A turned page is bound at its head. */
  const sides = isWide ? [inner, outer + TURNED, bottom, outer + TURNED] : [top, right, bottom, left];
  return sides.map((side) => `${String(side + room)}mm`).join(' ');
}

/** Millimetres of the sheet on each side of the trimmed page. */
function roomRound({ trim }: Paper): number {
  return trim ? trim.bleed + trim.slug : 0;
}

/**
 * The trimmed page, what its margins leave of it, upright and turned, how far ink goes beyond its edge, and the side it is
 * opened at: 1 is the right, -1 the left.
 */
function lengthsOf(paper: Paper): string {
  const { width, height, margins, trim } = paper;
  const lengths = {
    'page-width': width,
    'page-height': height,
    'text-width': textWidth(paper, false),
    'turned-width': textWidth(paper, true),
    'text-height': height - margins.top - margins.bottom,
    bleed: trim?.bleed ?? 0,
  };
  return [
    ...Object.entries(lengths).map(([name, length]) => `--${name}: ${String(length)}mm;`),
    `--fore-edge: ${paper.binding === 'left' ? '1' : '-1'};`,
  ].join(' ');
}

function sizeOf(paper: Paper, isWide: boolean): string {
  const { width, height } = paper;
  const room = 2 * roomRound(paper);
  const [across, down] = isWide ? [height, width] : [width, height];
  return `size: ${String(across + room)}mm ${String(down + room)}mm;`;
}

function boxesOf(paper: Paper, { numbering, heads }: PageStyle, leaf: Leaf): readonly string[] {
  const side = outerSide(paper, leaf);
  const number = numbering === 'front' ? 'counter(front, lower-roman)' : `counter(${numbering})`;
  const head = heads && quoted(leaf === 'odd' ? heads.part : heads.book);
  return [
    ...(numbering === 'none'
      ? []
      : [box(`bottom-${side}`, number, 'font-size: 9pt; vertical-align: top; padding-block-start: 5mm;')]),
    ...(head === null
      ? []
      : [
          box(
            `top-${side}`,
            head,
            `width: 100%; text-align: ${side}; font-size: 7.5pt; vertical-align: bottom; padding-block-end: 5mm; color: #4a5560;`,
          ),
        ]),
  ];
}

function box(name: string, content: string, style: string): string {
  return `@${name} { content: ${content}; font-family: var(--book-letters); ${style} }`;
}

function rule(selector: string, declarations: readonly string[]): string {
  return `${selector} { ${declarations.join(' ')} }`;
}

/** A string of CSS. */
function quoted(text: string): string {
  return `"${text.replace(/["\\\n<]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
