import type { Item, LinkedContent, LinkedPlan } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import { planName, sectionName, wordsOf } from '../words.ts';
import type { Link } from '../words.ts';
import { kanaRows } from './kana-rows.ts';

/** The index at the end of a book: names that lead to where they stand, for whoever would rather look than search. */
export interface IndexPart {
  readonly title: string;
  readonly rows: readonly IndexRow[];
}

export interface IndexRow {
  readonly title: string;
  readonly links: readonly Link[];
}

/** Links on one page: more make it heavy. */
const LINKS_ON_PAGE = 300;

/** 所管課 that a plan names, by よみ. */
export function departmentPart({ plans, departments }: LinkedContent, at: Addresses): IndexPart | null {
  const mentioned = plans.flatMap((plan) => plan.items.flatMap((item) => item.departments));
  const named = new Set(mentioned.flatMap(({ department }) => department ?? []));
  const names = departments.all
    .filter((department) => named.has(department))
    .flatMap((department) => {
      const name = departments.nameOf(department);
      return name === null ? [] : [{ reading: department.reading, text: name, href: at.department(name) }];
    });
  return names.length === 0 ? null : byReading(labelOf('project', 'departments'), names);
}

/** Of each plan its 事業 by よみ and its 取組施策 by number. What is 再掲 is found at its original. */
export function itemParts({ plans }: LinkedContent, at: Addresses): readonly IndexPart[] {
  return plans.flatMap((plan) => {
    const of = plans.length > 1 ? `${planName(plan)}の` : '';
    const say = wordsOf(plan);
    const items = plan.items.filter((item) => item.relisting === null);
    const projects = items
      .filter((item) => item.kind === 'project')
      .map((item) => ({ reading: item.entity.reading, text: item.title, href: at.item(item) }));
    return [
      byReading(`${of}${say(labelOf('section', 'projects'))}`, projects),
      { title: `${of}${say(labelOf('section', 'measures'))}`, rows: byNumber(plan, items, at) },
    ].filter(({ rows }) => rows.length > 0);
  });
}

/** The parts on as many pages as they need, the rows cut where a page is full; one page where all have room on it. */
export function indexPages(parts: readonly IndexPart[]): readonly (readonly IndexPart[])[] {
  const pages: IndexPart[][] = [[]];
  let room = LINKS_ON_PAGE;
  for (const { title, rows } of parts) {
    for (const { title: row, links } of rows) {
      for (let from = 0; from < links.length;) {
        if (room === 0) {
          pages.push([]);
          room = LINKS_ON_PAGE;
        }
        const some = links.slice(from, from + room);
        addRow(pages.at(-1) ?? [], title, { title: row, links: some });
        from += some.length;
        room -= some.length;
      }
    }
  }
  return pages;
}

function addRow(page: IndexPart[], title: string, row: IndexRow): void {
  const last = page.at(-1);
  if (last?.title === title) page[page.length - 1] = { title, rows: [...last.rows, row] };
  else page.push({ title, rows: [row] });
}

export function inKanaOrder(title: string): string {
  return `${title}（五十音順）`;
}

function byReading(title: string, names: readonly (Link & { readonly reading: string | null })[]): IndexPart {
  return {
    title: inKanaOrder(title),
    rows: kanaRows(names).map((row) => ({
      title: row.name,
      links: row.names.map(({ text, href }) => ({ text, href })),
    })),
  };
}

function byNumber({ sections }: LinkedPlan, items: readonly Item[], at: Addresses): readonly IndexRow[] {
  const bySection = Map.groupBy(
    items.filter((item) => item.kind === 'measure'),
    (item) => item.section,
  );
  return sections.flatMap((section) => {
    const measures = bySection.get(section) ?? [];
    if (measures.length === 0) return [];
    const links = measures.map((item) => ({
      text: `${item.number ?? ''} ${item.title}`,
      href: at.item(item),
    }));
    return { title: sectionName(section), links };
  });
}
