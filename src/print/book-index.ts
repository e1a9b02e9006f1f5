import type { LinkedPlan } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import { itemsByDepartment } from '#views/departments/department-items.ts';
import type { Edition } from '#views/edition.ts';
import { kanaRows } from '#views/search/kana-rows.ts';
import { inKanaOrder, itemParts } from '#views/search/name-index.ts';
import { wordsOf } from '#views/words.ts';

/** 索引: names in rows, each with the pages it stands on. */
export interface BookIndexPart {
  readonly title: string;
  readonly rows: readonly { readonly title: string; readonly entries: readonly IndexEntry[] }[];
}

export interface IndexEntry {
  readonly text: string;
  /** Addresses of what stands there, in the order of the book; several may come to lie on one page. */
  readonly at: readonly string[];
}

/** 事業 and 取組施策 as on the site, and 所管課 with all they answer for; parts without a name are left out. */
export function bookIndex(plan: LinkedPlan, { content, at }: Edition): readonly BookIndexPart[] {
  const items = itemParts({ ...content, plans: [plan] }, at).map(({ title, rows }) => ({
    title,
    rows: rows.map((row) => ({
      title: row.title,
      entries: row.links.map(({ text, href }) => ({ text, at: [href] })),
    })),
  }));
  const { all, nameOf } = content.departments;
  const readings = new Map(all.map((department) => [nameOf(department), department.reading]));
  const departments = [...itemsByDepartment(plan)].map(([name, own]) => ({
    reading: readings.get(name) ?? null,
    entry: { text: name, at: own.flatMap((item) => (item.id === null ? [] : [at.item(item)])) },
  }));
  const word = wordsOf(plan)(labelOf('project', 'departments'));
  return [
    ...items,
    {
      title: inKanaOrder(word),
      rows: kanaRows(departments).map(({ name, names }) => ({
        title: name,
        entries: names.map(({ entry }) => entry),
      })),
    },
  ].filter(({ rows }) => rows.length > 0);
}
