import { originalOf } from '#core/link/linked.ts';
import type { LinkedPlan } from '#core/link/linked.ts';
import type { Edition } from '../edition.ts';
import { planLink } from '../links.ts';
import type { Link } from '../words.ts';

/** Another plan that this one is tied to by 再掲, and how. */
export interface RelatedPlan {
  readonly link: Link;
  readonly text: string;
}

/** The plans of the site that share something with this one, in the order of the site. */
export function relatedPlans(plan: LinkedPlan, { content, at }: Edition): readonly RelatedPlan[] {
  return content.plans.flatMap((other): readonly RelatedPlan[] => {
    if (other === plan) return [];
    const [taken, given] = [relistedFrom(plan, other), relistedFrom(other, plan)];
    const said = [
      ...(taken > 0 ? [`この計画の${String(taken)}か所が、その計画からの再掲です。`] : []),
      ...(given > 0 ? [`この計画から${String(given)}か所が、その計画に再掲されています。`] : []),
    ];
    return said.length === 0 ? [] : [{ link: planLink(other, at), text: said.join('') }];
  });
}

/** How many 再掲 of a plan have their original in another. */
function relistedFrom(plan: LinkedPlan, other: LinkedPlan): number {
  return plan.relistings.filter((one) => originalOf(one)?.item.section.plan === other).length;
}
