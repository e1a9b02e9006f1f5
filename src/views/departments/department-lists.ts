import type { Item, LinkedPlan } from '#core/link/linked.ts';
import { labelOf, NOT_WRITTEN } from '#core/model/terms.ts';
import { countText } from '../counts.ts';
import type { Edition } from '../edition.ts';
import { itemLine } from '../item-lines.ts';
import type { ItemLine } from '../item-lines.ts';
import { sectionLabel, wordsOf } from '../words.ts';
import { departmentNames, itemsByDepartment } from './department-items.ts';
import { departmentGroups } from './department-table.ts';

/** 所管課別一覧: everything each department answers for, in the official order under its 部. */
export interface DepartmentListsProps {
  readonly groups: readonly {
    /** 部; null for departments of none. */
    readonly division: string | null;
    readonly departments: readonly DepartmentList[];
  }[];
  /** What no listed department answers for. */
  readonly apart: readonly ListApart[];
}

export interface DepartmentList {
  readonly name: string;
  /** `5件`, 延べ and 実質 where there are 再掲. */
  readonly count: string;
  readonly lines: readonly ItemLine[];
}

export interface ListApart {
  readonly title: string;
  readonly lines: readonly ItemLine[];
}

export function departmentLists(plan: LinkedPlan, edition: Edition): DepartmentListsProps {
  const { at, content } = edition;
  const held = itemsByDepartment(plan);
  const groups = departmentGroups(content.departments, at, (name) => (held.has(name) ? [] : null));
  return {
    groups: groups.map(({ division, rows }) => ({
      division,
      departments: rows.map(({ name }) => {
        const items = held.get(name) ?? [];
        return { name, count: countText(items), lines: items.map((item) => lineOf(item, name, edition)) };
      }),
    })),
    apart: listsApart(plan, edition),
  };
}

/** One without a number goes by its section. */
function lineOf(item: Item, department: string, { at }: Edition): ItemLine {
  const others = departmentNames(item).filter((other) => other !== department);
  const line = itemLine(item, at, { facts: others.length === 0 ? [] : [`共に所管：${others.join('、')}`] });
  return { ...line, name: line.name ?? (sectionLabel(item.section) || null) };
}

/** Items by a name the city's list of departments does not know, and those without any 所管課. */
export function listsApart(plan: LinkedPlan, { at, content }: Edition): readonly ListApart[] {
  const { all, nameOf } = content.departments;
  const listed = new Set(all.flatMap((department) => nameOf(department) ?? []));
  const lines = (items: readonly Item[]): readonly ItemLine[] => items.map((item) => itemLine(item, at));
  const without = plan.items.filter((item) => item.departments.length === 0);
  const word = wordsOf(plan)(labelOf('project', 'departments'));
  return [
    ...[...itemsByDepartment(plan)]
      .filter(([name]) => !listed.has(name))
      .map(([name, items]) => ({ title: `${name}（組織の一覧にない名称）`, lines: lines(items) })),
    ...(without.length === 0 ? [] : [{ title: `${word}の${NOT_WRITTEN}`, lines: lines(without) }]),
  ];
}
