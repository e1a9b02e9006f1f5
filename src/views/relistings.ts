import type { Item, LinkedPlan, Relisting, Spot } from '#core/link/linked.ts';
import { originalOf, wordsOf as wordsOfSpot } from '#core/link/linked.ts';
import { comparable } from '#core/model/text.ts';
import type { Addresses } from './addresses.ts';
import { itemName, planName, relistingMark } from './words.ts';
import type { Link } from './words.ts';

/** A 再掲 as it shows: the plan's mark, the way to the original, and whether its words are its own. */
export interface RelistingProps {
  readonly mark: string;
  readonly original: Link | null;
  readonly reworded: boolean;
  /** A machine's guess that no person has confirmed. */
  readonly unconfirmed: boolean;
}

export function relistingProps(relisting: Relisting, at: Addresses): RelistingProps {
  const original = originalOf(relisting);
  const own = relisting.ownText;
  const home = relisting.from.item.section.plan;
  return {
    mark: relistingMark(home),
    original: original && { text: `再掲元：${spotName(original, home)}`, href: at.spot(original) },
    reworded: own !== null && original !== null && comparable(own) !== comparable(wordsOfSpot(original)),
    unconfirmed: relisting.unconfirmed,
  };
}

/** Where an original is 再掲, each with a way there. */
export function relistedTo(
  relistings: readonly Relisting[],
  plan: LinkedPlan,
  at: Addresses,
): readonly Link[] {
  return relistings.map(({ from }) => ({ text: `再掲先：${spotName(from, plan)}`, href: at.spot(from) }));
}

/** How a reader of `home` calls a spot: that of another plan with the plan's name. */
function spotName({ item, status }: Spot, home: LinkedPlan): string {
  const { plan } = item.section;
  const name = item.kind === 'indicator' ? `「${item.title}」` : itemName(item);
  const elsewhere = plan === home ? '' : `「${planName(plan)}」`;
  return `${elsewhere}${name}${status?.time ? `（${status.time.written}）` : ''}`;
}

export function itemLink(item: Item, home: LinkedPlan, at: Addresses): Link {
  return { text: spotName({ item, status: null, line: null }, home), href: at.item(item) };
}
