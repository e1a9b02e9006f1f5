import { settled } from './settle.ts';
import { isElement, newElement, type Element, type Kid } from './structure-tree.ts';

/** A cell may be empty: then it keeps the row's columns in their places. */
export function repairCell(element: Element): Element {
  return { ...element, kids: settled(element.kids, 'flow') };
}

/**
 * A table is a caption and rows, a row is cells, and every row fills the same columns (ISO 32000-1, table 337): a row that
 * is short gets empty cells at its end. A table without rows is no table.
 */
export function repairTable(element: Element): Element {
  const caption = element.kids.find((kid) => isElement(kid) && kid.type === 'Caption');
  const rows = element.kids.flatMap((kid) => (kid === caption ? [] : rowsIn(kid))).map(repairRow);
  if (rows.length === 0) return { ...element, type: 'NonStruct', kids: element.kids.map(asText) };
  fillColumns(rows);
  rows.forEach(giveScope);
  return { ...element, kids: [...(caption ? [caption] : []), ...rows] };
}

function rowsIn(kid: Kid): Element[] {
  if (!isElement(kid)) return [newElement('TR', [kid])];
  if (kid.type === 'TR') return [kid];
  if (/^(?:NonStruct|THead|TBody|TFoot)$/u.test(kid.type)) return kid.kids.flatMap(rowsIn);
  return [newElement('TR', [kid])];
}

function repairRow(row: Element): Element {
  const kids = row.kids.map((kid) => (isCell(kid) ? kid : newElement('TD', settled([kid], 'flow'))));
  return { ...row, kids };
}

function isCell(kid: Kid): kid is Element {
  return isElement(kid) && (kid.type === 'TH' || kid.type === 'TD');
}

function asText(kid: Kid): Kid {
  return isElement(kid) && kid.type === 'Caption' ? { ...kid, type: 'NonStruct' } : kid;
}

/** Fills up short rows, after cutting cells that reach below the last row. */
function fillColumns(rows: readonly Element[]): void {
  /** For how many more rows each column is taken by a cell from above. */
  const taken: number[] = [];
  const widths = rows.map((row, index) => {
    let width = taken.filter((height) => height > 0).length;
    let column = 0;
    const ahead = taken.map((height) => Math.max(0, height - 1));
    for (const cell of row.kids.filter(isCell)) {
      while ((taken[column] ?? 0) > 0) column += 1;
      const height = Math.min(spanOf(cell, 'RowSpan'), rows.length - index);
      if (height < spanOf(cell, 'RowSpan')) tableAttributes(cell).set('RowSpan', height);
      const columns = spanOf(cell, 'ColSpan');
      for (let at = 0; at < columns; at += 1) ahead[column + at] = height - 1;
      column += columns;
      width += columns;
    }
    taken.splice(0, taken.length, ...ahead);
    return width;
  });
  const widest = Math.max(...widths);
  rows.forEach((row, index) => {
    for (let missing = widest - (widths[index] ?? 0); missing > 0; missing -= 1)
      row.kids.push(newElement('TD', []));
  });
}

function spanOf(cell: Element, key: 'RowSpan' | 'ColSpan'): number {
  const span = cell.attributes.get('Table')?.get(key);
  return typeof span === 'number' ? Math.max(1, Math.trunc(span)) : 1;
}

function tableAttributes(cell: Element): Map<string, number | string> {
  const found = cell.attributes.get('Table') ?? new Map<string, number | string>();
  cell.attributes.set('Table', found);
  return found;
}

/** A header cell of which nothing is said heads its column in a row of heads, else its row. */
function giveScope(row: Element): void {
  const cells = row.kids.filter(isCell);
  const isHead = cells.every(({ type }) => type === 'TH');
  for (const cell of cells) {
    if (cell.type !== 'TH' || cell.attributes.get('Table')?.has('Scope')) continue;
    tableAttributes(cell).set('Scope', isHead ? '/Column' : '/Row');
  }
}
