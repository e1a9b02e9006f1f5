import type { LinkedPlan } from '#core/link/linked.ts';
import { eraSpan } from '#core/model/fiscal-year.ts';
import { dataFiles } from '../data/data-files.ts';
import type { Edition } from '../edition.ts';
import { publicationDay } from './feed.ts';
import { licenceProps } from '../data/licences.ts';
import { planName } from '../words.ts';
import type { Link } from '../words.ts';

/** A value as JSON that may stand in a page: no text of the content can end the element it stands in. */
export function linkedDataText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The way from the home page to a page, as schema.org's BreadcrumbList; `here` is the page itself. */
export function breadcrumbList(trail: readonly Link[], here: Link, origin: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [...trail, here].map(({ text, href }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: text,
      item: origin + href,
    })),
  };
}

/** The open data of a plan, as schema.org's Dataset; an unknown value is left out. */
export function dataset(plan: LinkedPlan, { content, at }: Edition, origin: string): object {
  const { cover } = plan.plan;
  const name = planName(plan);
  const publisher = content.site?.municipality?.name ?? cover?.publication?.publisher ?? null;
  const licence = content.site?.licence ?? null;
  const modified = publicationDay(plan);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${origin}${at.plan(plan.slug)}#Dataset`,
    name: `${name}のデータ`,
    description: descriptionOf(plan, publisher),
    url: origin + at.plan(plan.slug),
    inLanguage: 'ja',
    isAccessibleForFree: true,
    ...(licence === null ? {} : { license: licenceOf(licence) }),
    ...(publisher === null ? {} : { publisher: { '@type': 'GovernmentOrganization', name: publisher } }),
    ...(modified === null ? {} : { dateModified: modified }),
    ...(cover?.period ? { temporalCoverage: daysOf(cover.period) } : {}),
    distribution: dataFiles(plan, at).map(({ title, mediaType, href }) => ({
      '@type': 'DataDownload',
      name: title,
      encodingFormat: mediaType,
      contentUrl: origin + href,
    })),
  };
}

function descriptionOf(plan: LinkedPlan, publisher: string | null): string {
  const period = plan.plan.cover?.period;
  const owner = publisher === null ? '' : `${publisher}の`;
  return `${owner}「${planName(plan)}」${period ? `（${eraSpan(period)}）` : ''}に書かれていることを、機械で読める形にしたものです。`;
}

/** Fiscal years as days: 令和5年度〜令和7年度 is 2023-04-01/2026-03-31, an open end `..`. */
function daysOf({ from, to }: { readonly from: number; readonly to: number | null }): string {
  return `${String(from)}-04-01/${to === null ? '..' : `${String(to + 1)}-03-31`}`;
}

function licenceOf(licence: string): string | object {
  const { name, permanent } = licenceProps(licence);
  return permanent ?? { '@type': 'CreativeWork', name };
}
