import type { GroupProps } from '#views/section/groups.ts';
import { lettersOf } from './drawings/measure.ts';
import { yearTables } from './year-tables.ts';
import type { TableRoom, YearTables } from './year-tables.ts';

/** Which columns the tables of a section's items have, all alike, and how wide: in letters of the book's text (rem). */
export interface ItemColumns extends YearTables {
  readonly title: number;
  /** Null: nothing is written in any row. */
  readonly departments: number | null;
  /** Takes what the others leave. */
  readonly hasDescriptions: boolean;
  /** None where the sheets of 重点事業 tell all amounts there are. */
  readonly hasCosts: boolean;
  readonly cost: number;
}

/** Room that is kept for 所管課; short names take less, long ones more where there is room to spare. */
const DEPARTMENTS = 7;
const LONGEST_DEPARTMENTS = 9.7;
/** Letters of the table, beside one of the text; what stands to the left and right of the words in a cell. */
const SIZE = 0.85;
const PADDING = 1.25;
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
  const hasCosts = rows.some(({ sheet, costs }) => sheet === null && costs.some(({ text }) => text !== null));
  const costs = hasCosts ? Math.max(...tables.map(({ heads }) => heads.costs.length)) : 0;
  const years = Math.max(0, ...tables.map(({ heads }) => heads.times.length));
  const { least, most } = TITLES[tables[0]?.kind ?? 'project'];
  const names = rows.flatMap(({ departments }) => departments.map(({ written }) => lettersOf(written)));
  const others =
    least + (hasDepartments ? DEPARTMENTS : 0) + (hasDescriptions ? DESCRIPTION : 0) + costs * COST;
  const laid = yearTables(years, { others, year: STATUS }, room);
  const beside = laid.isWide ? room.turned : room.upright;
  const shown = Math.max(...laid.tables.map(({ from, to }) => to - from));
  const spare = Math.max(0, beside - others - shown * STATUS);
  const departments = Math.min(
    (Math.max(4, ...names) + PADDING) * SIZE,
    DEPARTMENTS + spare / 2,
    LONGEST_DEPARTMENTS,
  );
  const left = others + (hasDepartments ? departments - DEPARTMENTS : 0);
  return {
    ...laid,
    title: Math.min(most, Math.max(least, least + (beside - left - shown * STATUS) / 2)),
    departments: hasDepartments ? departments : null,
    hasDescriptions,
    hasCosts,
    cost: COST,
  };
}
