import { lettersAcross } from './drawings/measure.ts';
import type { Paper } from './paper.ts';

/** How wide a table may be, in letters of the book's text (rem): on an upright page, and on a turned one. */
export interface TableRoom {
  readonly upright: number;
  readonly turned: number;
}

/** Widths of columns, in letters of the book's text. */
export interface YearTableWidths {
  /** Of all columns but those of years. */
  readonly others: number;
  /** The least that one year can be read in. */
  readonly year: number;
}

/** A table with a column for each year, as it is laid on paper. */
export interface YearTables {
  /** On turned pages. */
  readonly isWide: boolean;
  /** The years of each table, counted from 0, `to` not included. There is one table at least. */
  readonly tables: readonly { readonly from: number; readonly to: number }[];
}

export function tableRoom(paper: Paper): TableRoom {
  return { upright: lettersAcross(paper, false), turned: lettersAcross(paper, true) };
}

/**
 * One table on an upright page where all years fit, else on a turned one, else several with about as many years each.
 * No year is left out: where not even one fits beside the other columns, each table has one.
 */
export function yearTables(years: number, { others, year }: YearTableWidths, room: TableRoom): YearTables {
  const fitting = (width: number): number => Math.max(0, Math.floor((width - others) / year));
  const most = Math.max(1, fitting(room.upright), fitting(room.turned));
  const count = Math.max(1, Math.ceil(years / most));
  const begin = (table: number): number => Math.ceil((table * years) / count);
  return {
    isWide: begin(1) > fitting(room.upright),
    tables: Array.from({ length: count }, (_, i) => ({ from: begin(i), to: begin(i + 1) })),
  };
}
