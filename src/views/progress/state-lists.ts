import type { Item, LinkedPlan } from '#core/link/linked.ts';
import type { StatusTime } from '#core/model/fiscal-year.ts';
import { labelOf } from '#core/model/terms.ts';
import type { State } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import { countText } from '../counts.ts';
import { itemLine } from '../item-lines.ts';
import type { ItemLine } from '../item-lines.ts';
import { sectionLink } from '../links.ts';
import { stateKinds, toldState } from './state-counts.ts';
import type { Told, ToldCounts } from './state-counts.ts';
import { gradeFacts, newestOf, partFacts, statusAt, timeHead } from './statuses.ts';
import { wordsOf } from '../words.ts';
import type { Link, Say } from '../words.ts';

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

const ANCHORS = {
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

/** What a line of a list is told from. */
interface Scene {
  readonly key: Told<State>;
  /** The state in the plan's words. */
  readonly label: string;
  readonly times: ToldCounts<State>['times'];
  readonly time: StatusTime | null;
  readonly say: Say;
  readonly at: Addresses;
}

export function stateLists(
  plan: LinkedPlan,
  { kinds, times }: ToldCounts<State>,
  at: Addresses,
): readonly StateList[] {
  const newest = newestOf(times);
  if (!newest) return [];
  const { time } = newest;
  const say = wordsOf(plan);
  const whole = new Map(kinds.map(({ key }, i) => [key, newest.items[i] ?? []]));
  const differing = whole.get('differs') ?? [];
  const labels = new Map(stateKinds(plan).map(({ key, label }) => [key, label]));
  return [...IN_SIGHT, ...BEHIND].flatMap((key): StateList[] => {
    const label = labels.get(key);
    const items = whole.get(key) ?? [];
    const parts = IN_SIGHT.includes(key)
      ? differing.filter((item) => partsIn(item, key, time).length > 0)
      : [];
    const all = [...items, ...parts];
    if (label === undefined || all.length === 0) return [];
    const scene = { key, label, times, time, say, at };
    const isShort = all.length <= MOST_LINES;
    return [
      {
        anchor: `State-${ANCHORS[key]}`,
        title: label,
        count: countOf(items, parts, say),
        isInSight: IN_SIGHT.includes(key),
        lines: isShort
          ? [...items.map((item) => stateLine(item, scene)), ...parts.map((item) => partLine(item, scene))]
          : null,
        sections: isShort ? [] : bySection(all, at),
      },
    ];
  });
}

function countOf(items: readonly Item[], parts: readonly Item[], say: Say): string {
  const some = `一部の${say(labelOf('measure', 'departments'))}だけのもの${countText(parts)}`;
  if (parts.length === 0) return countText(items);
  return items.length === 0 ? some : `${countText(items)}。ほかに、${some}`;
}

function stateLine(item: Item, { key, label, times, time, say, at }: Scene): ItemLine {
  const status = statusAt(item, time);
  const isInSight = IN_SIGHT.includes(key);
  const since = isInSight ? sameSince(item, key, time, times) : null;
  const departments = item.departments.map(({ written }) => written).join('、');
  return itemLine(item, at, {
    facts: [
      ...(departments === '' ? [] : [departments]),
      ...(since === null ? [] : [`${since}から続けて${label}`]),
      ...gradeFacts(status?.grade ?? null, item),
      ...(key === 'differs' ? partFacts(status, say) : []),
      ...(isInSight ? (status?.lines ?? []).map(({ text }) => text) : []),
    ],
  });
}

/** An item that only some of its 所管課 report to be in the state. */
function partLine(item: Item, { key, time, at }: Scene): ItemLine {
  return itemLine(item, at, {
    facts: partsIn(item, key, time).flatMap(({ department, lines }) => [
      `${department}の分`,
      ...lines.map(({ text }) => text),
    ]),
  });
}

function partsIn(item: Item, key: Told<State>, time: StatusTime | null) {
  return (statusAt(item, time)?.departments ?? []).filter(({ state }) => state === key);
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

function bySection(items: readonly Item[], at: Addresses): readonly Link[] {
  return [...Map.groupBy(items, ({ section }) => section)].map(([section, own]) => {
    const { text, href } = sectionLink(section, at);
    return { text: `${text}（${countText(own)}）`, href };
  });
}
