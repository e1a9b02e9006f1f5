import type { LinkedContent, LinkedPlan, LinkedSection } from '#core/link/linked.ts';
import type { Segment } from '#core/model/difference.ts';
import { labelOf, NOT_WRITTEN } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import { MOST_PAGES } from '../contents.ts';
import type { ContentsProps } from '../contents.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { itemLine } from '../item-lines.ts';
import type { ItemLine } from '../item-lines.ts';
import { markedContents, momentNotes } from './marked-status.ts';
import type { MarkedContent } from './marked-status.ts';
import { findSection } from '../plan-pages.ts';
import type { PagerProps } from '../plan-pages.ts';
import type { RelistingProps } from '../relistings/relistings.ts';
import { hasHistory, sectionHistory, sectionsWithHistory } from './section-history.ts';
import type { ItemHistory } from './section-history.ts';
import type { Turn } from './status-changes.ts';
import { sectionName, wordsOf } from '../words.ts';
import type { Link, Say, YearHead } from '../words.ts';

export interface HistoryPageProps {
  readonly frame: FrameProps;
  readonly label: string;
  readonly title: string;
  readonly section: Link;
  readonly turnsTitle: string;
  readonly turns: readonly TurnProps[];
  /** Of how many items a state is written at two times, one after the other; null where of none. */
  readonly turnsNote: string | null;
  readonly itemsTitle: string;
  readonly marks: { readonly added: boolean; readonly removed: boolean };
  readonly groups: readonly HistoryGroup[];
  readonly contents: ContentsProps;
  readonly pager: PagerProps;
}

/** The items whose state turned from one to another, and when. */
export interface TurnProps extends Turned {
  readonly items: readonly ItemLine[];
}

interface Turned {
  readonly when: string;
  readonly before: string;
  readonly after: string;
}

export interface HistoryGroup {
  readonly anchor: string;
  /** Null: directly in the section. */
  readonly title: string | null;
  readonly items: readonly HistoryProps[];
}

export interface HistoryProps extends Omit<ItemHistory, 'item' | 'moments' | 'departments'> {
  readonly departments: string;
  readonly moments: readonly MomentProps[];
}

export interface MomentProps {
  readonly head: YearHead;
  readonly contents: readonly MarkedContent[];
  readonly notes: readonly string[];
  readonly relisting: RelistingProps | null;
  /** The item it was written for, where it came along with a 再掲. */
  readonly from: Link | null;
  readonly isWritten: boolean;
}

export function findHistory(
  content: LinkedContent,
  slug: string | undefined,
  name: string | undefined,
): LinkedSection | null {
  const section = findSection(content, slug, name);
  return section && hasHistory(section) ? section : null;
}

/** 経過: the 取組状況 of a section's items over the years, and what changed between them. */
export function historyPage(section: LinkedSection, edition: Edition): HistoryPageProps {
  const { plan } = section;
  const { at } = edition;
  const say = wordsOf(plan);
  const name = sectionName(section);
  const word = say(labelOf('measure', 'statuses'));
  const items = sectionHistory(section, at);
  const groups = groupsOf(section, items, say);
  const compared = items.filter((item) => statedTwice(item).length > 0).length;
  return {
    frame: frame(edition, {
      address: at.history(section),
      title: `${name}の経過`,
      description: `${name}の${word}を年度の順に並べ、何が変わったかを示します。`,
      plan,
      way: 'states',
      within: [{ text: name, href: at.section(section) }],
    }),
    label: name,
    title: `${word}の経過`,
    section: { text: `${name}のページを見る`, href: at.section(section) },
    turnsTitle: `${say(labelOf('status', 'state'))}が変わったもの`,
    turns: turnsOf(items, at),
    turnsNote:
      compared === 0
        ? null
        : `続く2つの時点に${say(labelOf('status', 'state'))}が書かれた${compared}件を比べました。`,
    itemsTitle: '年度ごとの記載',
    marks: marksIn(groups),
    groups,
    ...waysAround(plan, section, groups, at),
  };
}

/** Times at which a state is written, as it is at the time before. */
function statedTwice({ moments }: ItemHistory): readonly Stated[] {
  return moments.flatMap(({ head, status, since }, order) => {
    if (!status?.state || since?.kind !== 'compared') return [];
    if (since.state?.before === null) return [];
    return [{ order, when: `${since.earlier}から${head.era}`, turn: since.state }];
  });
}

