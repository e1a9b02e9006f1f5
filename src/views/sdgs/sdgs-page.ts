import type { LinkedPlan } from '#core/link/linked.ts';
import { SDG_GOALS } from '#core/model/sdg.ts';
import { labelOf } from '#core/model/terms.ts';
import { PART_ANCHORS } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { goalAnchor, goalName, goalOf, goalsOf, inOrder, sdgMatrix, targetAnchor } from './sdgs.ts';
import type { SdgMatrixProps } from './sdgs.ts';
import { sectionLink } from '../links.ts';
import { planName, sectionName, wordsOf } from '../words.ts';
import type { Link } from '../words.ts';

export interface SdgsPageProps {
  readonly frame: FrameProps;
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  readonly matrix: SdgMatrixProps | null;
  readonly goals: readonly GoalProps[];
  /** Goals that no section names, in words. */
  readonly unnamed: readonly string[];
  readonly directions: {
    readonly title: string;
    readonly rows: readonly { readonly link: Link; readonly text: string | null }[];
  };
}

/** A goal, its targets that the plan names, and the sections that name them. */
export interface GoalProps {
  readonly anchor: string;
  readonly number: number;
  readonly name: string;
  readonly targets: readonly {
    readonly anchor: string;
    readonly target: string;
    readonly sections: readonly Link[];
  }[];
}

/** The SDGs of a plan, by goal and target. */
export function sdgsPage(plan: LinkedPlan, edition: Edition): SdgsPageProps {
  const { at } = edition;
  const title = 'SDGs（持続可能な開発目標）';
  const lead = '計画がSDGsのどのゴールとターゲットに向かうかを、書かれているとおりに示します。';
  const named = goalsOf(plan);
  const sections = plan.sections.filter(({ section }) => section.sdgs);
  return {
    frame: frame(edition, {
      address: at.view(plan.slug, 'sdgs'),
      title,
      description: `${planName(plan)}：${lead}`,
      plan,
      way: 'sdgs',
    }),
    label: planName(plan),
    title,
    lead,
    matrix: sdgMatrix(plan, at),
    goals: named.map((goal) => goalProps(plan, goal, edition)),
    unnamed: SDG_GOALS.flatMap((name, i) => (named.includes(i + 1) ? [] : [`${i + 1} ${name}`])),
    directions: {
      title: `取組の${wordsOf(plan)(labelOf('sdgs', 'direction'))}`,
      rows: sections.map((section) => ({
        link: sectionLink(section, at),
        text: section.section.sdgs?.direction ?? null,
      })),
    },
  };
}

function goalProps(plan: LinkedPlan, goal: number, { at }: Edition): GoalProps {
  const targetsOf = (section: LinkedPlan['sections'][number]): readonly string[] =>
    (section.section.sdgs?.targets ?? []).filter((target) => goalOf(target) === goal);
  return {
    anchor: goalAnchor(goal),
    number: goal,
    name: goalName(goal),
    targets: inOrder(plan.sections.flatMap(targetsOf)).map((target) => ({
      anchor: targetAnchor(target),
      target,
      sections: plan.sections
        .filter((section) => targetsOf(section).includes(target))
        .map((section) => ({
          text: sectionName(section),
          href: `${at.section(section)}#${PART_ANCHORS.sdgs}`,
        })),
    })),
  };
}
