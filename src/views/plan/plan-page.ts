import type { LinkedPlan } from '#core/link/linked.ts';
import { eraSpan } from '#core/model/fiscal-year.ts';
import { labelOf } from '#core/model/terms.ts';
import { bookFiles } from '../books.ts';
import { contentsOfView } from '../contents.ts';
import type { ContentsProps } from '../contents.ts';
import { totals } from '../budget/costs.ts';
import { countsProps } from '../counts.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import type { NamedText } from '../items.ts';
import { part, partEntries } from '../parts.ts';
import type { Part } from '../parts.ts';
import { planCosts } from './plan-costs.ts';
import type { PlanCostsProps } from './plan-costs.ts';
import { planPages } from '../plan-pages.ts';
import { planStates } from './plan-states.ts';
import type { PlanStatesProps } from './plan-states.ts';
import { planWays } from '../plan-ways.ts';
import type { WayProps } from '../plan-ways.ts';
import { relatedPlans } from './related-plans.ts';
import type { RelatedPlan } from './related-plans.ts';
import { revisionsOf } from '../revisions/revisions.ts';
import type { RevisionProps } from '../revisions/revisions.ts';
import { sectionList } from './section-list.ts';
import type { SectionListProps } from './section-list.ts';
import { structure } from './structure.ts';
import type { StructureProps } from './structure.ts';
import { planName, wordsOf } from '../words.ts';
import type { Link, Say } from '../words.ts';

/** The cover of a plan: what it is, at a glance, and the way to everything in it. */
export interface PlanPageProps extends PlanParts {
  readonly frame: FrameProps;
  readonly kind: string | null;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** The plan as files to be printed or kept. */
  readonly files: readonly Link[];
  readonly contents: ContentsProps;
}

/** In the order of the page; null parts are not written. */
export interface PlanParts {
  readonly overview: Part<string> | null;
  readonly structure: Part<StructureProps> | null;
  readonly sections: Part<SectionListProps> | null;
  readonly costs: Part<PlanCostsProps> | null;
  readonly states: Part<PlanStatesProps> | null;
  readonly ways: Part<readonly WayProps[]> | null;
  readonly chapters: Part<readonly Link[]> | null;
  readonly related: Part<readonly RelatedPlan[]> | null;
  readonly revisions: Part<readonly RevisionProps[]> | null;
  readonly publication: Part<PlanPageProps['facts']> | null;
  readonly others: Part<readonly NamedText[]> | null;
}

export function planPage(plan: LinkedPlan, edition: Edition): PlanPageProps {
  const { cover } = plan.plan;
  const { at } = edition;
  const say = wordsOf(plan);
  const name = planName(plan);
  const address = at.plan(plan.slug);
  const parts = planParts(plan, edition);
  const [here] = planWays(plan, at);
  return {
    ...parts,
    frame: frame(edition, {
      is: 'cover',
      way: 'cover',
      address,
      title: name,
      description: cover?.overview?.split('\n')[0] ?? name,
      plan,
    }),
    kind: cover?.kind ?? null,
    title: name,
    facts: [
      ...textRow(say(labelOf('plan', 'period')), cover?.period ? eraSpan(cover.period) : null),
      ...textRow(say(labelOf('plan', 'asOf')), cover?.asOf ?? null),
      ...(cover ? totals(cover, say) : []),
      ...countsProps(plan.items, say),
    ],
    files: bookFiles(plan, edition),
    contents: contentsOfView({ text: here?.text ?? name, href: address }, partEntries({ ...parts })),
  };
}

function planParts(plan: LinkedPlan, edition: Edition): PlanParts {
  const { cover } = plan.plan;
  const { at, markdown } = edition;
  const say = wordsOf(plan);
  const sections = sectionList(plan, edition);
  const states = planStates(plan, at);
  const costs = planCosts(plan, at);
  const others = (cover?.others ?? []).map(({ name, value }) => ({ name, text: value }));
  const chapters = planPages(plan).flatMap((page) =>
    page.kind === 'chapter' ? [{ text: page.chapter.title, href: at.page(plan.slug, page.name) }] : [],
  );
  const ways = planWays(plan, at).filter(({ view }) => view !== 'cover');
  return {
    overview: part('Overview', '概要', cover?.overview == null ? null : markdown(cover.overview)),
    structure: part('Structure', '体系図', structure(plan, at)),
    sections: part(
      'Sections',
      `${sections?.heads.section ?? ''}ごとの${sections?.heads.counts.join('・') ?? ''}`,
      sections,
    ),
    costs: part('Costs', costs?.word ?? '', costs),
    states: part('States', `${states?.word ?? ''}の進捗`, states),
    ways: part('Ways', 'いろいろな見方', ways),
    chapters: part('Chapters', '本文の章', chapters),
    related: part('Related', '関連する計画', relatedPlans(plan, edition)),
    revisions: part('Revisions', say(labelOf('plan', 'revisions')), revisionsOf(plan, at)),
    publication: part('Publication', say(labelOf('plan', 'publication')), publicationOf(plan, say)),
    others: part('Others', 'その他', others),
  };
}

function textRow(label: string, text: string | null): { label: string; text: string }[] {
  return text === null ? [] : [{ label, text }];
}

function publicationOf(plan: LinkedPlan, say: Say): PlanPageProps['facts'] {
  const publication = plan.plan.cover?.publication;
  const fields = [
    ...(['edition', 'decidedOn', 'publishedOn', 'publisher', 'editor'] as const),
    ...(['address', 'phone', 'mail', 'printNumber'] as const),
  ];
  return publication
    ? fields.flatMap((field) => textRow(say(labelOf('publication', field)), publication[field]))
    : [];
}
