import { compile } from '#core/compile.ts';
import type { Item, LinkedPlan } from '#core/link/linked.ts';
import type { Edition } from '#views/edition.ts';
import { editionUnder } from '#views/edition.ts';

/** An edition of one plan `p`, from the words of its files; Markdown stands as it was written. */
export function edition(files: Readonly<Record<string, string>>, base = '/'): Edition {
  const { content, diagnostics } = compile(
    Object.entries({ 'site.yaml': 'サイト名: 汐見市の計画', ...files }).map(([path, text]) => ({
      path,
      text,
    })),
  );
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return editionUnder(base, { content, markdown: (text) => text });
}

export function planOf({ content }: Edition): LinkedPlan {
  const [plan] = content.plans;
  if (!plan) throw new Error('計画がない');
  return plan;
}

export function itemOf(sample: Edition, id: string): Item {
  const found = planOf(sample).byId.get(id);
  if (!found || found.kind === 'indicator') throw new Error(`${id} がない`);
  return found;
}
