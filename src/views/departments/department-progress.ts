import type { DepartmentIndex, Item, LinkedDepartmentStatus, LinkedPlan } from '#core/link/linked.ts';
import { rememberedBy } from '#core/link/remembered-by.ts';
import type { StatusTime } from '#core/model/fiscal-year.ts';
import { labelOf, STATES } from '#core/model/terms.ts';
import type { State } from '#core/model/terms.ts';
import { countTold, reportedItems, stateKinds, toldState } from '../progress/state-counts.ts';
import type { Told, ToldKind } from '../progress/state-counts.ts';
import { gradeFacts, newestOf, statusAt, statusTimes, timeHead } from '../progress/statuses.ts';
import { toldTable } from '../progress/told-table.ts';
import type { ToldTableProps } from '../progress/told-table.ts';
import type { Addresses } from '../addresses.ts';
import { planName, wordsOf } from '../words.ts';
import type { StateProps } from '../words.ts';

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

export function departmentProgress(plan: LinkedPlan, index: DepartmentIndex): DepartmentProgress {
  return {
    ...reportOf(plan),
    told: (item, name, at) => {
      const own = ownPart(item, name, at, index);
      return own ? (own.state ?? 'unsaid') : toldState(item, at);
    },
  };
}

const reportOf = rememberedBy((plan: LinkedPlan): Omit<DepartmentProgress, 'told'> => {
  const times = statusTimes(plan.items);
  return {
    kinds: stateKinds(plan),
    reported: new Set(reportedItems(plan)),
    times,
    newest: newestOf(times.map((time) => ({ time }))) ?? null,
  };
});

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
  { kinds, reported, times, told }: DepartmentProgress,
  at: Addresses,
): ToldTableProps | null {
  const own = items.filter((item) => reported.has(item));
  if (own.length === 0 || times.length === 0) return null;
  const counts = countTold(own, (item, time) => told(item, name, time), kinds, times);
  const word = wordsOf(plan)(labelOf('measure', 'statuses'));
  return toldTable(counts, `${planName(plan)}のうち${name}の${word}（件数）`, plan, at);
}

/** What a line tells of an item's newest 取組状況: its state, or in words that there is none; its 評価. */
export function newestStatus(
  item: Item,
  name: string,
  index: DepartmentIndex,
  { kinds, reported, newest, told }: DepartmentProgress,
): { readonly state: StateProps | null; readonly facts: readonly string[] } {
  if (newest === null || !reported.has(item)) return { state: null, facts: [] };
  const { time } = newest;
  const kind = told(item, name, time);
  const label = kinds.find(({ key }) => key === kind)?.label ?? kind;
  const said = ownPart(item, name, time, index) ?? statusAt(item, time);
  const state = STATES.find((one) => one === kind);
  return {
    state: state ? { state, word: said?.stateWord ?? label } : null,
    facts: [`${timeHead(time).era}${state ? '' : `：${label}`}`, ...gradeFacts(said?.grade ?? null, item)],
  };
}
