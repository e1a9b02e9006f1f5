import type { DataTable } from '#core/model/data-tables.ts';
import type { FiscalYear, StatusTime } from '#core/model/fiscal-year.ts';
import type { PlanView } from '#core/model/page-names.ts';
import type { Status, StatusLine } from '#core/model/status.ts';
import { linesIn } from '#core/link/written-relistings.ts';
import { BOOK_FILES } from './books.ts';
import type { BookFile } from './books.ts';
import type { Item, LinkedIndicator, LinkedSection, Spot } from '#core/link/linked.ts';

/** Every address of the site. They are permanent: what is published under one stays there. */
export interface Addresses {
  readonly home: string;
  readonly search: string;
  /** A page of the index of names, counted from 1. */
  searchNames(page: number): string;
  /** 計画の見方 */
  readonly guide: string;
  /** 改定履歴・正誤 of every plan. */
  readonly revisions: string;
  /** The same as an Atom feed. */
  readonly feed: string;
  /** About the data and its licence. */
  readonly openData: string;
  readonly departments: string;
  /** `name`: one that no other department bears. */
  department(name: string): string;
  /** A page of the content that belongs to no plan, by the name of its file. */
  sitePage(name: string): string;
  plan(slug: string): string;
  /** A page of a plan: a section or a chapter, by the name of its file. */
  page(slug: string, name: string): string;
  section(section: LinkedSection): string;
  /** A way of reading a plan; each of `years` and `history` is a folder of pages. */
  view(slug: string, view: PlanView): string;
  year(slug: string, year: FiscalYear): string;
  /** The 取組状況 of a section's items over the years. */
  history(section: LinkedSection): string;
  /** Where an item stands: its place on its section's page, always. */
  item(item: Item): string;
  /** The page of its own that a 重点事業 has besides. */
  sheet(item: Item): string;
  indicator(indicator: LinkedIndicator): string;
  spot(spot: Spot): string;
  /** A file of the plan's book; within it a place goes by its name (`book-places.ts`): `book.pdf#s204`. */
  book(slug: string, file: BookFile): string;
  data(slug: string): string;
  /** A table of a plan's data, as CSV. */
  table(slug: string, table: DataTable): string;
  /** The JSON Schema of `data`. */
  readonly dataSchema: string;
  /** A file of `public`. */
  file(name: string): string;
}

/** Addresses of a site published under a path: `/`, `/plans` or `/plans/`. */
export function addressesUnder(base: string): Addresses {
  const root = `${base.replace(/\/+$/u, '')}/`;
  const page = (slug: string, name: string): string => `${root}${slug}/${name}/`;
  const section = ({ plan, file }: LinkedSection): string => page(plan.slug, file.name);
  const item = (one: Item): string => `${section(one.section)}#${one.id ?? ''}`;
  const indicator = (one: LinkedIndicator): string =>
    `${section(one.section)}#${one.id ?? PART_ANCHORS.indicators}`;
  return {
    home: root,
    search: `${root}search/`,
    searchNames: (page) => `${root}search/names-${String(page)}/`,
    guide: `${root}guide/`,
    revisions: `${root}revisions/`,
    feed: `${root}feed.xml`,
    openData: `${root}data/`,
    departments: `${root}departments/`,
    department: (name) => `${root}departments/${encodeURIComponent(folderName(name))}/`,
    sitePage: (name) => `${root}${name}/`,
    plan: (slug) => `${root}${slug}/`,
    page,
    section,
    view: page,
    year: (slug, year) => `${page(slug, 'years')}${String(year)}/`,
    history: ({ plan, file }) => `${page(plan.slug, 'history')}${file.name}/`,
    item,
    sheet: (one) => `${section(one.section)}${one.id ?? ''}/`,
    indicator,
    spot({ item: one, status, line }) {
      if (one.kind === 'indicator') return indicator(one);
      const anchor =
        line && status ? lineAnchor(one, status, line) : status ? statusAnchor(one, status) : null;
      return anchor === null ? item(one) : `${section(one.section)}#${anchor}`;
    },
    book: (slug, file) => `${root}${slug}/${BOOK_FILES[file]}`,
    data: (slug) => `${root}data/${slug}.json`,
    table: (slug, table) => `${root}data/${slug}-${table}.csv`,
    dataSchema: `${root}schema/plan.json`,
    file: (name) => `${root}${name}`,
  };
}

/** A name as a folder of the site: signs that no disk or address bears become hyphens. */
export function folderName(name: string): string {
  return name.normalize('NFC').replace(/[\\/:*?"<>|#%\s]+/gu, '-');
}

/** Parts of a section's page. Ids of the content are lower case, so that these can never be one of them. */
export const PART_ANCHORS = {
  principles: 'Principles',
  sdgs: 'SDGs',
  indicators: 'Indicators',
  projects: 'Projects',
  costs: 'Costs',
  priorities: 'Priorities',
  measures: 'Measures',
  others: 'Others',
} as const;

/** `s103_2022`: ids of the content have no `_`. A point in time, or a status without a year, goes by its place in the list. */
export function statusAnchor(item: Item, status: Status): string {
  return `${item.id ?? ''}_${timeKey(status.time, item.entity.statuses.indexOf(status))}`;
}

function timeKey(time: StatusTime | null, order: number): string {
  return time === null || time.isPoint ? `t${order + 1}` : String(time.year);
}

/** `s103_2022_a`; a line without an id goes by its place among the lines. */
export function lineAnchor(item: Item, status: Status, line: StatusLine): string {
  const order = linesIn(status).indexOf(line);
  return `${statusAnchor(item, status)}_${line.id ?? String(order + 1)}`;
}
