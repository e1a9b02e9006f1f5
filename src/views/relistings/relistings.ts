import type { Item, LinkedPlan, Relisting, Spot } from '#core/link/linked.ts';
import { originalOf, wordsOf as wordsOfSpot } from '#core/link/linked.ts';
import { sameTime } from '#core/link/resolve-relistings.ts';
import { comparable } from '#core/model/text.ts';
import type { Addresses } from '../addresses.ts';
import { itemName, itemPlace, planName, relistingMark } from '../words.ts';
import type { Link } from '../words.ts';

/** A way to a spot; `place` says where it is to those who see its words. */
export interface SpotLink extends Link {
  readonly place: string;
}

/** A 再掲 as it shows: the plan's mark, the way to the original, and whether its words are its own. */
export interface RelistingProps {
  readonly mark: string;
  readonly original: SpotLink | null;
  readonly reworded: boolean;
  /** Its place on the plan's page of 再掲, where the difference is shown. */
  readonly entry: string;
  /** A machine's guess that no person has confirmed. */
  readonly unconfirmed: boolean;
}

export function relistingProps(relisting: Relisting, at: Addresses): RelistingProps {
  const original = originalOf(relisting);
  const home = relisting.from.item.section.plan;
  return {
    mark: relistingMark(home),
    original: original && spotLink('再掲元', original, { plan: home, from: relisting.from }, at),
    reworded: rewordedFrom(relisting) !== null,
    entry: [at.view(home.slug, 'relistings'), entryAnchor(relisting, at) ?? []].flat().join('#'),
    unconfirmed: relisting.unconfirmed,
  };
}

/** The words of the original, where those of the 再掲 are others on purpose. */
export function rewordedFrom(relisting: Relisting): string | null {
  const original = originalOf(relisting);
  const own = relisting.ownText;
  if (own === null || original === null) return null;
  const words = wordsOfSpot(original);
  return comparable(own) === comparable(words) ? null : words;
}

/** The same as on its section's page; null for an indicator without an id. */
export function entryAnchor({ from }: Relisting, at: Addresses): string | null {
  if (from.item.id === null) return null;
  const address = at.spot(from);
  return address.slice(address.indexOf('#') + 1);
}

/** Whether an item, or anything of its 取組状況, is 再掲 elsewhere. */
export function isRelisted({ relistedBy, statuses }: Item): boolean {
  return (
    relistedBy.length > 0 ||
    statuses.some((status) =>
      [status, ...status.lines, ...status.departments.flatMap(({ lines }) => lines)].some(
        (one) => one.relistedBy.length > 0,
      ),
    )
  );
}

/** Where an original is 再掲, each with a way there. */
export function relistedTo(
  relistings: readonly Relisting[],
  plan: LinkedPlan,
  at: Addresses,
): readonly SpotLink[] {
  return relistings.map((relisting) =>
    spotLink('再掲先', relisting.from, { plan, from: originalOf(relisting) }, at),
  );
}

/** `from`: beside what of `plan` it stands; a time that both have is not said again there. */
function spotLink(
  what: string,
  spot: Spot,
  { plan, from }: { readonly plan: LinkedPlan; readonly from: Spot | null },
  at: Addresses,
): SpotLink {
  const isSameTime = from !== null && sameTime(from.status?.time ?? null, spot.status?.time ?? null);
  return {
    text: `${what}：${spotName(spot, plan)}`,
    href: at.spot(spot),
    place: seenFrom(plan, isSameTime ? { ...spot, status: null } : spot, itemPlace(spot.item)),
  };
}

/** How a reader of `home` calls a spot: that of another plan with the plan's name. */
export function spotName(spot: Spot, home: LinkedPlan): string {
  const { item } = spot;
  return seenFrom(home, spot, item.kind === 'indicator' ? `「${item.title}」` : itemName(item));
}

function seenFrom(home: LinkedPlan, { item, status }: Spot, name: string): string {
  const { plan } = item.section;
  const elsewhere = plan === home ? '' : `「${planName(plan)}」`;
  return `${elsewhere}${name}${status?.time ? `（${status.time.written}）` : ''}`;
}

export function itemLink(item: Item, home: LinkedPlan, at: Addresses): Link {
  return { text: spotName({ item, status: null, line: null }, home), href: at.item(item) };
}
