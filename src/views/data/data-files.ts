import type { LinkedPlan } from '#core/link/linked.ts';
import { DATA_TABLES } from '#core/model/data-tables.ts';
import type { DataTable } from '#core/model/data-tables.ts';
import type { Addresses } from '../addresses.ts';
import { planWays } from '../plan-ways.ts';

/** A file of a plan's open data. */
export interface DataFile {
  /** Null: the whole plan. */
  readonly table: DataTable | null;
  readonly format: 'JSON' | 'CSV';
  readonly mediaType: string;
  readonly title: string;
  readonly href: string;
}

/** The files of a plan: everything in one JSON, and a CSV for each table that has a row. */
export function dataFiles(plan: LinkedPlan, at: Addresses): readonly DataFile[] {
  return [
    {
      ...{ table: null, format: 'JSON', mediaType: 'application/json' },
      ...{ title: '計画の全体', href: at.data(plan.slug) },
    },
    ...tablesOf(plan, at).map((table): DataFile => ({
      ...{ table, format: 'CSV', mediaType: 'text/csv' },
      ...{ title: DATA_TABLES[table], href: at.table(plan.slug, table) },
    })),
  ];
}

function tablesOf(plan: LinkedPlan, at: Addresses): readonly DataTable[] {
  const ways = new Set(planWays(plan, at).map(({ view }) => view));
  const has: Record<DataTable, boolean> = {
    items: plan.items.length > 0,
    departments: ways.has('departments'),
    costs: ways.has('budget'),
    statuses: ways.has('states'),
    lines: ways.has('states'),
    indicators: ways.has('indicators'),
  };
  return (Object.keys(has) as DataTable[]).filter((table) => has[table]);
}
