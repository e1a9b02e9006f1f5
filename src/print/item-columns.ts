import type { GroupProps } from '#views/section/groups.ts';
import { yearTables } from './year-tables.ts';
import type { TableRoom, YearTables } from './year-tables.ts';

/** Which columns the tables of a section's items have, all alike, and how wide: in letters of the book's text (rem). */
export interface ItemColumns extends YearTables {
  readonly title: number;
  /** Null: nothing is written in any row. */
  readonly departments: number | null;
  /** Takes what the others leave. */
  readonly hasDescriptions: boolean;
  readonly cost: number;
}

const DEPARTMENTS = 7;
const COST = 6;
/** The least that can be read with ease. */
const DESCRIPTION = 10;
const STATUS = 13.5;

/** A measure is a sentence, a project a name. */
const TITLES = { measure: { least: 13, most: 17 }, project: { least: 11.4, most: 11.4 } } as const;

export function itemColumns(groups: readonly GroupProps[], room: TableRoom): ItemColumns {
  const tables = groups.flatMap(({ table }) => table ?? []);
  const rows = tables.flatMap((table) => table.rows);
  const hasDepartments = rows.some(({ departments }) => departments.length > 0);
  const hasDescriptions = rows.some(
    ({ description, others }) => description !== null && (description.text !== null || others.length > 0),
  );
  const costs = Math.max(0, ...tables.map(({ heads }) => heads.costs.length));
  const years = Math.max(0, ...tables.map(({ heads }) => heads.times.length));
  const { least, most } = TITLES[tables[0]?.kind ?? 'project'];
  const others =
    least + (hasDepartments ? DEPARTMENTS : 0) + (hasDescriptions ? DESCRIPTION : 0) + costs * COST;
  const laid = yearTables(years, { others, year: STATUS }, room);
  const beside = laid.isWide ? room.turned : room.upright;
  const shown = Math.max(...laid.tables.map(({ from, to }) => to - from));
  return {
    ...laid,
    title: Math.min(most, Math.max(least, least + (beside - others - shown * STATUS) / 2)),
    departments: hasDepartments ? DEPARTMENTS : null,
    hasDescriptions,
    cost: COST,
  };
}
