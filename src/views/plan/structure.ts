import { isPriority } from '#core/link/linked.ts';
import type { Item, ItemList, LinkedPlan, LinkedSection } from '#core/link/linked.ts';
import type { Group } from '#core/model/section.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import { countText } from '../counts.ts';
import { groupAnchors, groupName } from '../section/groups.ts';
import { relistingMark, sectionLabel, wordsOf } from '../words.ts';
import type { Link } from '../words.ts';

/** 体系図: what a plan is made of, as a tree. */
export interface StructureProps {
  /** Short names stand in columns, sentences in rows. */
  readonly layout: 'columns' | 'rows';
  readonly branches: readonly Branch[];
}

export interface Branch {
  readonly is: 'section' | 'group' | 'item';
  /** 柱2, ③: stands before the words; part of the link. */
  readonly label: string | null;
  readonly link: Link;
  /** How many there are below: 延べ and 実質. */
  readonly count: string | null;
  /** 重点, the mark of 再掲. */
  readonly marks: readonly string[];
  readonly within: readonly Branch[];
}

/** A plan of more items than this shows its sections and groups alone: nobody takes in more at a glance. */
const MOST_ITEMS = 300;

/** Null where there is nothing to show. */
export function structure(plan: LinkedPlan, at: Addresses): StructureProps | null {
  if (plan.sections.length === 0) return null;
  const hasItems = plan.items.length <= MOST_ITEMS;
  const sections = plan.sections.map((section): Branch => ({
    is: 'section',
    label: sectionLabel(section) || null,
    link: { text: section.title, href: at.section(section) },
    count: section.items.length === 0 ? null : countText(section.items),
    marks: [],
    within: (['project', 'measure'] as const).flatMap((kind) => {
      const lists = section.lists.filter((list) => list.kind === kind);
      return branches(lists, 0, { section, anchors: groupAnchors(section, kind), hasItems, at });
    }),
  }));
  return {
    layout: areShort(sections.flatMap(({ within }) => within)) ? 'columns' : 'rows',
    branches: sections,
  };
}

/** So many letters fill a line of a column. */
const SHORT = 20;

function areShort(branches: readonly Branch[]): boolean {
  const lengths = branches.flatMap(function lengthsOf(branch): number[] {
    return [branch.link.text.length, ...branch.within.flatMap(lengthsOf)];
  });
  return lengths.reduce((sum, length) => sum + length, 0) <= lengths.length * SHORT;
}

interface Scene {
  readonly section: LinkedSection;
  readonly anchors: ReadonlyMap<Group, string>;
  readonly hasItems: boolean;
  readonly at: Addresses;
}

/** What stands at a depth of the groups: items of no further group, and groups, in the order of the paper. */
function branches(lists: readonly ItemList[], depth: number, scene: Scene): readonly Branch[] {
  const byGroup = Map.groupBy(lists, (list) => list.groups[depth] ?? null);
  const { section, anchors, hasItems, at } = scene;
  return [...byGroup].flatMap(([group, own]): readonly Branch[] => {
    if (!group) return hasItems ? own.flatMap((list) => list.items.map((item) => ofItem(item, at))) : [];
    return [
      {
        is: 'group',
        label: null,
        link: { text: groupName(group), href: `${at.section(section)}#${anchors.get(group) ?? ''}` },
        count: countText(own.flatMap((list) => list.items)),
        marks: [],
        within: branches(own, depth + 1, scene),
      },
    ];
  });
}

function ofItem(item: Item, at: Addresses): Branch {
  const { plan } = item.section;
  return {
    is: 'item',
    label: item.number,
    link: { text: item.title, href: at.item(item) },
    count: null,
    marks: [
      ...(isPriority(item) ? [wordsOf(plan)(labelOf('project', 'priority'))] : []),
      ...(item.relisting ? [relistingMark(plan)] : []),
    ],
    within: [],
  };
}
