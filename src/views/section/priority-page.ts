import { isPriority } from '#core/link/linked.ts';
import type { Item, LinkedPlan } from '#core/link/linked.ts';
import { rememberedBy } from '#core/link/remembered-by.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { itemTable } from '../items.ts';
import type { ItemTableProps } from '../items.ts';
import { sheet } from './sheet.ts';
import type { SheetProps } from './sheet.ts';
import { statusTimes } from '../progress/statuses.ts';
import { sectionLink } from '../links.ts';
import { sectionName, wordsOf } from '../words.ts';
import type { Link } from '../words.ts';

export interface PriorityPageProps {
  readonly frame: FrameProps;
  readonly kind: string;
  readonly title: string;
  readonly sheet: SheetProps;
  /** 取組状況, where any is written. */
  readonly statuses: { readonly title: string; readonly table: ItemTableProps } | null;
  /** Its place on its section's page. */
  readonly place: Link;
  /** Other 重点事業, of the plan or of the section. */
  readonly others: { readonly title: string; readonly links: readonly Link[] } | null;
}

/** The 重点事業 that have a page of their own: those whose sheet stands where they stand. */
export function priorities(items: readonly Item[]): readonly Item[] {
  return items.filter((item) => isPriority(item) && item.id !== null);
}

export function priorityPage(item: Item, edition: Edition): PriorityPageProps {
  const { section } = item;
  const { plan } = section;
  const { at } = edition;
  const say = wordsOf(plan);
  const within = [sectionLink(section, at)];
  const times = statusTimes([item]);
  const word = say(labelOf('project', 'statuses'));
  const table =
    times.length > 0
      ? itemTable({ kind: 'project', items: [item] }, `${item.title}の${word}`, times, edition)
      : null;
  const kind = `${say(labelOf('project', 'priority'))}${say(labelOf('section', 'projects'))}`;
  const props = sheet(item, edition);
  return {
    frame: frame(edition, {
      address: at.sheet(item),
      title: item.title,
      description: props.goal ?? props.description ?? item.title,
      plan,
      within,
    }),
    kind,
    title: item.title,
    sheet: props,
    statuses: table && { title: word, table },
    place: { text: `${sectionName(section)}の中で見る`, href: at.item(item) },
    others: othersOf(item, kind, at),
  };
}

/** More than these are too long a list below each of them; the sections lead to them all. */
const MOST_OTHERS = 60;

/** Those of the plan; where these are too many, of the section. */
function othersOf(item: Item, kind: string, at: Addresses): PriorityPageProps['others'] {
  const { section } = item;
  const { plan } = section;
  const all = prioritiesOf(plan);
  const isFew = all.length <= MOST_OTHERS;
  const others = (isFew ? all : priorities(section.items)).filter((other) => other !== item);
  return others.length === 0
    ? null
    : {
        title: `${isFew ? 'この計画' : `「${sectionName(section)}」`}のほかの${kind}`,
        links: others.map((other) => ({ text: other.title, href: at.sheet(other) })),
      };
}

const prioritiesOf = rememberedBy(({ items }: LinkedPlan) => priorities(items));
