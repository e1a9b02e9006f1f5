import type { LinkedPlan } from '#core/link/linked.ts';
import { eraSpan, eraYear } from '#core/model/fiscal-year.ts';
import { labelOf } from '#core/model/terms.ts';
import { countsProps } from '../counts.ts';
import { totals } from '../budget/costs.ts';
import { itemsByDepartment } from '../departments/department-items.ts';
import type { Edition } from '../edition.ts';
import { exampleWords } from './example-words.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { plansWith, planWays } from '../plan-ways.ts';
import { newestRevisions } from '../revisions/revisions-page.ts';
import { linksFromPlan } from '../text-links.ts';
import { planLink, sectionLink } from '../links.ts';
import { planName, sectionsWord, wordsOf } from '../words.ts';
import type { Link } from '../words.ts';
import { yearsWithPages } from '../progress/year-contents.ts';

export interface HomePageProps {
  readonly frame: FrameProps;
  readonly title: string;
  readonly lead: string;
  /** Words to ask for, each a search. */
  readonly examples: readonly Link[];
  readonly plans: readonly PlanCardProps[];
  readonly revisions: readonly RevisionLine[];
  readonly departments: readonly Link[];
  readonly years: readonly { readonly plan: string; readonly years: readonly Link[] }[];
  /** How to go on where a list here is cut short, and for newcomers. */
  readonly ways: Readonly<Record<'revisions' | 'guide' | 'data', Link>> & {
    /** Null where no plan names a department. */
    readonly departments: Link | null;
  };
}

export interface PlanCardProps {
  readonly kind: string | null;
  readonly link: Link;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** HTML of the first paragraph of 概要. */
  readonly overview: string | null;
  readonly sections: readonly Link[];
  /** Ways of reading it besides its sections. */
  readonly ways: readonly Link[];
}

/** A row of 改定履歴 in brief. */
export interface RevisionLine {
  readonly date: string | null;
  readonly kind: string | null;
  readonly text: string;
  readonly link: Link;
}

const NEWEST = 3;
/** A longer list than this is a page of its own, and nothing to look through at the start. */
const MOST_DEPARTMENTS = 40;
const MOST_SECTIONS = 8;

export function homePage(edition: Edition): HomePageProps {
  const { content, at } = edition;
  const title = content.site?.name ?? '計画';
  const owner = content.site?.municipality?.name ?? null;
  const lead = `${owner === null ? '' : `${owner}の`}計画を、印刷された言葉と数字のまま、読んで、探して、確かめられます。`;
  const departments = departmentLinks(edition);
  return {
    frame: frame(edition, { is: 'home', address: at.home, title, description: lead }),
    title,
    lead,
    examples: exampleWords(content).map((word) => ({
      text: word,
      href: `${at.search}?q=${encodeURIComponent(word)}`,
    })),
    plans: content.plans.map((plan) => card(plan, edition)),
    revisions: newestRevisions(edition)
      .slice(0, NEWEST)
      .map(({ date, kind, description, plan, anchor }) => ({
        ...{ date, kind, text: description ?? '' },
        link: { text: plan.text, href: `${at.revisions}#${anchor}` },
      })),
    departments: departments.length > MOST_DEPARTMENTS ? [] : departments,
    years: plansWith('years', content.plans, at).map((plan) => ({
      plan: planName(plan),
      years: yearsWithPages(plan).map((year) => ({ text: eraYear(year), href: at.year(plan.slug, year) })),
    })),
    ways: {
      revisions: { text: '改定履歴・正誤をすべて見る', href: at.revisions },
      departments:
        departments.length > 0
          ? { text: `${labelOf('project', 'departments')}の一覧と件数を見る`, href: at.departments }
          : null,
      guide: { text: '計画の見方', href: at.guide },
      data: { text: '公開データについて', href: at.openData },
    },
  };
}

/** Departments that answer for something, in the official order. */
function departmentLinks({ content, at }: Edition): readonly Link[] {
  const { departments } = content;
  const named = new Set(content.plans.flatMap((plan) => [...itemsByDepartment(plan).keys()]));
  return departments.all
    .flatMap((department) => departments.nameOf(department) ?? [])
    .filter((name) => named.has(name))
    .map((name) => ({ text: name, href: at.department(name) }));
}

function card(plan: LinkedPlan, { at, markdown }: Edition): PlanCardProps {
  const { cover } = plan.plan;
  const say = wordsOf(plan);
  const overview = cover?.overview ?? null;
  const html = overview === null ? null : linksFromPlan(markdown(overview), at.plan(plan.slug));
  return {
    kind: cover?.kind ?? null,
    link: planLink(plan, at),
    facts: [
      ...(cover?.period ? [{ label: say(labelOf('plan', 'period')), text: eraSpan(cover.period) }] : []),
      ...(cover?.asOf ? [{ label: say(labelOf('plan', 'asOf')), text: cover.asOf }] : []),
      ...(cover ? totals(cover, say) : []),
      ...countsProps(plan.items, say),
    ],
    overview: html && (/<p>[^]*?<\/p>/u.exec(html)?.[0] ?? html),
    sections:
      plan.sections.length > MOST_SECTIONS
        ? [{ text: `${String(plan.sections.length)}の${sectionsWord(plan)}を見る`, href: at.plan(plan.slug) }]
        : plan.sections.map((section) => sectionLink(section, at)),
    ways: planWays(plan, at)
      .filter(({ view }) => view !== 'cover')
      .map(({ text, href }) => ({ text, href })),
  };
}
