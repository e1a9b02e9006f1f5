import type { Row } from './blocks.ts';
import type { StructureClaim } from './claims.ts';
import { readContent } from './inline.ts';
import type { Content } from './inline.ts';
import type { Place } from './words.ts';

export interface HtmlTable extends Place {
  /** Its caption, or what else stands before its first row. */
  readonly caption: Content;
  readonly rows: readonly Row[];
}

const OPEN = /<table(?:\s[^<>]*)?>/giu;
const CLOSE = /<\/table\s*>/giu;
const HEADING = /[\n\r][ ]{0,3}#{1,6}\s/gu;
const PART = /<(\/?)(tr|td|th)((?:\s[^<>]*)?)\/?>/giu;
/** What a broken document may ask for is kept within what a sheet of paper holds. */
const WIDEST = 60;

/** The tables written in HTML. One that is never closed ends at the next heading. A table within a cell is text of the cell. */
export function htmlTables(source: string, syntax: StructureClaim[]): HtmlTable[] {
  const tables: HtmlTable[] = [];
  let from = 0;
  for (;;) {
    OPEN.lastIndex = from;
    const open = OPEN.exec(source);
    if (!open) return tables;
    const body = open.index + open[0].length;
    const end = endOfTable(source, body);
    syntax.push({ start: open.index, end: body, name: 'tag' });
    const parts = partsOf(source, body, end);
    const caption = readContent(source, { start: body, end: parts[0]?.start ?? end }, syntax);
    tables.push({ start: open.index, end, caption, rows: rowsOf(source, parts, syntax) });
    from = end;
  }
}

function endOfTable(source: string, body: number): number {
  CLOSE.lastIndex = body;
  HEADING.lastIndex = body;
  const close = CLOSE.exec(source);
  if (close) return close.index + close[0].length;
  return HEADING.exec(source)?.index ?? source.length;
}

/** Cells in their places of the grid: what spans rows and columns stands in each of them. */
function rowsOf(source: string, parts: readonly Part[], syntax: StructureClaim[]): Row[] {
  const rows: Content[][] = [];
  const reserved: (Content | undefined)[][] = [];
  for (const part of parts) {
    syntax.push({ start: part.start, end: part.bodyStart, name: 'tag' });
    const content = readContent(source, { start: part.bodyStart, end: part.end }, syntax);
    if (part.name === 'tr' && !part.closes) rows.push([]);
    if (part.name === 'tr' || part.closes) continue;
    if (rows.length === 0) rows.push([]);
    place(rows, reserved, content, span(part.attributes, 'colspan'), span(part.attributes, 'rowspan'));
  }
  rows.forEach((row, i) => {
    fillReserved(row, reserved[i]);
  });
  return rows.filter((row) => row.length > 0).map((cells) => ({ cells }));
}

function place(
  rows: Content[][],
  reserved: (Content | undefined)[][],
  content: Content,
  columns: number,
  depth: number,
): void {
  const index = rows.length - 1;
  const row = rows[index] ?? [];
  fillReserved(row, reserved[index]);
  for (let column = 0; column < columns; column += 1) {
    for (let below = 1; below < depth; below += 1) {
      const line = (reserved[index + below] ??= []);
      line[row.length] = content;
    }
    row.push(content);
  }
}

function fillReserved(row: Content[], reserved: readonly (Content | undefined)[] | undefined): void {
  let held = reserved?.[row.length];
  while (held) {
    row.push(held);
    held = reserved?.[row.length];
  }
}

function span(attributes: string, name: string): number {
  const value = Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, 'iu').exec(attributes)?.[1] ?? 1);
  return Math.min(WIDEST, Math.max(1, value));
}

interface Part extends Place {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: string;
  /** Behind the tag. */
  readonly bodyStart: number;
}

/** The tags of rows and cells, each with what follows it up to the next. */
function partsOf(source: string, from: number, to: number): Part[] {
  const matches = Array.from(source.slice(from, to).matchAll(PART));
  return matches.map((match, i) => ({
    start: from + match.index,
    bodyStart: from + match.index + match[0].length,
    end: from + (matches[i + 1]?.index ?? to - from),
    closes: match[1] === '/',
    name: (match[2] ?? '').toLowerCase(),
    attributes: match[3] ?? '',
  }));
}
