import type { LinkedPlan } from '#core/link/linked.ts';
import { eraYear } from '#core/model/fiscal-year.ts';
import type { FiscalYear } from '#core/model/fiscal-year.ts';
import type { Cell } from './csv.ts';
import type { Places } from './plan-data.ts';

/** A column of a table: its head, what stands in it, and the cell of a row. */
export interface Column<Row> {
  readonly head: string;
  readonly says: string;
  readonly cell: (row: Row) => Cell;
}

/** A table of open data: rows of a plan under columns that explain themselves. */
export interface Table {
  readonly columns: readonly Omit<Column<never>, 'cell'>[];
  readonly rows: (plan: LinkedPlan, places: Places) => readonly (readonly Cell[])[];
}

export function table<Row>(
  rowsOf: (plan: LinkedPlan, places: Places) => readonly Row[],
  columns: readonly Column<Row>[],
): Table {
  const first: Pick<Column<Row>, 'head' | 'says'> = {
    head: '計画ID',
    says: '計画の名前（アドレスに使うもの）',
  };
  return {
    columns: [first, ...columns].map(({ head, says }) => ({ head, says })),
    rows: (plan, places) =>
      rowsOf(plan, places).map((row) => [plan.slug, ...columns.map(({ cell }) => cell(row))]),
  };
}

/** A fiscal year in both forms. */
export function yearColumns<Row>(
  yearOf: (row: Row) => FiscalYear | null,
  blank: string,
): readonly Column<Row>[] {
  return [
    { head: '年度（西暦）', says: `その年の4月から翌年3月まで。${blank}`, cell: yearOf },
    {
      head: '年度（和暦）',
      says: '左の年度を和暦で書いたもの',
      cell: (row) => {
        const year = yearOf(row);
        return year === null ? null : eraYear(year);
      },
    },
  ];
}
