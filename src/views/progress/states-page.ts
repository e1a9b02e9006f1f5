import { countItems } from '#core/link/counts.ts';
import type { Item, LinkedPlan } from '#core/link/linked.ts';
import type { StatusTime } from '#core/model/fiscal-year.ts';
import { labelOf } from '#core/model/terms.ts';
import type { State } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import type { StackedBarsProps } from '../charts/stacked-bars.ts';
import { contentsOfView } from '../contents.ts';
import type { ContentsProps } from '../contents.ts';
import { countText } from '../counts.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { itemLine } from '../item-lines.ts';
import type { ItemLine } from '../item-lines.ts';
import { sectionsWithHistory } from './section-history.ts';
import { gradeCounts, stateCounts, stateKinds, toldState } from './state-counts.ts';
import type { Told, ToldCounts, ToldKind } from './state-counts.ts';
import { gradeProps, partFacts, statusAt, timeHead } from './statuses.ts';
import { toldBars, toldTable } from './told-table.ts';
import type { ToldTableProps } from './told-table.ts';
import { planName, sectionName, wordsOf } from '../words.ts';
import type { Link } from '../words.ts';
import { yearsWithPages } from './year-contents.ts';

export interface StatesPageProps {
  readonly frame: FrameProps;
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  readonly overview: ToldPart;
  /** The heading of the lists. */
  readonly listHead: { readonly anchor: string; readonly title: string };
  readonly lists: readonly StateList[];
  readonly grades: ToldPart | null;
  readonly histories: {
    readonly anchor: string;
    readonly title: string;
    readonly links: readonly Link[];
  } | null;
  readonly contents: ContentsProps;
}

export interface ToldPart {
  readonly anchor: string;
  readonly title: string;
  readonly bars: StackedBarsProps;
  readonly table: ToldTableProps;
}

/** The items in one state, at the newest time. */
export interface StateList {
  readonly anchor: string;
  readonly title: string;
  readonly count: string;
  /** Those that are late, undecided, given up or not begun are what a reader looks for first. */
  readonly isInSight: boolean;
  /** Null where they are too many for one page: then `sections` says where they stand. */
  readonly lines: readonly ItemLine[] | null;
  readonly sections: readonly Link[];
}

/** In this order; what asks for attention first. */
const IN_SIGHT: readonly Told<State>[] = ['遅延', '検討中', '中止', '未着手'];
const BEHIND: readonly Told<State>[] = ['differs', '実施中', '完了', 'unsaid', 'nothing'];

/** A longer list is told by section. */
const MOST_LINES = 200;

/** 進捗: what came how far, by year and by state. */
export function statesPage(plan: LinkedPlan, edition: Edition): StatesPageProps {
  const { at } = edition;
  const say = wordsOf(plan);
  const word = say(labelOf('measure', 'statuses'));
  const state = say(labelOf('status', 'state'));
  const grade = say(labelOf('status', 'grade'));
  const states = stateCounts(plan);
  const grades = gradeCounts(plan);
  const newest = states.times.findLast(({ time }) => time !== null) ?? states.times.at(-1);
  const time = newest?.time ?? null;
  const lists = newest ? stateLists(plan, states, time, at) : [];
  const histories = sectionsWithHistory(plan).map((section) => ({
    text: `${sectionName(section)}の経過`,
    href: at.history(section),
  }));
  const props = {
    overview: toldPart('States', state, states, plan, at),
    grades: grades.kinds.length > 0 ? toldPart('Grades', grade, grades, plan, at) : null,
    listHead: {
      anchor: 'Items',
      title: `${time === null ? '' : `${timeHead(time).era}の`}${state}別の一覧`,
    },
    lists,
    histories:
      histories.length > 0 ? { anchor: 'Histories', title: `${word}の経過`, links: histories } : null,
  };
  return {
    ...props,
    frame: frame(edition, {
      address: at.view(plan.slug, 'states'),
      title: '進捗',
      description: `${planName(plan)}の${word}を、年度と${state}ごとに数えて示します。`,
      plan,
      way: 'states',
    }),
    label: planName(plan),
    title: '進捗',
    lead: `${word}に書かれた${state}を数えました。書かれていないものは、書かれていないものとして数えています。`,
    contents: contentsOf(props, at.view(plan.slug, 'states')),
  };
}

function toldPart<Value extends string>(
  anchor: string,
  word: string,
  counts: ToldCounts<Value>,
  plan: LinkedPlan,
  at: Addresses,
): ToldPart {
  const years = new Set(yearsWithPages(plan));
  const title = counts.times.length > 1 ? `年度ごとの${word}` : `${word}ごとの件数`;
  const caption = counts.times.length > 1 ? `${title}の件数` : title;
  return {
    anchor,
    title,
    bars: toldBars(counts, caption),
    table: toldTable(counts, caption, (time) =>
      time && years.has(time.year) ? at.year(plan.slug, time.year) : null,
    ),
  };
}

