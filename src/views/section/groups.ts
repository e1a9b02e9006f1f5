import type { ItemList, LinkedSection } from '#core/link/linked.ts';
import type { Group } from '#core/model/section.ts';
import { labelOf } from '#core/model/terms.ts';
import { PART_ANCHORS } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { itemTable } from '../items.ts';
import type { ItemTableProps } from '../items.ts';
import { statusTimes } from '../progress/statuses.ts';
import { sectionName, wordsOf } from '../words.ts';

/** A heading of a 区分, and the table below it; the table is null where the group holds only groups. */
export interface GroupProps {
  readonly anchor: string;
  /** Below the part's own heading: 1 for a 区分, 2 for one within it. 0: no heading. */
  readonly depth: number;
  readonly title: string;
  readonly table: ItemTableProps | null;
}

/** Where the groups that hold items of a kind stand on their section's page. */
export function groupAnchors(section: LinkedSection, kind: ItemList['kind']): ReadonlyMap<Group, string> {
  const part = PART_ANCHORS[kind === 'measure' ? 'measures' : 'projects'];
  const groups = new Set(section.lists.filter((list) => list.kind === kind).flatMap((list) => list.groups));
  return new Map([...groups].map((group, i) => [group, `${part}-${i + 1}`]));
}

/** `1 まちづくり協議会` */
export function groupName({ number, name }: Group): string {
  return [number, name].filter((text) => text !== null).join(' ');
}

/** The lists of one kind with the headings of their groups, each said once. */
export function itemGroups(
  section: LinkedSection,
  kind: ItemList['kind'],
  edition: Edition,
): readonly GroupProps[] {
  const say = wordsOf(section.plan);
  const lists = section.lists.filter((list) => list.kind === kind);
  const times = statusTimes(lists.flatMap((list) => list.items));
  const field = kind === 'measure' ? 'measures' : 'projects';
  const word = say(labelOf('section', field));
  const anchors = groupAnchors(section, kind);
  let open: ItemList['groups'] = [];
  return lists.flatMap((list) => {
    const fresh = list.groups.filter((group, i) => open[i] !== group);
    const outer = list.groups.length - fresh.length;
    open = list.groups;
    const heads = fresh.map((group, i) => {
      const anchor = anchors.get(group) ?? '';
      return { anchor, depth: outer + i + 1, title: groupName(group), table: null };
    });
    const caption = [sectionName(section), ...list.groups.map((group) => group.name ?? '')].join('　');
    const table = itemTable(list, `${caption}の${word}`, times, edition);
    const last = heads.at(-1);
    return last ? [...heads.slice(0, -1), { ...last, table }] : [{ anchor: '', depth: 0, title: '', table }];
  });
}
