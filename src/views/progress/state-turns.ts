import { countText } from '../counts.ts';
import { itemLine } from '../item-lines.ts';
import type { ItemLine } from '../item-lines.ts';
import type { Addresses } from '../addresses.ts';
import type { ItemHistory } from './section-history.ts';
import type { Turn } from './status-changes.ts';

/** The items whose state turned from one to another, and when. */
export interface TurnProps {
  readonly when: string;
  readonly before: string;
  readonly after: string;
  readonly count: string;
  readonly items: readonly ItemLine[];
}

/** The turns of some items, the latest first; and of how many a state is written at two times, one after the other. */
export function stateTurns(
  histories: readonly ItemHistory[],
  at: Addresses,
): { readonly turns: readonly TurnProps[]; readonly compared: string | null } {
  const stated = histories.map((history) => ({ history, stated: statedTwice(history) }));
  const compared = stated.filter((one) => one.stated.length > 0).map(({ history }) => history.item);
  const turned = stated
    .flatMap(({ history, stated: times }) =>
      times.flatMap(({ order, when, turn }) => (turn ? [{ order, when, ...turn, history }] : [])),
    )
    .sort((a, b) => b.order - a.order);
  const alike = Map.groupBy(turned, ({ when, before, after }) => [when, before, after].join('\n'));
  return {
    turns: [...alike.values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      return {
        when: first.when,
        before: first.before ?? '',
        after: first.after ?? '',
        count: countText(group.map(({ history }) => history.item)),
        items: group.map(({ history: { item, anchor } }) => ({
          ...itemLine(item, at),
          href: `#${anchor ?? ''}`,
        })),
      };
    }),
    compared: compared.length === 0 ? null : countText(compared),
  };
}

interface Stated {
  /** Of the later time among all. */
  readonly order: number;
  readonly when: string;
  /** Null where the state stayed as it was. */
  readonly turn: Turn | null;
}

/** Times at which a state is written, as it is at the time before. */
function statedTwice({ moments }: ItemHistory): readonly Stated[] {
  return moments.flatMap(({ head, status, since }, order) => {
    if (!status?.state || since?.kind !== 'compared') return [];
    if (since.state?.before === null) return [];
    return [{ order, when: `${since.earlier}から${head.era}`, turn: since.state }];
  });
}
