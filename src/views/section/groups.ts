import type { ItemList, LinkedSection } from '#core/link/linked.ts';
import type { Group } from '#core/model/section.ts';
import { PART_ANCHORS } from '../addresses.ts';

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
