import type { LinkedPlan } from '#core/link/linked.ts';
import { eraSpan } from '#core/model/fiscal-year.ts';
import type { Publication } from '#core/model/plan.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Edition } from '#views/edition.ts';
import { planPage } from '#views/plan/plan-page.ts';
import { planName, wordsOf } from '#views/words.ts';

/** What stands on 表紙; what the content does not say is null, and not printed. */
export interface CoverProps {
  /** Of the whole city, where the name of the publisher does not say it. */
  readonly city: string | null;
  readonly kind: string | null;
  /** The title in its parts, as its spaces divide it: a line is rather broken between them than within one. */
  readonly title: readonly string[];
  /** How large it can be. */
  readonly length: 'short' | 'long' | 'longest';
  readonly period: string | null;
  readonly edition: string | null;
  readonly date: string | null;
  readonly publisher: string | null;
  /** Of the drawing: one for each section of the plan, as far as they can be told apart. */
  readonly rings: number;
}

export function coverOf(plan: LinkedPlan, { content }: Edition): CoverProps {
  const { cover } = plan.plan;
  const publication = cover?.publication ?? null;
  const city = content.site?.municipality?.name ?? null;
  const publisher = publication?.publisher ?? city;
  const title = planName(plan);
  const decidedOn = publication?.decidedOn ?? null;
  return {
    city: city !== null && publisher?.includes(city) === true ? null : city,
    kind: cover?.kind ?? null,
    title: title.split(/\s+/u),
    length: title.length <= SHORT ? 'short' : title.length <= LONG ? 'long' : 'longest',
    period: cover?.period ? eraSpan(cover.period) : null,
    edition: publication?.edition ?? null,
    date: publication?.publishedOn ?? (decidedOn === null ? null : `${decidedOn}　策定`),
    publisher,
    rings: Math.min(Math.max(plan.sections.length, FEWEST_RINGS), MOST_RINGS),
  };
}

/** Letters of a title. */
const SHORT = 24;
const LONG = 48;
const FEWEST_RINGS = 3;
const MOST_RINGS = 8;

export interface ColophonProps {
  readonly title: string;
  readonly facts: Facts;
}

type Facts = readonly { readonly label: string; readonly text: string }[];

/** What stands in 奥付: what the plan says of its 発行, and how to reach the city where it says nothing of that. */
export function colophonOf(plan: LinkedPlan, edition: Edition): ColophonProps {
  const { cover } = plan.plan;
  const { site } = edition.content;
  const { publication } = planPage(plan, edition);
  return {
    title: planName(plan),
    facts: [
      ...fact(wordsOf(plan)(labelOf('plan', 'period')), cover?.period ? eraSpan(cover.period) : null),
      ...(publication?.body ?? []),
      ...(cover?.publication ? [] : fact(labelOf('publication', 'publisher'), site?.municipality?.name)),
      ...(isReachable(cover?.publication) ? [] : ofSite(edition)),
      ...fact('ウェブサイト', site?.url),
      ...fact(labelOf('site', 'licence'), site?.licence),
    ],
  };
}

/** Whom to ask about a plan: who edited it, or where it does not say how to reach them, the city. */
export function contactOf(plan: LinkedPlan, edition: Edition): Facts {
  const publication = plan.plan.cover?.publication;
  const { site } = edition.content;
  const say = wordsOf(plan);
  return [
    ...(publication && isReachable(publication)
      ? [
          ...fact('担当', named([publication.publisher, publication.editor])),
          ...(['address', 'phone', 'mail'] as const).flatMap((field) =>
            fact(say(labelOf('publication', field)), publication[field]),
          ),
        ]
      : ofSite(edition)),
    ...fact('ウェブサイト', site?.url),
  ];
}

function isReachable(publication: Publication | null | undefined): boolean {
  return (publication?.phone ?? publication?.mail ?? null) !== null;
}

function ofSite({ content: { site } }: Edition): Facts {
  const contact = site?.contact;
  return [
    ...fact(labelOf('site', 'contact'), named([site?.municipality?.name, contact?.department])),
    ...(['phone', 'mail'] as const).flatMap((field) => fact(labelOf('contact', field), contact?.[field])),
  ];
}

function named(parts: readonly (string | null | undefined)[]): string | null {
  const written = parts.flatMap((text) => text ?? []);
  return written.length === 0 ? null : written.join('　');
}

function fact(label: string, text: string | null | undefined): Facts {
  return text == null ? [] : [{ label, text }];
}
