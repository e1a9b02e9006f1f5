import type { APIRoute } from 'astro';
import { planSchema } from '#exchange/open-data/plan-schema.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(planSchema, null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
