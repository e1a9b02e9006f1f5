import type { APIRoute } from 'astro';
import { loadContent } from '#shell/load-plans.ts';
import { editionUnder } from '#views/edition.ts';
import { feed } from '#views/web/feed.ts';

const text = feed(editionUnder(import.meta.env.BASE_URL, await loadContent()));

/** No page where there is nothing to tell. */
export function getStaticPaths() {
  return text === null ? [] : [{ params: { feed: 'feed' } }];
}

export const GET: APIRoute = () =>
  new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
