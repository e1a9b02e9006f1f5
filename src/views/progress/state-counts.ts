import { countItems } from '#core/link/counts.ts';
import type { Counts } from '#core/link/counts.ts';
import type { Item, LinkedDepartmentStatus, LinkedPlan, LinkedStatus } from '#core/link/linked.ts';
import { rememberedBy } from '#core/link/remembered-by.ts';
import type { StatusTime } from '#core/model/fiscal-year.ts';
import { labelOf, NOT_WRITTEN, STATES } from '#core/model/terms.ts';
import type { State } from '#core/model/terms.ts';
import { fold } from '#core/model/text.ts';
import { isBlankStatus, statusAt, statusTimes } from './statuses.ts';
import { wordsOf } from '../words.ts';
import type { Say } from '../words.ts';

/**
 * What an item says at one time, of its 状態 or its 評価: the value itself; `differs`, where its 所管課 do not all say the
 * same; `unsaid`, where there is a 取組状況 without one; `nothing`, where no 取組状況 is written at all.
 */
export type Told<Value> = Value | 'differs' | 'unsaid' | 'nothing';

/** A row of the count, or a series of the picture. */
export interface ToldKind<Value extends string> {
  readonly key: Told<Value>;
  /** In the plan's own words: 継続実施, ◎（達成）, 状態の記載なし. */
  readonly label: string;
}

/** The items of one time, each in one kind and no other: the kinds' counts add up to `total`. */
export interface ToldAtTime {
  readonly time: StatusTime | null;
  readonly total: Counts;
  /** By kind, in the order of `kinds`. */
  readonly counts: readonly Counts[];
  readonly items: readonly (readonly Item[])[];
}

export interface ToldCounts<Value extends string> {
  /** Those that occur at any time. */
  readonly kinds: readonly ToldKind<Value>[];
  /** In the order of `statusTimes`. */
  readonly times: readonly ToldAtTime[];
}

/** How many items are in which state, time by time: 延べ and 実質. */
export function stateCounts(plan: LinkedPlan, items: readonly Item[] = plan.items): ToldCounts<State> {
  return countTold(reportedItems(plan, items), toldState, stateKinds(plan, items));
}

/** The same of 評価; no kinds where nothing is graded. */
export function gradeCounts(plan: LinkedPlan, items: readonly Item[] = plan.items): ToldCounts<string> {
  const kinds = gradeKinds(plan, items);
  return kinds.length === 0
    ? { kinds: [], times: [] }
    : countTold(reportedItems(plan, items), toldGrade, kinds);
}

/** Items that could have a 取組状況: 事業 are no gap in a plan that reports on its 取組施策 alone. */
export function reportedItems(plan: LinkedPlan, items: readonly Item[] = plan.items): readonly Item[] {
  const kinds = reportingKinds(plan);
  return items.filter(({ kind }) => kinds.has(kind));
}

const reportingKinds = rememberedBy(
  ({ items }: LinkedPlan) =>
    new Set(items.filter((item) => item.statuses.length > 0).map(({ kind }) => kind)),
);

type Content = Pick<LinkedDepartmentStatus, 'state' | 'stateWord' | 'grade'>;

/** What a status says in one word. The whole speaks before its parts; these only where all of them say the same. */
function told<Value extends string>(
  status: LinkedStatus | null,
  valueOf: (content: Content) => Value | null,
): Told<Value> {
  if (!status || isBlankStatus(status)) return 'nothing';
  const whole = valueOf(status);
  if (whole !== null) return whole;
  const [first = null, ...others] = new Set(status.departments.map(valueOf));
  if (others.length > 0) return 'differs';
  return first ?? 'unsaid';
}

/** The state of an item at a time. */
export function toldState(item: Item, time: StatusTime | null): Told<State> {
  return told(statusAt(item, time), ({ state }) => state);
}

function toldGrade(item: Item, time: StatusTime | null): Told<string> {
  return told(statusAt(item, time), gradeOf);
}

/** Counts items that could report, by what `toldAt` says of each; kinds that do not occur are left out. */
export function countTold<Value extends string>(
  reported: readonly Item[],
  toldAt: (item: Item, time: StatusTime | null) => Told<Value>,
  values: readonly ToldKind<Value>[],
  all: readonly (StatusTime | null)[] = statusTimes(reported),
): ToldCounts<Value> {
  const times = all.map((time) => ({
    time,
    byTold: Map.groupBy(reported, (item) => toldAt(item, time)),
  }));
  const kinds = values.filter(({ key }) => times.some(({ byTold }) => byTold.has(key)));
  return {
    kinds,
    times: times.map(({ time, byTold }) => ({
      time,
      total: countItems(reported),
      counts: kinds.map(({ key }) => countItems(byTold.get(key) ?? [])),
      items: kinds.map(({ key }) => byTold.get(key) ?? []),
    })),
  };
}

/** In the order of progress, those that no 取組状況 writes left out; called as the plan does, by all its words where it has several. */
export function stateKinds(
  plan: LinkedPlan,
  items: readonly Item[] = plan.items,
): readonly ToldKind<State>[] {
  const words = new Map(STATES.map((state) => [state, new Set<string>()]));
  for (const { state, stateWord } of contents(items))
    if (state !== null) words.get(state)?.add(stateWord ?? state);
  const say = wordsOf(plan);
  return [
    ...STATES.flatMap((state) => {
      const label = [...(words.get(state) ?? [])].join('・');
      return label === '' ? [] : [{ key: state, label }];
    }),
    ...restKinds(say(labelOf('status', 'state')), say),
  ];
}

/** In the order in which the plan explains its grades, others as they come; none where nothing is graded. */
function gradeKinds(plan: LinkedPlan, items: readonly Item[]): readonly ToldKind<string>[] {
  const meanings = plan.plan.cover?.gradeWords ?? new Map<string, string>();
  const written = new Set([...contents(items)].flatMap((content) => gradeOf(content) ?? []));
  if (written.size === 0) return [];
  const say = wordsOf(plan);
  const known = [...meanings.keys()].map(fold).filter((grade) => written.has(grade));
  return [
    ...[...new Set([...known, ...written])].map((key) => {
      const meaning = meanings.get(key);
      return { key, label: meaning === undefined ? key : `${key}（${meaning}）` };
    }),
    ...restKinds(say(labelOf('status', 'grade')), say),
  ];
}

function restKinds(of: string, say: Say): readonly ToldKind<never>[] {
  return [
    { key: 'differs', label: `${say(labelOf('measure', 'departments'))}により異なる` },
    { key: 'unsaid', label: `${of}の${NOT_WRITTEN}` },
    { key: 'nothing', label: `${say(labelOf('measure', 'statuses'))}の${NOT_WRITTEN}` },
  ];
}

function gradeOf({ grade }: Content): string | null {
  return grade === null ? null : fold(grade);
}

function* contents(items: readonly Item[]): Iterable<Content> {
  for (const { statuses } of items)
    for (const status of statuses) {
      yield status;
      yield* status.departments;
    }
}
