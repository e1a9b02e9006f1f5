import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { csvText } from '#exchange/open-data/csv.ts';
import { TABLES } from '#exchange/open-data/tables.ts';
import { loadContent } from '#shell/load-plans.ts';
import { dataFiles } from '#views/data/data-files.ts';
import { editionUnder } from '#views/edition.ts';

export async function getStaticPaths() {
  const { content, at } = editionUnder(import.meta.env.BASE_URL, await loadContent());
  return content.plans.flatMap((plan) =>
    dataFiles(plan, at).flatMap(({ table }) =>
      table ? [{ params: { file: `${plan.slug}-${table}` }, props: { slug: plan.slug, table } }] : [],
    ),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { slug, table } }) => {
  const { content, at } = editionUnder(import.meta.env.BASE_URL, await loadContent());
  const plan = content.plans.find((one) => one.slug === slug);
  if (!plan) return new Response(null, { status: 404 });
  const { columns, rows } = TABLES[table];
  return new Response(
    csvText(
      columns.map(({ head }) => head),
      rows(plan, at),
    ),
    { headers: { 'content-type': 'text/csv; charset=utf-8' } },
  );
};
