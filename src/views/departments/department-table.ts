import type { Counts } from '#core/link/counts.ts';
import type { DepartmentIndex } from '#core/link/linked.ts';
import type { Addresses } from '../addresses.ts';

/** Departments in the official order under their 部, with what a page tells of each. */
export interface DepartmentTableProps {
  readonly caption: string;
  readonly nameHead: string;
  readonly heads: readonly TableHead[];
  readonly groups: readonly {
    /** 部; null for departments of none. */
    readonly division: string | null;
    readonly rows: readonly DepartmentRow[];
  }[];
  /** The whole, where it is no sum of the rows. */
  readonly whole: DepartmentRow | null;
}

export interface TableHead {
  readonly text: string;
  /** Said above it, over several columns of one matter. */
  readonly kind: string | null;
  readonly href: string | null;
}

export interface DepartmentRow {
  readonly name: string;
  readonly href: string | null;
  /** よみ */
  readonly reading: string | null;
  readonly cells: readonly DepartmentCell[];
}

/** Counts of items, or an amount in words; null: nothing is written. */
export type DepartmentCell = Counts | string | null;

/** `cellsOf` answers for a department by its name as `nameOf` has it; null leaves the department out. */
export function departmentGroups(
  { all, nameOf }: DepartmentIndex,
  at: Addresses,
  cellsOf: (name: string) => readonly DepartmentCell[] | null,
): DepartmentTableProps['groups'] {
  const rows = all.flatMap((department) => {
    const name = nameOf(department);
    const cells = name === null ? null : cellsOf(name);
    if (name === null || cells === null) return [];
    const { division, reading } = department;
    return [{ division, row: { name, href: at.department(name), reading, cells } }];
  });
  return [...Map.groupBy(rows, ({ division }) => division)].map(([division, members]) => ({
    division,
    rows: members.map(({ row }) => row),
  }));
}
