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

/** A line without tabs straight under a row: the rest of the row's last cell, where it looks like that. */
export function continuesCell(text: string, lastCell: string, hasData: boolean): boolean {
  if (text.trim() === '') return false;
  if (GOES_ON.test(text)) return true;
  if (text.includes('\t') || !hasData) return false;
  if (/^\s*(?:[#◆■【※|]|<[a-z])/iu.test(text)) return false;
  return (
    BULLET.test(text) || (lastCell.trim() !== '' && lastCell.trim().length > 20 && !FINISHED.test(lastCell))
  );
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
