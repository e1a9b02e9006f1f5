import { indicatorsOf } from './draft.ts';
import type { Draft, DraftDepartment, Item } from './draft.ts';
import { startOf } from './words.ts';

export interface ImportedDepartment {
  readonly name: string;
  /** 部, where the paper prints 部 and 課. */
  readonly division: string | null;
}

/** Every 所管課 once, in the order of the paper. */
export function departmentsOf(draft: Draft, items: readonly Item[]): ImportedDepartment[] {
  const read: DraftDepartment[] = [
    ...items.flatMap((item) => item.departments),
    ...draft.sections.flatMap(indicatorsOf).flatMap((indicator) => indicator.departments),
  ];
  const found = new Map<string, ImportedDepartment>();
  for (const { name, division } of read.toSorted((a, b) => startOf(a.name) - startOf(b.name))) {
    const own =
      division !== null && name.text.startsWith(division) ? name.text.slice(division.length) : name.text;
    const key = `${division ?? ''}\n${own}`;
    if (!found.has(key)) found.set(key, { name: own, division });
  }
  return [...found.values()];
}
