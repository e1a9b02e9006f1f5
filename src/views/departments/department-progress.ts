import { countItems } from '#core/link/counts.ts';
import type { Counts } from '#core/link/counts.ts';
import type { DepartmentIndex, Item, LinkedDepartmentStatus, LinkedPlan } from '#core/link/linked.ts';
import type { StatusTime } from '#core/model/fiscal-year.ts';
import { labelOf, STATES } from '#core/model/terms.ts';
import type { State } from '#core/model/terms.ts';
import { fold } from '#core/model/text.ts';
import { reportedItems, stateCounts, toldState } from '../progress/state-counts.ts';
import type { Told, ToldKind } from '../progress/state-counts.ts';
import { statusAt, statusTimes, timeHead } from '../progress/statuses.ts';
import { planName, wordsOf } from '../words.ts';
import type { StateProps, YearHead } from '../words.ts';

/** How many items of a department are in which state, time by time. */
export interface ProgressProps {
  readonly caption: string;
  readonly head: string;
  readonly kinds: readonly string[];
  readonly rows: readonly { readonly time: YearHead; readonly counts: readonly Counts[] }[];
}

/** How far the items of a plan are, as one department reports of them: its own part of 所管課別, where it has one. */
export interface DepartmentProgress {
  readonly kinds: readonly ToldKind<State>[];
  /** Items that could have a 取組状況. */
  readonly reported: ReadonlySet<Item>;
  /** In the order of `statusTimes`. */
  readonly times: readonly (StatusTime | null)[];
  /** The newest of them that names a year; null where no 取組状況 is written. */
  readonly newest: { readonly time: StatusTime | null } | null;
  readonly told: (item: Item, name: string, time: StatusTime | null) => Told<State>;
}

const known = new WeakMap<LinkedPlan, DepartmentProgress>();

export function departmentProgress(plan: LinkedPlan, index: DepartmentIndex): DepartmentProgress {
  let progress = known.get(plan);
  if (!progress) known.set(plan, (progress = progressOf(plan, index)));
  return progress;
}

function progressOf(plan: LinkedPlan, index: DepartmentIndex): DepartmentProgress {
  const times = statusTimes(plan.items);
  const time = times.findLast((one) => one !== null) ?? times.at(-1);
  return {
    kinds: kindsOf(plan),
    reported: new Set(reportedItems(plan)),
    times,
    newest: time === undefined ? null : { time },
    told: (item, name, at) => {
      const own = ownPart(item, name, at, index);
      return own ? (own.state ?? 'unsaid') : toldState(item, at);
    },
  };
}

/** Those of whole items, and states that departments report though their items as a whole do not. */
function kindsOf(plan: LinkedPlan): readonly ToldKind<State>[] {
  const { kinds } = stateCounts(plan);
  const words = new Map<State, string>();
  for (const { state, stateWord } of plan.items.flatMap(({ statuses }) =>
    statuses.flatMap(({ departments }) => departments),
  ))
    if (state !== null && !kinds.some(({ key }) => key === state)) words.set(state, stateWord ?? state);
  const rank = ({ key }: ToldKind<State>): number => {
    const order = (STATES as readonly string[]).indexOf(key);
    return order < 0 ? STATES.length : order;
  };
  return [...kinds, ...[...words].map(([key, label]) => ({ key, label }))].sort((a, b) => rank(a) - rank(b));
}

function ownPart(
  item: Item,
  name: string,
  time: StatusTime | null,
  index: DepartmentIndex,
): LinkedDepartmentStatus | null {
  const parts = statusAt(item, time)?.departments ?? [];
  return (
    parts.find(({ department }) => {
      const found = index.resolve(department);
      return (found ? index.nameOf(found.department) : department) === name;
    }) ?? null
  );
}

/** The states of a department's items at every time; null where the plan reports of none of them. */
export function progressTable(
  plan: LinkedPlan,
  items: readonly Item[],
  name: string,
  progress: DepartmentProgress,
): ProgressProps | null {
  const say = wordsOf(plan);
  const { kinds, told } = progress;
  const reported = items.filter((item) => progress.reported.has(item));
  const times = progress.times.map((time) => ({
    time,
    byTold: Map.groupBy(reported, (item) => told(item, name, time)),
  }));
  const occurring = kinds.filter(({ key }) => times.some(({ byTold }) => byTold.has(key)));
  if (reported.length === 0 || times.length === 0) return null;
  return {
    caption: `${planName(plan)}のうち${name}の${say(labelOf('measure', 'statuses'))}（件数）`,
    head: say(labelOf('step', 'years')),
    kinds: occurring.map(({ label }) => label),
    rows: times.map(({ time, byTold }) => ({
      time: timeHead(time),
      counts: occurring.map(({ key }) => countItems(byTold.get(key) ?? [])),
    })),
  };
}

/** What a line tells of an item's newest 取組状況: its state, or in words that there is none; its 評価. */
export function newestStatus(
  item: Item,
  name: string,
  plan: LinkedPlan,
  index: DepartmentIndex,
  { kinds, reported, newest, told }: DepartmentProgress,
): { readonly state: StateProps | null; readonly facts: readonly string[] } {
  if (newest === null || !reported.has(item)) return { state: null, facts: [] };
  const { time } = newest;
  const year = timeHead(time).era;
  const status = statusAt(item, time);
  const said = ownPart(item, name, time, index) ?? status;
  const grade = said?.grade ?? null;
  const meaning = grade === null ? undefined : plan.plan.cover?.gradeWords.get(fold(grade));
  const kind = told(item, name, time);
  const word = kinds.find(({ key }) => key === kind)?.label ?? kind;
  return {
    state: said?.state ? { state: said.state, word: said.stateWord ?? said.state } : null,
    facts: [
      `${year}${said?.state ? '' : `：${word}`}`,
      ...(grade === null
        ? []
        : [
            `${wordsOf(plan)(labelOf('status', 'grade'))} ${meaning === undefined ? grade : `${grade}（${meaning}）`}`,
          ]),
    ],
  };
}
