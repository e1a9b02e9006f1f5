import { isPriority } from '#core/link/linked.ts';
import type { LinkedPlan } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import { itemsByDepartment } from '#views/departments/department-items.ts';
import type { Edition } from '#views/edition.ts';
import { kanaRows, NO_READING } from '#views/search/kana-rows.ts';
import { inKanaOrder } from '#views/search/name-index.ts';
import { wordsOf } from '#views/words.ts';

/** 索引: names in rows, each with the pages it stands on. */
export interface BookIndexPart {
  readonly title: string;
  /** A row without a title stands where no name has a よみ. */
  readonly rows: readonly { readonly title: string | null; readonly entries: readonly IndexEntry[] }[];
}

export interface IndexEntry {
  readonly text: string;
  /** Addresses of what stands there, in the order of the book; several may come to lie on one page. */
  readonly at: readonly string[];
}

/**
 * 事業, each at its original and its 個票, and 所管課 with all they answer for; parts without a name are left out. 取組施策
 * are sentences, which nobody looks up by their first letter: 体系図 and 所管課別一覧 lead to them.
 */
export function bookIndex(plan: LinkedPlan, { content, at }: Edition): readonly BookIndexPart[] {
  const say = wordsOf(plan);
  const projects = plan.items.flatMap((item) =>
    item.kind === 'project' && item.relisting === null
      ? [
          {
            reading: item.entity.reading,
            entry: { text: item.title, at: [at.item(item), ...(isPriority(item) ? [at.sheet(item)] : [])] },
          },
        ]
      : [],
  );
  const { all, nameOf } = content.departments;
  const readings = new Map(all.map((department) => [nameOf(department), department.reading]));
  const departments = [...itemsByDepartment(plan)].map(([name, own]) => ({
    reading: readings.get(name) ?? null,
    entry: { text: name, at: own.flatMap((item) => (item.id === null ? [] : [at.item(item)])) },
  }));
  return [
    partOf(say(labelOf('section', 'projects')), projects),
    partOf(say(labelOf('project', 'departments')), departments),
  ].filter(({ rows }) => rows.length > 0);
}

interface IndexedName {
  readonly reading: string | null;
  readonly entry: IndexEntry;
}

/** Where no name has a よみ, they stand in the order of the plan, and nothing is said of another. */
function partOf(word: string, names: readonly IndexedName[]): BookIndexPart {
  const rows = kanaRows(names);
  const isRead = rows.some(({ name }) => name !== NO_READING);
  return {
    title: isRead ? inKanaOrder(word) : word,
    rows: rows.map((row) => ({
      title: isRead ? row.name : null,
      entries: row.names.map(({ entry }) => entry),
    })),
  };
}
