import type { Sdgs } from '#core/model/section.ts';
import { SDG_GOALS } from '#core/model/sdg.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Say } from './words.ts';

export interface SdgsProps {
  readonly goals: readonly SdgGoal[];
  readonly directionHead: string;
  readonly direction: string | null;
}

/** A goal by its number and name, with the targets a section names under it. */
export interface SdgGoal {
  readonly number: number;
  readonly name: string;
  readonly targets: readonly string[];
}

export function sdgs(section: { readonly sdgs: Sdgs | null }, say: Say): SdgsProps | null {
  if (!section.sdgs) return null;
  const goals = Map.groupBy(section.sdgs.targets, goalOf);
  return {
    goals: [...goals]
      .sort(([a], [b]) => a - b)
      .map(([number, targets]) => ({ number, name: goalName(number), targets })),
    directionHead: `取組の${say(labelOf('sdgs', 'direction'))}`,
    direction: section.sdgs.direction,
  };
}

export function goalOf(target: string): number {
  return Number(target.split('.')[0]);
}

export function goalName(number: number): string {
  return SDG_GOALS[number - 1] ?? '';
}
