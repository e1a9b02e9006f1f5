import type { Item } from '#core/link/linked.ts';
import type { Addresses } from '../addresses.ts';
import type { Edition } from '../edition.ts';

/** A 所管課 as it is named somewhere. */
export interface DepartmentProps {
  readonly written: string;
  /** Its present name, where it is written by a former one. */
  readonly present: string | null;
  /** Its page; null where the city's list does not know it. */
  readonly href: string | null;
}

export function departmentsOf(item: Item, at: Addresses): readonly DepartmentProps[] {
  return item.departments.map(({ written, name, former }) => ({
    written,
    present: former ? name : null,
    href: name === null ? null : at.department(name),
  }));
}

/** A name that stands elsewhere than in 所管課 of an item: in 所管課別, at an indicator. */
export function departmentProps(written: string, { content, at }: Edition): DepartmentProps {
  const { departments } = content;
  const found = departments.resolve(written);
  const name = found && departments.nameOf(found.department);
  return {
    written,
    present: found?.former ? name : null,
    href: name === null ? null : at.department(name),
  };
}
