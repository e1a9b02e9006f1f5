import { ID } from '../model/reference.ts';
import type { Place } from '../source/source-file.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface AddressFact extends Fact {
  readonly name: string;
  readonly fault: 'kept' | 'ill-formed' | 'twice';
  /** The other file of the same name; null where the name itself is at fault. */
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
      const fault = KEPT.has(slug) ? 'kept' : ID.test(slug) ? null : 'ill-formed';
      if (fault && first) yield { place: startOf(first.file), name: slug, fault, other: null };
      const seen = new Map<string, string>();
      for (const { name, file } of pages) {
        const other = seen.get(name);
        if (other === undefined) seen.set(name, file);
        else yield { place: startOf(file), name, fault: 'twice', other: startOf(other) };
      }
    }
  },
  say({ name, fault, other }) {
    if (fault === 'twice') {
      return {
        message: `「${name}」という名前のファイルが二つあり、ページの住所が重なります。`,
        help: 'どちらかのファイルの名前を変えてください。',
        ...(other ? { related: [{ place: other, message: `もう一つは ${other.file} です` }] } : {}),
      };
    }
    const why = fault === 'kept' ? 'サイトが別のことに使うため' : 'ページの住所に向かない文字を含むため';
    return {
      message: `「${name}」という名前のフォルダーは、${why}、計画には使えません。`,
      help: 'フォルダーの名前を、半角の小文字の英字で始まる、英字・数字・ハイフンだけのものに変えてください。',
    };
  },
});

function startOf(file: string): Place {
  return { file, start: 0, end: 0 };
}
