import type { LinkedPlan } from '#core/link/linked.ts';
import { eraSpan } from '#core/model/fiscal-year.ts';
import { labelOf } from '#core/model/terms.ts';
import { totals } from './costs.ts';
import { countsProps } from './counts.ts';
import type { Edition } from './edition.ts';
import { frame } from './frame.ts';
import type { FrameProps } from './frame.ts';
import { linksFromPlan } from './text-links.ts';
import { planName, sectionName, wordsOf } from './words.ts';
import type { Link } from './words.ts';

export interface HomePageProps {
  readonly frame: FrameProps;
  readonly title: string;
  readonly lead: string;
  readonly plans: readonly PlanCardProps[];
}

export interface PlanCardProps {
  readonly kind: string | null;
  readonly link: Link;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly overview: string | null;
  readonly sections: readonly Link[];
}

export function homePage(edition: Edition): HomePageProps {
  const { content } = edition;
  const title = content.site?.name ?? '計画';
  const owner = content.site?.municipality?.name ?? null;
  const lead = `${owner === null ? '' : `${owner}が定めた`}${content.plans.length}件の計画を、印刷物と同じ内容で読み、探せます。`;
  return {
    frame: frame(edition, { is: 'home', address: edition.at.home, title, description: lead }),
    title,
    lead,
    plans: content.plans.map((plan) => card(plan, edition)),
  };
}

function card(plan: LinkedPlan, { at, markdown }: Edition): PlanCardProps {
  const { cover } = plan.plan;
  const say = wordsOf(plan);
  const overview = cover?.overview ?? null;
  return {
    kind: cover?.kind ?? null,
    link: { text: planName(plan), href: at.plan(plan.slug) },
    facts: [
      ...(cover?.period ? [{ label: say(labelOf('plan', 'period')), text: eraSpan(cover.period) }] : []),
      ...(cover ? totals(cover, say) : []),
      ...countsProps(plan.items, say),
    ],
    overview: overview === null ? null : linksFromPlan(markdown(overview), at.plan(plan.slug)),
    sections: plan.sections.map((section) => ({ text: sectionName(section), href: at.section(section) })),
  };
}
