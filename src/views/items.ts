import type { Item, ItemList } from '#core/link/linked.ts';
import { originalItem } from '#core/link/linked.ts';
import type { StatusTime } from '#core/model/fiscal-year.ts';
import { COST_KINDS } from '#core/model/cost.ts';
import type { CostKind } from '#core/model/cost.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Addresses } from './addresses.ts';
import { costOf } from '#core/link/costs.ts';
import { costLabel, totalText } from './budget/costs.ts';
import { departmentsOf } from './departments/department-names.ts';
import type { DepartmentProps } from './departments/department-names.ts';
import type { Edition } from './edition.ts';
import { relistedTo, relistingProps } from './relistings/relistings.ts';
import type { RelistingProps, SpotLink } from './relistings/relistings.ts';
import { statusesAt, timeHead } from './progress/statuses.ts';
import type { StatusProps } from './progress/statuses.ts';
import { wordsOf } from './words.ts';
import type { Link, YearHead } from './words.ts';

/** An item as a row of its table. */
export interface ItemRow {
  readonly anchor: string;
  readonly number: string | null;
  readonly code: string | null;
  readonly title: string;
  readonly relisting: RelistingProps | null;
  readonly relistedTo: readonly SpotLink[];
  readonly departments: readonly DepartmentProps[];
  /** 事業内容; null where the table has no such column, `text: null` where nothing is written. */
  readonly description: { readonly text: string | null } | null;
  /** By the columns of the table. */
  readonly costs: readonly CostCell[];
  readonly statuses: readonly (StatusProps | null)[];
  readonly others: readonly NamedText[];
  /** The page of its own, for a 重点事業. */
  readonly sheet: (Link & { readonly label: string }) | null;
}

export interface CostCell {
  readonly text: string | null;
  /** It came along with the 再掲, and is counted where the original stands. */
  readonly isOriginals: boolean;
}

export interface NamedText {
  readonly name: string;
  readonly text: string | null;
}

/** One list of items on paper, as a table. */
export interface ItemTableProps {
  readonly kind: ItemList['kind'];
  readonly caption: string;
  readonly heads: {
    readonly title: string;
    readonly departments: string;
    readonly description: string | null;
    readonly costs: readonly string[];
    readonly statuses: string;
    readonly times: readonly YearHead[];
  };
  readonly rows: readonly ItemRow[];
}

export function itemTable(
  { kind, items }: Pick<ItemList, 'kind' | 'items'>,
  caption: string,
  times: readonly (StatusTime | null)[],
  edition: Edition,
): ItemTableProps | null {
  const plan = items[0]?.section.plan;
  if (!plan) return null;
  const say = wordsOf(plan);
  const kinds = COST_KINDS.filter((cost) => items.some((item) => costOf(item, cost) !== null));
  return {
    kind,
    caption,
    heads: {
      title: say(kind === 'measure' ? labelOf('measure', 'text') : labelOf('project', 'name')),
      departments: say(labelOf(kind, 'departments')),
      description: kind === 'measure' ? null : say(labelOf('project', 'description')),
      costs: kinds.map((cost) => costLabel(cost, say)),
      statuses: say(labelOf(kind, 'statuses')),
      times: times.map(timeHead),
    },
    rows: items.map((item) => ({
      ...itemWords(item, edition.at),
      costs: kinds.map((cost) => costCell(item, cost)),
      statuses: statusesAt(item, times, edition),
    })),
  };
}

function costCell(item: Item, kind: CostKind): CostCell {
  const text = totalText(costOf(item, kind));
  return { text, isOriginals: text !== null && item.kind === 'project' && item.entity[kind] === null };
}

/** What identifies an item and what it says, wherever it shows. */
export function itemWords(item: Item, at: Addresses): Omit<ItemRow, 'costs' | 'statuses'> {
  const { plan } = item.section;
  const original = originalItem(item);
  const isProject = item.kind === 'project';
  return {
    anchor: item.id ?? '',
    number: item.number,
    code: isProject
      ? (item.entity.code ?? (original?.kind === 'project' ? original.entity.code : null))
      : null,
    title: item.title,
    relisting: item.relisting && relistingProps(item.relisting, at),
    relistedTo: relistedTo(item.relistedBy, plan, at),
    departments: departmentsOf(item, at),
    description: isProject ? { text: descriptionOf(item) } : null,
    others: item.entity.others.map(({ name, value }) => ({ name, text: value })),
    sheet:
      isProject && item.entity.priority
        ? {
            label: wordsOf(plan)(labelOf('project', 'priority')),
            text: `${item.title}の個票`,
            href: at.sheet(item),
          }
        : null,
  };
}

/** 事業内容; that of a 再掲 is its original's where it has none of its own. */
export function descriptionOf(item: Item): string | null {
  if (item.kind !== 'project') return null;
  const original = originalItem(item);
  return item.entity.description ?? (original?.kind === 'project' ? original.entity.description : null);
}
