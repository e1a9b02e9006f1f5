import { countItems } from '#core/link/counts.ts';
import type { Item, LinkedPlan } from '#core/link/linked.ts';
import { eraSpan } from '#core/model/fiscal-year.ts';
import { labelOf } from '#core/model/terms.ts';
import { amountText, costLabel, totals } from './costs.ts';
import { countsProps } from './counts.ts';
import type { Edition } from './edition.ts';
import { frame } from './frame.ts';
import type { FrameProps } from './frame.ts';
import type { NamedText } from './items.ts';
import { planPages } from './plan-pages.ts';
import { itemLink } from './relistings.ts';
import { planName, sectionLabel, wordsOf } from './words.ts';
import type { Link, Say } from './words.ts';

export interface PlanPageProps {
  readonly frame: FrameProps;
  readonly kind: string | null;
  readonly title: string;
  readonly overview: string | null;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly publication: readonly { readonly label: string; readonly text: string }[];
  readonly sections: SectionListProps | null;
  readonly chapters: readonly Link[];
  readonly revisions: readonly RevisionProps[];
  readonly others: readonly NamedText[];
}

/** The sections with what they hold; a column that no section has is left out. */
export interface SectionListProps {
  readonly caption: string;
  readonly heads: {
    readonly section: string;
    readonly counts: readonly string[];
    readonly cost: string | null;
  };
  readonly rows: readonly {
    readonly label: string;
    readonly link: Link;
    readonly counts: readonly CountCell[];
    readonly cost: string | null;
  }[];
  readonly sum: { readonly counts: readonly CountCell[]; readonly cost: string | null };
}

export interface CountCell {
  readonly gross: number;
  readonly relisted: number;
  readonly net: number;
}

export interface RevisionProps {
  readonly date: string | null;
  readonly kind: string | null;
  readonly description: string | null;
  readonly targets: readonly Link[];
}

/** The cover of a plan, and the way to everything in it. */
export function planPage(plan: LinkedPlan, edition: Edition): PlanPageProps {
  const { cover } = plan.plan;
  const { at, markdown } = edition;
  const say = wordsOf(plan);
  const name = planName(plan);
  const overview = cover?.overview ?? null;
  return {
    frame: frame(edition, {
      is: 'cover',
      way: 'cover',
      address: at.plan(plan.slug),
      title: name,
      description: overview?.split('\n')[0] ?? name,
      plan,
    }),
    kind: cover?.kind ?? null,
    title: name,
    overview: overview === null ? null : markdown(overview),
    facts: [
      ...textRow(say(labelOf('plan', 'period')), cover?.period ? eraSpan(cover.period) : null),
      ...textRow(say(labelOf('plan', 'asOf')), cover?.asOf ?? null),
      ...(cover ? totals(cover, say) : []),
      ...countsProps(plan.items, say),
    ],
    publication: publicationOf(plan, say),
    sections: sectionList(plan, edition, say),
    chapters: planPages(plan).flatMap((page) =>
      page.kind === 'chapter' ? [{ text: page.chapter.title, href: at.page(plan.slug, page.name) }] : [],
    ),
    revisions: (cover?.revisions ?? []).map(({ date, kind, description, targets }) => ({
      date,
      kind,
      description,
      targets: targets.flatMap((id) => {
        const target = plan.byId.get(id);
        if (!target) return [];
        return target.kind === 'indicator'
          ? [{ text: target.title, href: at.indicator(target) }]
          : [itemLink(target, plan, at)];
      }),
    })),
    others: (cover?.others ?? []).map(({ name: key, value }) => ({ name: key, text: value })),
  };
}

function textRow(label: string, text: string | null): { label: string; text: string }[] {
  return text === null ? [] : [{ label, text }];
}

function publicationOf(plan: LinkedPlan, say: Say): PlanPageProps['publication'] {
  const publication = plan.plan.cover?.publication;
  const fields = [
    ...(['edition', 'decidedOn', 'publishedOn', 'publisher', 'editor'] as const),
    ...(['address', 'phone', 'mail', 'printNumber'] as const),
  ];
  return publication
    ? fields.flatMap((field) => textRow(say(labelOf('publication', field)), publication[field]))
    : [];
}

function sectionList(plan: LinkedPlan, { at }: Edition, say: Say): SectionListProps | null {
  if (plan.sections.length === 0) return null;
  const kinds = (['project', 'measure'] as const).filter((kind) =>
    plan.items.some((item) => item.kind === kind),
  );
  const counts = (items: readonly Item[]): readonly CountCell[] =>
    kinds.map((kind) => countItems(items.filter((item) => item.kind === kind)));
  const hasCosts = plan.sections.some(({ section }) => section.cost);
  const called = [...new Set(plan.sections.map(({ section }) => section.calledAs))];
  const word = called.length === 1 && called[0] ? say(called[0]) : '構成';
  return {
    caption: `${planName(plan)}の${word}`,
    heads: {
      section: word,
      counts: kinds.map((kind) => say(labelOf('section', kind === 'project' ? 'projects' : 'measures'))),
      cost: hasCosts ? costLabel('cost', say) : null,
    },
    rows: plan.sections.map((section) => ({
      label: sectionLabel(section),
      link: { text: section.title, href: at.section(section) },
      counts: counts(section.items),
      cost: amountText(section.section.cost?.total ?? null),
    })),
    sum: { counts: counts(plan.items), cost: amountText(plan.plan.cover?.cost?.total ?? null) },
  };
}
