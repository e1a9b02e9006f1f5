import type { LinkedPlan, LinkedSection } from '#core/link/linked.ts';
import { allSdgTargets, SDG_GOALS } from '#core/model/sdg.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import { sectionLink } from '../links.ts';
import { planName, sectionsWord, wordsOf } from '../words.ts';
import type { Link } from '../words.ts';

export interface SdgsProps {
  readonly goals: readonly SdgGoal[];
  readonly directionHead: string;
  readonly direction: string | null;
}

/** A goal by its number and name, with the targets a section names under it. */
export interface SdgGoal {
  readonly number: number;
  readonly name: string;
  /** Its place on the plan's page of SDGs. */
  readonly href: string;
  readonly targets: readonly Link[];
}

/** Which section names targets of which goal. */
export interface SdgMatrixProps {
  readonly caption: string;
  readonly head: string;
  /** Those that any section names. */
  readonly goals: readonly (Link & { readonly number: number })[];
  /** `targets` by the goals; null where a section writes nothing of SDGs. */
  readonly rows: readonly { readonly link: Link; readonly targets: readonly (readonly string[])[] | null }[];
}

export function sdgs({ plan, section }: LinkedSection, at: Addresses): SdgsProps | null {
  if (!section.sdgs) return null;
  const page = at.view(plan.slug, 'sdgs');
  return {
    goals: [...Map.groupBy(section.sdgs.targets, goalOf)]
      .sort(([a], [b]) => a - b)
      .map(([number, targets]) => ({
        number,
        name: goalName(number),
        href: `${page}#${goalAnchor(number)}`,
        targets: targets.map((target) => ({ text: target, href: `${page}#${targetAnchor(target)}` })),
      })),
    directionHead: `取組の${wordsOf(plan)(labelOf('sdgs', 'direction'))}`,
    direction: section.sdgs.direction,
  };
}

/** Null where no section names a target. */
export function sdgMatrix(plan: LinkedPlan, at: Addresses): SdgMatrixProps | null {
  const goals = goalsOf(plan);
  if (goals.length === 0) return null;
  return {
    caption: `${planName(plan)}とSDGsのゴール`,
    head: sectionsWord(plan),
    goals: goals.map((number) => ({
      number,
      text: goalName(number),
      href: `${at.view(plan.slug, 'sdgs')}#${goalAnchor(number)}`,
    })),
    rows: plan.sections.map((section) => {
      const targets = section.section.sdgs?.targets;
      return {
        link: sectionLink(section, at),
        targets: targets ? goals.map((goal) => targets.filter((target) => goalOf(target) === goal)) : null,
      };
    }),
  };
}

/** The goals that a section of the plan names a target of. */
export function goalsOf({ sections }: LinkedPlan): readonly number[] {
  const targets = sections.flatMap(({ section }) => section.sdgs?.targets ?? []);
  return [...new Set(targets.map(goalOf))].sort((a, b) => a - b);
}

const ORDER = new Map(allSdgTargets().map((target, order) => [target, order]));

/** 16.2 before 16.10 before 16.a. */
export function inOrder(targets: readonly string[]): readonly string[] {
  const rank = (target: string): number => ORDER.get(target.toLowerCase()) ?? Infinity;
  return [...new Set(targets)].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

export function goalOf(target: string): number {
  return Number(target.split('.')[0]);
}

export function goalName(number: number): string {
  return SDG_GOALS[number - 1] ?? '';
}

export function goalAnchor(goal: number): string {
  return `goal-${goal}`;
}

export function targetAnchor(target: string): string {
  return `target-${target}`;
}
