import type { LinkedPlan, Relisting, Spot } from '#core/link/linked.ts';
import { originalOf } from '#core/link/linked.ts';
import { unmarkedWords } from '#core/link/written-relistings.ts';
import { difference } from '#core/model/difference.ts';
import type { Segment } from '#core/model/difference.ts';
import { labelOf } from '#core/model/terms.ts';
import { countsProps } from '../counts.ts';
import type { CountProps } from '../counts.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { entryAnchor, rewordedFrom, spotName } from './relistings.ts';
import { planName, relistingMark, sectionName, wordsOf } from '../words.ts';
import type { Link } from '../words.ts';

export interface RelistingsPageProps {
  readonly frame: FrameProps;
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  /** 延べ and 実質, then the 再掲 themselves by what is 再掲. */
  readonly counts: readonly CountProps[];
  /** What the marks of reworded ones are; to be explained. */
  readonly marks: { readonly added: boolean; readonly removed: boolean };
  readonly sections: readonly RelistedSection[];
  /** 再掲 whose original cannot be told. */
  readonly lost: readonly ListingProps[];
}

/** Originals of a section, in the order of the paper. */
export interface RelistedSection {
  readonly title: string;
  readonly originals: readonly {
    readonly link: Link;
    /** The line, the lines of a whole 取組状況, or the title of the item. */
    readonly words: string;
    readonly listings: readonly ListingProps[];
  }[];
}

/** One 再掲, and where it stands. */
export interface ListingProps {
  /** Null for one of another plan, whose own page has its place. */
  readonly anchor: string | null;
  readonly link: Link;
  /** What is 再掲: 取組施策全体, 取組状況の欄, 取組状況の行. */
  readonly what: string;
  /** Its own words against the original's; null where they are the same. */
  readonly segments: readonly Segment[] | null;
  readonly unconfirmed: boolean;
}

/** Every 再掲 of a plan and what other plans take from it, by original. */
export function relistingsPage(plan: LinkedPlan, edition: Edition): RelistingsPageProps {
  const { content, at } = edition;
  const title = '再掲';
  const lead = `${relistingMark(plan)}として二か所以上に載るものを、元のものごとにまとめています。`;
  const all = content.plans
    .flatMap(({ relistings }) => relistings)
    .filter((one) => [one.from, originalOf(one)].some((spot) => spot?.item.section.plan === plan));
  const sections = bySection(all, plan, edition);
  const hasKind = (kind: Segment['kind']): boolean =>
    sections.some(({ originals }) =>
      originals.some(({ listings }) =>
        listings.some(({ segments }) => segments?.some((segment) => segment.kind === kind)),
      ),
    );
  return {
    frame: frame(edition, {
      address: at.view(plan.slug, 'relistings'),
      title,
      description: `${planName(plan)}：${lead}`,
      plan,
      way: 'relistings',
    }),
    label: planName(plan),
    title,
    lead,
    counts: [...countsProps(plan.items, wordsOf(plan)), ...levelCounts(plan)],
    marks: { added: hasKind('added'), removed: hasKind('removed') },
    sections,
    lost: all.filter((one) => originalOf(one) === null).map((one) => listing(one, plan, edition)),
  };
}

function levelCounts(plan: LinkedPlan): readonly CountProps[] {
  return [...Map.groupBy(plan.relistings, levelWord)].map(([label, members]) => ({
    label: `再掲（${label}）`,
    text: `${members.length}件`,
  }));
}

function levelWord({ level, from }: Relisting): string {
  const say = wordsOf(from.item.section.plan);
  if (level === 'indicator') return say(labelOf('section', 'indicators'));
  if (level === 'cell') return `${say(labelOf('measure', 'statuses'))}の欄`;
  if (level === 'line') return `${say(labelOf('measure', 'statuses'))}の行`;
  return `${say(labelOf('section', from.item.kind === 'project' ? 'projects' : 'measures'))}全体`;
}

function bySection(
  relistings: readonly Relisting[],
  home: LinkedPlan,
  edition: Edition,
): readonly RelistedSection[] {
  const found = relistings.flatMap((relisting) => {
    const original = originalOf(relisting);
    return original ? [{ relisting, original }] : [];
  });
  const byOriginal = [...Map.groupBy(found, ({ original }) => keyOf(original)).values()];
  const originals = byOriginal.flatMap((members) => {
    const [first] = members;
    return first ? [{ spot: first.original, members: members.map(({ relisting }) => relisting) }] : [];
  });
  const bySections = Map.groupBy(inPaperOrder(originals, edition), ({ spot }) => spot.item.section);
  return [...bySections].map(([section, ones]) => ({
    title: `${section.plan === home ? '' : `「${planName(section.plan)}」`}${sectionName(section)}`,
    originals: ones.map(({ spot, members }) => ({
      link: { text: originalName(spot, home), href: edition.at.spot(spot) },
      words: originalWords(spot),
      listings: members.map((one) => listing(one, home, edition)),
    })),
  }));
}

/** An original that is a whole 取組状況 is called so: its item may stand beside it as another. */
function originalName(spot: Spot, home: LinkedPlan): string {
  const name = spotName(spot, home);
  const say = wordsOf(spot.item.section.plan);
  return spot.status && !spot.line ? `${name}の${say(labelOf('measure', 'statuses'))}` : name;
}

function originalWords(spot: Spot): string {
  if (spot.line) return unmarkedWords(spot);
  const { item, status } = spot;
  const cell = item.kind === 'indicator' ? null : item.statuses.find((one) => one.status === status);
  const lines = cell ? [cell, ...cell.departments].flatMap((one) => one.lines) : [];
  return lines.length > 0 ? lines.map(({ text }) => text).join('　') : item.title;
}

function keyOf({ item, status, line }: Spot): object {
  return line ?? status ?? item;
}

/** The items of every plan, then its indicators; of one item the lines as they are first 再掲. */
function inPaperOrder<T extends { readonly spot: Spot }>(
  originals: readonly T[],
  { content }: Edition,
): readonly T[] {
  const order = new Map<object, number>();
  for (const { items, indicators } of content.plans)
    for (const one of [...items, ...indicators]) order.set(one, order.size);
  const rank = ({ spot }: T): number => order.get(spot.item) ?? order.size;
  return [...originals].sort((a, b) => rank(a) - rank(b));
}

function listing(relisting: Relisting, home: LinkedPlan, { at }: Edition): ListingProps {
  const { from, unconfirmed } = relisting;
  return {
    anchor: from.item.section.plan === home ? entryAnchor(relisting, at) : null,
    link: { text: spotName(from, home), href: at.spot(from) },
    what: levelWord(relisting),
    segments: segmentsOf(relisting),
    unconfirmed,
  };
}

function segmentsOf(relisting: Relisting): readonly Segment[] | null {
  const before = rewordedFrom(relisting);
  return before === null || relisting.ownText === null ? null : difference(before, relisting.ownText);
}