interface Stated {
  /** Of the later time among all. */
  readonly order: number;
  readonly when: string;
  /** Null where the state stayed as it was. */
  readonly turn: Turn | null;
}

/** The latest first. */
function turnsOf(items: readonly ItemHistory[], at: Addresses): readonly TurnProps[] {
  const turns = items.flatMap((history) =>
    statedTwice(history).flatMap(({ order, when, turn }) => {
      if (!turn) return [];
      const { item, anchor } = history;
      const line = { ...itemLine(item, at), href: `#${anchor ?? ''}` };
      return [{ order, when, before: turn.before ?? '', after: turn.after ?? NOT_WRITTEN, line }];
    }),
  );
  turns.sort((a, b) => b.order - a.order);
  const alike = Map.groupBy(turns, ({ when, before, after }) => [when, before, after].join('\n'));
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { when, before, after } = first;
    return [{ when, before, after, items: group.map(({ line }) => line) }];
  });
}

/** Which marks a reader meets below, and needs to have explained. */
function marksIn(groups: readonly HistoryGroup[]): HistoryPageProps['marks'] {
  const lines = groups
    .flatMap(({ items }) => items.flatMap(({ moments }) => moments.flatMap(({ contents }) => contents)))
    .flatMap((content) => content.lines);
  const has = (kind: Segment['kind']): boolean =>
    lines.some(({ segments }) => segments.some((segment) => segment.kind === kind));
  return { added: has('added'), removed: has('removed') };
}

function groupsOf(
  section: LinkedSection,
  histories: readonly ItemHistory[],
  say: Say,
): readonly HistoryGroup[] {
  const byItem = new Map(histories.map((history) => [history.item, history]));
  const lists = section.lists
    .map(({ kind, groups, items }) => ({
      kind,
      groups,
      told: items.flatMap((item) => byItem.get(item) ?? []),
    }))
    .filter(({ told }) => told.length > 0);
  const kinds = new Set(lists.map(({ kind }) => kind));
  return lists.map(({ kind, groups, told }, i) => {
    const word = say(labelOf('section', kind === 'measure' ? 'measures' : 'projects'));
    const names = groups.map(({ number, name }) => [number, name].filter((part) => part !== null).join(' '));
    const title = [...(kinds.size > 1 ? [word] : []), ...names].join('　');
    return {
      anchor: `Group-${i + 1}`,
      title: title === '' ? null : title,
      items: told.map((history) => historyProps(history, say)),
    };
  });
}

function historyProps(history: ItemHistory, say: Say): HistoryProps {
  const { anchor, number, title, relisting, place, told, departments, moments } = history;
  return {
    ...{ anchor, number, title, relisting, place, told },
    departments: departments.map(({ written }) => written).join('、'),
    moments: moments.map((moment) => ({
      head: moment.head,
      contents: markedContents(moment, say),
      notes: momentNotes(moment),
      relisting: moment.status?.relisting ?? null,
      from: moment.status?.from ?? null,
      isWritten: moment.status !== null,
    })),
  };
}

/** The histories of the other sections; on this one its groups. */
function waysAround(
  plan: LinkedPlan,
  section: LinkedSection,
  groups: readonly HistoryGroup[],
  at: Addresses,
): Pick<HistoryPageProps, 'contents' | 'pager'> {
  const sections = sectionsWithHistory(plan);
  const here = sections.indexOf(section);
  const link = (one: LinkedSection | undefined): Link | null =>
    one ? { text: sectionName(one), href: at.history(one) } : null;
  const links = (from: number, to?: number): readonly Link[] =>
    sections.length > MOST_PAGES ? [] : sections.slice(from, to).flatMap((one) => link(one) ?? []);
  const entries = groups.flatMap(({ anchor, title }) => (title === null ? [] : [{ anchor, title }]));
  return {
    contents: {
      before: links(0, here),
      here: { text: sectionName(section), href: at.history(section) },
      entries,
      after: links(here + 1),
    },
    pager: { before: here > 0 ? link(sections[here - 1]) : null, after: link(sections[here + 1]) },
  };
}
