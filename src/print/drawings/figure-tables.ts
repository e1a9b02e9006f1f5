import { asPrinted } from '#views/budget/units.ts';
import type { BudgetRow, BudgetTableProps } from '#views/budget/budget-tables.ts';
import type { CostTableProps } from '#views/budget/cost-table.ts';
import { yearTables } from '../year-tables.ts';
import type { TableRoom } from '../year-tables.ts';
import { lettersOf } from './measure.ts';

/** Letters of such tables beside those of the text. */
const LETTER = 0.85;
/** For the names of the rows, which are broken into lines. */
const HEAD = 10;
/** On both sides of a cell together. */
const PADDING = 1.1;
/** The head of a column is broken into lines too, but not finer than this: 令和5年度 stays whole, a name need not. */
const LEAST = { year: 4.8, name: 3.4 };
/** What the names of rows ask for before columns become as wide as their words do. */
const NAMES = 14;
/** No head is made room for beyond 国庫支出金, whose cell has less on its sides; no words beyond 31件のうち20件、 */
const MOST = { head: 4.6, words: 9.3 };
/** Of words, with what stands between their figures and 漢字. */
const SPACED = 1.1;

/** A table of figures as it is laid on paper: on turned pages where it has to be, in several tables where even these are narrow. */
export interface FigureTables<Table> {
  readonly isWide: boolean;
  readonly tables: readonly Table[];
  /** Of a column of figures, in letters of the text; names take the rest. */
  readonly figure: number;
}

/** The total stands in each table again. */
export function costTablesOn(room: TableRoom, table: CostTableProps): FigureTables<CostTableProps> {
  const total = columnWidth(
    [],
    table.rows.map((row) => row.total),
  );
  const year = columnWidth(
    table.columns,
    table.rows.flatMap(({ cells }) => cells ?? []),
  );
  const { isWide, tables } = yearTables(table.columns.length, { others: LETTER * HEAD + total, year }, room);
  return {
    isWide,
    figure: withEase(year, table.columns, [], (isWide ? room.turned : room.upright) - total),
    tables: tables.map(({ from, to }) => ({
      ...table,
      columns: table.columns.slice(from, to),
      rows: table.rows.map((row) => ({ ...row, cells: row.cells?.slice(from, to) ?? null })),
    })),
  };
}

export function budgetTablesOn(room: TableRoom, table: BudgetTableProps): FigureTables<BudgetTableProps> {
  const cells = [...table.rows, ...table.foot]
    .flatMap((row) => row.cells)
    .map((cell) => cell && asPrinted(cell));
  const year = columnWidth(table.columns, cells);
  const { isWide, tables } = yearTables(table.columns.length, { others: LETTER * HEAD, year }, room);
  return {
    isWide,
    figure: withEase(year, table.columns, cells, isWide ? room.turned : room.upright),
    tables: tables.map(({ from, to }) => {
      const cut = (row: BudgetRow): BudgetRow => ({ ...row, cells: row.cells.slice(from, to) });
      return {
        ...table,
        columns: table.columns.slice(from, to),
        rows: table.rows.map(cut),
        foot: table.foot.map(cut),
      };
    }),
  };
}

/** In letters of the text, of the widest of the columns; figures are never broken, words are. */
function columnWidth(heads: CostTableProps['columns'], cells: readonly (string | null)[]): number {
  const figures = cells.flatMap((text) => (text === null || isWords(text) ? [] : lettersOf(text)));
  const least = heads.some((head) => 'era' in head) ? LEAST.year : LEAST.name;
  return LETTER * (PADDING + Math.max(least, ...figures));
}

/** `width`, or more where there is room for it: names of columns and words beside figures are then broken less. */
function withEase(
  width: number,
  heads: CostTableProps['columns'],
  cells: readonly (string | null)[],
  room: number,
): number {
  const asked = [
    ...heads.map((head) => ('name' in head ? Math.min(MOST.head, lettersOf(head.name)) : 0)),
    ...cells.flatMap((text) => (text !== null && isWords(text) ? phrasesOf(text) : [])),
  ];
  const fitting = (room - LETTER * NAMES) / Math.max(1, heads.length);
  return Math.max(width, Math.min(LETTER * (PADDING + Math.max(0, ...asked)), fitting));
}

function phrasesOf(text: string): readonly number[] {
  return text.split(/(?<=、)/u).map((phrase) => Math.min(MOST.words, SPACED * lettersOf(phrase)));
}

/** Not 1,316百万円. */
function isWords(text: string): boolean {
  return /\p{L}{3}/u.test(text.replace('百万円', ''));
}
