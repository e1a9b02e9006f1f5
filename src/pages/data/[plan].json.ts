import type { APIRoute } from 'astro';
import { planData } from '#exchange/open-data/plan-data.ts';
import { loadContent } from '#shell/load-plans.ts';
import { editionUnder } from '#views/edition.ts';

export async function getStaticPaths() {
  const { content } = await loadContent();
  return content.plans.map(({ slug }) => ({ params: { plan: slug } }));
}

export const GET: APIRoute = async ({ params: { plan: wanted } }) => {
  const { content, at } = editionUnder(import.meta.env.BASE_URL, await loadContent());
  const plan = content.plans.find(({ slug }) => slug === wanted);
  return plan
    ? new Response(`${JSON.stringify(planData(plan, content.site?.licence ?? null, at), null, 2)}\n`, {
        headers: { 'content-type': 'application/json; charset=utf-8' },
      })
    : new Response(null, { status: 404 });
};
