import type { Department } from '../model/department.ts';
import type { Content } from '../model/read-content.ts';
import type { DepartmentIndex, DepartmentMention, Item } from './linked.ts';
import { fold } from '../model/text.ts';
import type { Place } from '../source/source-file.ts';

/** Departments by their names, their former names, and 部＋課 as one word. */
export function indexDepartments({ departments, departmentList }: Content): DepartmentIndex {
  const byName = new Map<string, { department: Department; former: boolean }>();
  const add = (name: string | null, department: Department, former: boolean): void => {
    const key = spaceless(name ?? '');
    if (key !== '' && !byName.has(key)) byName.set(key, { department, former });
  };
  for (const department of departments) {
    add(department.name, department, false);
    if (department.division) add(department.division + (department.name ?? ''), department, false);
  }
  for (const department of departments)
    for (const name of department.formerNames) add(name, department, true);
  return {
    list: departmentList,
    all: departments,
    resolve: (name) => byName.get(spaceless(name)) ?? null,
  };
}

const DIVIDERS = /[\s\u3000、，,／/]+/u;

/**
 * The departments a text names. Several on paper are divided by spaces, 、 ／ or line breaks; the whole text is looked up
 * first, since names may contain a space; ・ never divides, since names contain it.
 */
export function mentionsOf(
  written: string,
  place: Place,
  index: DepartmentIndex,
): readonly DepartmentMention[] {
  const whole = index.resolve(written);
  const parts = written
    .trim()
    .split(DIVIDERS)
    .filter((part) => part !== '');
  if (whole || parts.length <= 1) return [mention(written.trim(), place, index)];
  const isLiteral = place.end - place.start === written.length;
  let at = 0;
  return parts.map((part) => {
    at = written.indexOf(part, at);
    const start = place.start + at;
    at += part.length;
    return mention(part, isLiteral ? { ...place, start, end: start + part.length } : place, index);
  });
}

function mention(written: string, place: Place, index: DepartmentIndex): DepartmentMention {
  const found = index.resolve(written);
  return { written, department: found?.department ?? null, former: found?.former ?? false, place };
}

/** All mentions of an item, the 所管課別 ones of its statuses included, in the order they are written. */
export function departmentsNamedBy(item: Item, index: DepartmentIndex): readonly DepartmentMention[] {
  const inStatuses = item.entity.statuses.flatMap((status) =>
    status.byDepartment.flatMap((part) => mentionsOf(part.department, part.at(), index)),
  );
  return [...item.departments, ...inStatuses];
}

function spaceless(name: string): string {
  return fold(name).replace(/\s+/gu, '');
}
