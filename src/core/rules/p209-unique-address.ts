import type { Place } from '../source/source-file.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface AddressFact extends Fact {
  readonly name: string;
  /** The other file of the same name; null: a name the site keeps for itself. */
  readonly other: Place | null;
}

/** Folders of the site that are no plan. */
const KEPT = new Set(['search', 'data', 'pagefind', '_astro', '404']);

export const uniqueAddress = defineRule<AddressFact>({
  code: 'P209',
  name: 'address-is-unique',
  severity: 'error',
  title: 'フォルダーとファイルの名前が、ページの住所として一つに決まる',
  reason: '計画のフォルダーの名前と、分野や章のファイルの名前は、そのままページの住所になります。',
  example: {
    'rei/01-shizen.yaml': '分野: 自然\n',
    'rei/01-shizen.mdx': '# 自然  # ← P209\n',
  },
  *find(content) {
    for (const { slug, plan } of content.plans) {
      const pages = [...plan.sections, ...plan.chapters].sort((a, b) => (a.file < b.file ? 1 : -1));
      const first = pages.at(-1);
      if (KEPT.has(slug) && first) yield { place: startOf(first.file), name: slug, other: null };
      const seen = new Map<string, string>();
      for (const { name, file } of pages) {
        const other = seen.get(name);
        if (other === undefined) seen.set(name, file);
        else yield { place: startOf(file), name, other: startOf(other) };
      }
    }
  },
  say: ({ name, other }) =>
    other
      ? {
          message: `「${name}」という名前のファイルが二つあり、ページの住所が重なります。`,
          help: 'どちらかのファイルの名前を変えてください。',
          related: [{ place: other, message: `もう一つは ${other.file} です` }],
        }
      : {
          message: `「${name}」という名前のフォルダーは、サイトが別のことに使うため、計画には使えません。`,
          help: 'フォルダーの名前を変えてください。',
        },
});

function startOf(file: string): Place {
  return { file, start: 0, end: 0 };
}
