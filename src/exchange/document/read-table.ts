import { comparable } from '#core/model/text.ts';
import type { Row } from './blocks.ts';
import type { Claims } from './claims.ts';
import { isHeadRow, readColumns } from './columns.ts';
import type { Columns } from './columns.ts';
import { readIndicators } from './indicator-table.ts';
import { isBlank, plainText } from './inline.ts';
import type { Content } from './inline.ts';
import { readItems } from './item-table.ts';
import { placeSheet } from './place-sheet.ts';
import type { Scene } from './scene.ts';
import { isSdgsTable, readSdgsTable } from './sdgs.ts';
import { readSheet, splitSheets } from './sheet.ts';
import { readHead } from './table-head.ts';
import type { Head } from './table-head.ts';
import { startOf } from './words.ts';
import type { Words } from './words.ts';

/** Reads a table: SDGs, sheets of projects, or a list of items or indicators. Any other is left unclaimed. */
export function readTable(scene: Scene, table: readonly Row[]): void {
  const rows = table.filter((row) => !row.cells.every(isBlank));
  if (rows.length === 0) return;
  if (isSdgsTable(rows) || (scene.topic === 'sdgs' && !isHeadRow(rows[0])))
    readSdgsTable(rows, scene.sectionOrNew(), scene.claims);
  else if (!readSheets(scene, rows)) readList(scene, rows);
}

function readSheets(scene: Scene, rows: readonly Row[]): boolean {
  const { claims, draft, departments, headed, unit } = scene;
  const sheets = splitSheets(rows);
  if (!sheets) return false;
  const section = scene.sectionOrNew();
  for (const sheet of sheets) {
    const onHead = (cell: Content, head: Head): void => {
      noteHead(scene, cell, head);
    };
    const read = readSheet(sheet, { claims, departments, unit, onHead });
    draft.scheduleYears.push(...read.scheduleYears.filter((year) => !draft.scheduleYears.includes(year)));
    placeSheet(read, section, scene.topic === 'priority', claims);
    if (headed && scene.headed && read.name && comparable(headed.words.text) === comparable(read.name.text)) {
      claims.fold(headed.words, read.name);
      scene.headed = null;
    }
  }
  return true;
}

function readList(scene: Scene, rows: readonly Row[]): void {
  const own = readColumns(rows);
  const columns = own ?? goesOn(scene, rows);
  if (!columns) return;
  const first = own?.headRows ?? 0;
  if (own) {
    scene.columns = own;
    noteTableHead(scene, rows.slice(0, first), own);
  }
  const headRows = rows.filter((row, i) => i < first || repeatsHead(row, rows[0], scene.claims));
  const heads = new Set(headRows.flatMap((row) => row.cells));
  const body = rows.filter((row) => !headRows.includes(row)).map((row) => withoutCells(row, heads));
  const ask = (message: string, at: Words): void => {
    scene.draft.questions.push({ message, at: startOf(at) });
  };
  const container = scene.container();
  const section = scene.sectionOrNew();
  const { claims, departments, unit, statusYear } = scene;
  if (columns.kind === 'indicators')
    container.indicators.push(...readIndicators(columns, body, { claims, departments, ask }));
  else
    readItems(columns, body, {
      claims,
      departments,
      section,
      container,
      unit,
      statusYear,
      priority: scene.topic === 'priority',
    });
}

/** A table without a head that is as wide as the one before goes on with it. */
function goesOn({ columns }: Scene, rows: readonly Row[]): Columns | null {
  const width = Math.max(...rows.map((row) => row.cells.length));
  return columns?.columns.length === width ? columns : null;
}

/** The head again, where a page ended within the table. */
function repeatsHead(row: Row, head: Row | undefined, claims: Claims): boolean {
  if (!head || row === head || !isHeadRow(row)) return false;
  const isSame = row.cells.every(
    (cell, i) => comparable(plainText(cell)) === comparable(plainText(head.cells[i])),
  );
  const again = isSame ? row.cells.filter((cell) => !isBlank(cell) && !head.cells.includes(cell)) : [];
  for (const cell of again) claims.structure(cell, 'table-head');
  return isSame;
}

/** A head that spans into the rows below it is no value of theirs. */
function withoutCells(row: Row, heads: ReadonlySet<Content>): Row {
  return {
    cells: row.cells.map((cell) => (heads.has(cell) ? { start: cell.end, end: cell.end, lines: [] } : cell)),
  };
}

function noteTableHead(scene: Scene, rows: readonly Row[], { columns }: Columns): void {
  for (const row of rows) {
    for (const cell of new Set(row.cells)) {
      if (isBlank(cell)) continue;
      const meaning = rows.length === 1 ? (columns[row.cells.indexOf(cell)]?.role ?? null) : null;
      noteHead(scene, cell, { ...readHead(plainText(cell)), meaning });
    }
  }
}

/** A head that is nothing but a word for a field may become the plan's own word for it (用語). */
function noteHead({ draft, claims }: Scene, cell: Content, head: Head): void {
  const [only] = cell.lines;
  const isWord = head.year === null && head.unit === null && cell.lines.length === 1;
  if (isWord && only && head.meaning !== null) draft.heads.push({ meaning: head.meaning, words: only, cell });
  else claims.structure(cell, 'table-head');
}