function stateLists(
  plan: LinkedPlan,
  { kinds, times }: ToldCounts<State>,
  time: StatusTime | null,
  at: Addresses,
): readonly StateList[] {
  const newest = times.find((one) => one.time === time);
  const whole = new Map(kinds.map(({ key }, i) => [key, newest?.items[i] ?? []]));
  const partly = partStates(whole.get('differs') ?? [], time);
  const words = new Map(stateKinds(plan).map((kind) => [kind.key, kind]));
  return [...IN_SIGHT, ...BEHIND].flatMap((key): StateList[] => {
    const kind = words.get(key);
    const items = whole.get(key) ?? [];
    const parts = partly.get(key) ?? [];
    if (!kind || items.length + parts.length === 0) return [];
    const count = [
      ...(items.length > 0 ? [countText(items)] : []),
      ...(parts.length > 0
        ? [`${items.length > 0 ? 'ほかに、' : ''}一部の所管課だけのもの${parts.length}件`]
        : []),
    ].join('。');
    const lines = [
      ...items.map((item) => stateLine(item, time, kind, times, at)),
      ...parts.map(({ item, department, lines }) =>
        itemLine(item, at, { facts: [`${department}の分`, ...lines] }),
      ),
    ];
    const isShort = lines.length <= MOST_LINES;
    return [
      {
        anchor: `State-${STATE_ANCHORS[key]}`,
        title: kind.label,
        count,
        isInSight: IN_SIGHT.includes(key),
        lines: isShort ? lines : null,
        sections: isShort ? [] : bySection([...items, ...parts.map(({ item }) => item)], at),
      },
    ];
  });
}

const STATE_ANCHORS = {
  未着手: 'not-begun',
  検討中: 'considered',
  実施中: 'going-on',
  遅延: 'late',
  完了: 'done',
  中止: 'given-up',
  differs: 'differing',
  unsaid: 'not-written',
  nothing: 'nothing-written',
} as const satisfies Record<Told<State>, string>;

function stateLine(
  item: Item,
  time: StatusTime | null,
  { key, label }: ToldKind<State>,
  times: ToldCounts<State>['times'],
  at: Addresses,
): ItemLine {
  const status = statusAt(item, time);
  const grade = gradeProps(status?.grade ?? null, item);
  const since = IN_SIGHT.includes(key) ? sameSince(item, key, time, times) : null;
  const departments = item.departments.map(({ written }) => written).join('、');
  return itemLine(item, at, {
    facts: [
      ...(departments === '' ? [] : [departments]),
      ...(since === null ? [] : [`${since}から続けて${label}`]),
      ...(grade ? [`評価 ${grade.mark}${grade.meaning === null ? '' : `（${grade.meaning}）`}`] : []),
      ...(key === 'differs' ? partFacts(status) : []),
      ...(IN_SIGHT.includes(key) ? (status?.lines ?? []).map(({ text }) => text) : []),
    ],
  });
}

/** The earliest time from which an item has been in the same state without a break; null where only now. */
function sameSince(
  item: Item,
  key: Told<State>,
  time: StatusTime | null,
  times: ToldCounts<State>['times'],
): string | null {
  const before = times.slice(
    0,
    times.findIndex((one) => one.time === time),
  );
  const broken = before.findLastIndex((one) => toldState(item, one.time) !== key);
  const first = before[broken + 1];
  return first ? timeHead(first.time).era : null;
}

/** Items whose 所管課 differ, under each state that any of them reports. */
function partStates(
  items: readonly Item[],
  time: StatusTime | null,
): ReadonlyMap<
  Told<State>,
  readonly { readonly item: Item; readonly department: string; readonly lines: readonly string[] }[]
> {
  const parts = items.flatMap((item) =>
    (statusAt(item, time)?.departments ?? []).flatMap(({ department, state, lines }) =>
      state && IN_SIGHT.includes(state)
        ? [{ item, department, state, lines: lines.map(({ text }) => text) }]
        : [],
    ),
  );
  return Map.groupBy(parts, ({ state }) => state);
}

function bySection(items: readonly Item[], at: Addresses): readonly Link[] {
  return [...Map.groupBy(items, ({ section }) => section)].map(([section, own]) => ({
    text: `${sectionName(section)}（${countItems(own).gross}件）`,
    href: at.section(section),
  }));
}

function contentsOf(
  {
    overview,
    listHead,
    lists,
    grades,
    histories,
  }: Pick<StatesPageProps, 'overview' | 'listHead' | 'lists' | 'grades' | 'histories'>,
  href: string,
): ContentsProps {
  const within = lists.map(({ anchor, title }) => ({ anchor, title }));
  return contentsOfView({ text: '進捗', href }, [
    overview,
    ...(lists.length > 0 ? [{ ...listHead, within }] : []),
    ...(grades ? [grades] : []),
    ...(histories ? [histories] : []),
  ]);
}
