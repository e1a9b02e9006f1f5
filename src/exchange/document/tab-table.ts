import type { StructureClaim } from './claims.ts';
import type { Place } from './words.ts';

/** A row has a tab between two cells; within a table, or before another row, an empty cell at either end will do. */
export function isTabRow(text: string, next: string, inTable: boolean): boolean {
  if (!text.includes('\t') || text.trim() === '') return false;
  return inTable || /\S[^\t]*\t[^\t]*\S/u.test(text.trim()) || /\S[^\t]*\t[^\t]*\S/u.test(next.trim());
}

const GOES_ON = /^[ \u3000]*(?:<\/|<li\b|<br\b)/iu;
const BULLET = /^[ \u3000]*[・･▶►➢•‣●]/u;
const FINISHED = /[。.）)」』]\s*$/u;

/** The row above a line, as far as it was read. */
export interface RowAbove {
  readonly cells: number;
  readonly lastCell: string;
  /** Cells of the table's first row. */
  readonly width: number;
  /** It is the first row itself. */
  readonly isHead: boolean;
}

/** A line straight under a row that goes on with the row's last cell, where it looks like that. */
export function continuesCell(text: string, { cells, lastCell, width, isHead }: RowAbove): boolean {
  if (text.trim() === '') return false;
  if (GOES_ON.test(text)) return true;
  if (isHead || /^\s*(?:[#◆■【※|]|<[a-z])/iu.test(text)) return false;
  const more = text.split('\t').length;
  // A cell that broke over two lines: both halves of the row are short, and together they are a whole one.
  const completes = more === 1 ? cells < width : cells + more - 1 === width;
  if (completes && cells < width && Math.min(cells, more) <= width / 2) return true;
  if (more > 1) return false;
  return BULLET.test(text) || (lastCell.trim().length > 20 && !FINISHED.test(lastCell));
}

/** Excel puts a cell of several lines in quotes. */
export function withoutQuotes(source: string, cell: Place, syntax: StructureClaim[]): Place {
  const text = source.slice(cell.start, cell.end);
  const match = /^\s*"[^"]*[\n\r][^"]*"\s*$/u.exec(text);
  if (!match) return cell;
  const start = cell.start + text.indexOf('"');
  const end = cell.start + text.lastIndexOf('"');
  syntax.push({ start, end: start + 1, name: 'quote' }, { start: end, end: end + 1, name: 'quote' });
  return { start: start + 1, end };
}

/** The places of the cells of a line. */
export function tabCells(line: Place, text: string, syntax: StructureClaim[]): Place[] {
  const cells: Place[] = [];
  let start = line.start;
  for (const match of text.matchAll(/\t/gu)) {
    const tab = line.start + match.index;
    cells.push({ start, end: tab });
    syntax.push({ start: tab, end: tab + 1, name: 'delimiter' });
    start = tab + 1;
  }
  return [...cells, { start, end: line.end }];
}
