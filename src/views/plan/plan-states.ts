import type { LinkedPlan } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import type { StackedBarsProps } from '../charts/stacked-bars.ts';
import { planWays } from '../plan-ways.ts';
import { stateCounts } from '../progress/state-counts.ts';
import { toldBars, toldTable } from '../progress/told-table.ts';
import type { ToldTableProps } from '../progress/told-table.ts';
import { wordsOf } from '../words.ts';
import type { Link } from '../words.ts';

/** How far a plan has come, on its cover. */
export interface PlanStatesProps {
  /** 取組状況 in the plan's word. */
  readonly word: string;
  readonly bars: StackedBarsProps;
  readonly table: ToldTableProps;
  readonly more: Link | null;
}

/** Null where nothing is reported. */
export function planStates(plan: LinkedPlan, at: Addresses): PlanStatesProps | null {
  const counts = stateCounts(plan);
  if (counts.times.length === 0) return null;
  const say = wordsOf(plan);
  const title = `年度ごとの${say(labelOf('status', 'state'))}の件数`;
  const way = planWays(plan, at).find(({ view }) => view === 'states');
  return {
    word: say(labelOf('measure', 'statuses')),
    bars: toldBars(counts, title),
    table: toldTable(counts, title, () => null),
    more: way ? { text: `${way.text}をくわしく見る`, href: way.href } : null,
  };
}
