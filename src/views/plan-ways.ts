import { costOf } from '#core/link/costs.ts';
import type { LinkedPlan } from '#core/link/linked.ts';
import { rememberedBy } from '#core/link/remembered-by.ts';
import { COST_KINDS } from '#core/model/cost.ts';
import type { PlanView } from '#core/model/page-names.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Addresses } from './addresses.ts';
import { costLabel } from './budget/costs.ts';
import { isRelisted } from './relistings/relistings.ts';
import { wordsOf } from './words.ts';
import { hasYears } from './progress/year-contents.ts';

/** A way of reading a plan: the page, and in a sentence what it answers. */
export interface WayProps {
  /** `cover`: the plan's own page. */
  readonly view: PlanView | 'cover';
  readonly text: string;
  readonly href: string;
  readonly answers: string;
}

/** The ways of reading a plan, its cover first; one that would show nothing is left out. */
export function planWays(plan: LinkedPlan, at: Addresses): readonly WayProps[] {
  return waysOf(plan).map((way) => ({
    ...way,
    href: way.view === 'cover' ? at.plan(plan.slug) : at.view(plan.slug, way.view),
  }));
}

const waysOf = rememberedBy((plan: LinkedPlan): readonly Omit<WayProps, 'href'>[] => {
  const say = wordsOf(plan);
  const indicators = say(labelOf('section', 'indicators'));
  const departments = say(labelOf('project', 'departments'));
  const ways: readonly (Omit<WayProps, 'href'> | false)[] = [
    { view: 'cover', text: '計画の全体', answers: '計画のつくりと、全体の数字' },
    hasCosts(plan) && {
      view: 'budget',
      text: costLabel('expense', say),
      answers: `${costLabel('cost', say)}がいくらで、どう分かれるか`,
    },
    plan.indicators.length > 0 && {
      view: 'indicators',
      text: indicators,
      answers: `${indicators}の目標と実績`,
    },
    hasStatuses(plan) && { view: 'states', text: '進捗', answers: '何がどこまで進んだか' },
    hasYears(plan) && {
      view: 'years',
      text: '年度別',
      answers: 'その年度に何をするか、したか',
    },
    plan.items.some((item) => item.departments.length > 0) && {
      view: 'departments',
      text: `${departments}別`,
      answers: 'どの課が何を受け持つか',
    },
    plan.sections.some(({ section }) => section.sdgs) && {
      view: 'sdgs',
      text: 'SDGs',
      answers: 'SDGsのどのゴールに向かうか',
    },
    (plan.relistings.length > 0 || plan.items.some(isRelisted)) && {
      view: 'relistings',
      text: '再掲',
      answers: '二か所以上に載るものと、その元',
    },
  ];
  return ways.filter((way) => way !== false);
});

/** The plans that have something to show in a view: those that get such a page. */
export function plansWith(
  view: PlanView,
  plans: readonly LinkedPlan[],
  at: Addresses,
): readonly LinkedPlan[] {
  return plans.filter((plan) => planWays(plan, at).some((way) => way.view === view));
}

function hasCosts({ plan, sections, items }: LinkedPlan): boolean {
  const prints = (costs: Readonly<Record<(typeof COST_KINDS)[number], unknown>> | null): boolean =>
    costs !== null && COST_KINDS.some((kind) => costs[kind] !== null);
  return (
    prints(plan.cover) ||
    sections.some(({ section }) => prints(section)) ||
    items.some((item) => COST_KINDS.some((kind) => costOf(item, kind) !== null))
  );
}

export function hasStatuses({ items }: LinkedPlan): boolean {
  return items.some((item) => item.statuses.length > 0);
}
