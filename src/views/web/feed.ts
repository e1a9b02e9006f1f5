import type { LinkedPlan } from '#core/link/linked.ts';
import { isoDayOf } from '#core/model/calendar-date.ts';
import type { Edition } from '../edition.ts';
import { revisionsOf } from '../revisions/revisions.ts';
import type { RevisionProps } from '../revisions/revisions.ts';
import { planName } from '../words.ts';
import { xmlText } from './xml.ts';
import type { XmlElement } from './xml.ts';

/**
 * 改定履歴 of every plan as an Atom feed (RFC 4287), the latest first. Its ids are the permanent addresses of the rows,
 * its times are days the plans name, by the clock of Japan: a row without a day has that of the 発行. Null where 公開先 is
 * unknown or no plan names a day, since a feed without addresses or times is none.
 */
export function feed(edition: Edition): string | null {
  const { content, at, origin } = edition;
  if (origin === null || !hasFeed(edition)) return null;
  const absolute = (address: string): string => origin + address;
  const title = `${content.site?.name ?? '計画'}の改定履歴・正誤`;
  const entries = content.plans
    .flatMap((plan) => dated(plan, edition))
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
  const days = [
    ...entries.map(({ day }) => day),
    ...content.plans.flatMap((plan) => publicationDay(plan) ?? []),
  ];
  return xmlText([
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ja', 'xml:base': absolute(at.home) },
    ['id', {}, absolute(at.feed)],
    ['title', {}, title],
    ['updated', {}, timeOn(days.sort().at(-1) ?? '')],
    ['author', {}, ['name', {}, content.site?.municipality?.name ?? content.site?.name ?? '計画']],
    ['link', { rel: 'self', type: 'application/atom+xml', href: absolute(at.feed) }],
    ['link', { rel: 'alternate', type: 'text/html', href: absolute(at.revisions) }],
    ...(content.site?.licence ? ([['rights', {}, content.site.licence]] as const) : []),
    ...entries.map(({ plan, revision, day }) =>
      entryOf(plan, revision, day, absolute(at.revisions), absolute),
    ),
  ]);
}

/** Whether there is a feed, and so links to it. */
export function hasFeed({ content, origin }: Pick<Edition, 'content' | 'origin'>): boolean {
  if (origin === null) return false;
  return content.plans.some(
    (plan) =>
      publicationDay(plan) !== null ||
      plan.plan.cover?.revisions.some(({ date }) => dayOf(date) !== null) === true,
  );
}

function dated(
  plan: LinkedPlan,
  { at }: Edition,
): readonly { readonly plan: LinkedPlan; readonly revision: RevisionProps; readonly day: string }[] {
  const fallback = publicationDay(plan);
  return revisionsOf(plan, at).flatMap((revision) => {
    const day = revision.isoDate ?? fallback;
    return day === null ? [] : [{ plan, revision, day }];
  });
}

function entryOf(
  plan: LinkedPlan,
  { anchor, date, kind, description, targets }: RevisionProps,
  day: string,
  page: string,
  absolute: (address: string) => string,
): XmlElement {
  const address = `${page}#${encodeURIComponent(anchor)}`;
  const touched = targets.length === 0 ? '' : `対象：${targets.map(({ text }) => text).join('、')}`;
  return [
    'entry',
    {},
    ['id', {}, address],
    ['title', {}, `${planName(plan)}の${kind ?? '改定'}${date === null ? '' : `（${date}）`}`],
    ['updated', {}, timeOn(day)],
    ['link', { rel: 'alternate', type: 'text/html', href: address }],
    ...targets.map(({ text, href }): XmlElement => [
      'link',
      { rel: 'related', title: text, href: absolute(href) },
    ]),
    ['content', { type: 'text' }, [description ?? '', touched].filter((part) => part !== '').join('\n')],
  ];
}

/** 発行日, as a day. */
export function publicationDay({ plan }: LinkedPlan): string | null {
  return dayOf(plan.cover?.publication?.publishedOn ?? null);
}

function dayOf(date: string | null): string | null {
  return date === null ? null : isoDayOf(date);
}

function timeOn(day: string): string {
  return `${day}T00:00:00+09:00`;
}
