import type { LinkedContent, LinkedPlan, LinkedSection } from '#core/link/linked.ts';
import type { Segment } from '#core/model/difference.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import { MOST_PAGES } from '../contents.ts';
import type { ContentsProps } from '../contents.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { markedContents, momentNotes } from './marked-status.ts';
import type { MarkedContent } from './marked-status.ts';
import { groupName } from '../section/groups.ts';
import { findSection } from '../plan-pages.ts';
import type { PagerProps } from '../plan-pages.ts';
import type { RelistingProps } from '../relistings/relistings.ts';
import { hasHistory, sectionHistory, sectionsWithHistory } from './section-history.ts';
import type { ItemHistory } from './section-history.ts';
import { stateTurns } from './state-turns.ts';
import type { TurnProps } from './state-turns.ts';
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

export interface HistoryGroup {
  readonly anchor: string;
  /** Null: directly in the section. */
  readonly title: string | null;
  readonly items: readonly HistoryProps[];
}

export interface HistoryProps extends Omit<ItemHistory, 'item' | 'moments'> {
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
  const items = sectionHistory(section, edition);
  const { turns, compared } = stateTurns(items, at);
  const groups = groupsOf(section, items, say);
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
    turns,
    turnsNote:
      compared && `続く2つの時点に${say(labelOf('status', 'state'))}が書かれた${compared}を比べました。`,
    itemsTitle: '年度ごとの記載',
    marks: marksIn(groups),
    groups,
    ...waysAround(plan, section, groups, at),
  };
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
    const title = [...(kinds.size > 1 ? [word] : []), ...groups.map(groupName)].join('　');
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
    ...{ anchor, number, title, departments, relisting, place, told },
    moments: moments.map((moment) => ({
      head: moment.head,
      contents: markedContents(moment, say),
      notes: momentNotes(moment, say),
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
