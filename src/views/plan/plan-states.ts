import type { LinkedPlan } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import { planWays } from '../plan-ways.ts';
import { stateCounts } from '../progress/state-counts.ts';
import { toldPart } from '../progress/told-table.ts';
import type { ToldPart } from '../progress/told-table.ts';
import { wordsOf } from '../words.ts';
import type { Link } from '../words.ts';

/** How far a plan has come, on its cover. */
export interface PlanStatesProps extends Pick<ToldPart, 'bars' | 'table'> {
  /** 取組状況 in the plan's word. */
  readonly word: string;
  readonly more: Link | null;
}

/** Null where nothing is reported. */
export function planStates(plan: LinkedPlan, at: Addresses): PlanStatesProps | null {
  const counts = stateCounts(plan);
  if (counts.times.length === 0) return null;
  const say = wordsOf(plan);
  const state = say(labelOf('status', 'state'));
  const { bars, table } = toldPart('States', state, counts, plan, at);
  const way = planWays(plan, at).find(({ view }) => view === 'states');
  return {
    word: say(labelOf('measure', 'statuses')),
    bars,
    table,
    more: way ? { text: `${way.text}を詳しく見る`, href: way.href } : null,
  };
}
