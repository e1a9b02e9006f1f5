import type { Item } from '#core/link/linked.ts';
import type { Addresses } from './addresses.ts';
import { itemName, relistingMark } from './words.ts';
import type { StateProps } from './words.ts';

/** An item in a list of many: a line that leads to where it stands. */
export interface ItemLine {
  readonly href: string;
  /** `柱2④`; null where the title itself is how people call it. */
  readonly name: string | null;
  readonly title: string;
  /** The mark of a 再掲. */
  readonly mark: string | null;
  readonly state: StateProps | null;
  /** What this list tells of it besides: its 所管課, its cost. */
  readonly facts: readonly string[];
}

export function itemLine(
  item: Item,
  at: Addresses,
  { state = null, facts = [] }: Partial<Pick<ItemLine, 'state' | 'facts'>> = {},
): ItemLine {
  return {
    href: at.item(item),
    name: item.number === null ? null : itemName(item),
    title: item.title,
    mark: item.relisting ? relistingMark(item.section.plan) : null,
    state,
    facts,
  };
}
