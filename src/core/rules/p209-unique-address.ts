import type { Said } from '../diagnostics/said.ts';
import { isKeptInPlan, isKeptOnSite } from '../model/page-names.ts';
import { ID } from '../model/reference.ts';
import { fold } from '../model/text.ts';
import type { Place } from '../source/source-file.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

/** Of a page that belongs to no plan. */
type SitePageFault = 'kept-page' | 'ill-formed-page' | 'page-and-plan';

interface AddressFact extends Fact {
  readonly name: string;
  readonly fault: 'kept' | 'kept-file' | 'ill-formed' | 'twice' | SitePageFault;
  /** The other file of the same name; null where the name itself is at fault. */
  readonly other: Place | null;
}

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
      const fault = isKeptOnSite(slug) ? 'kept' : ID.test(slug) ? null : 'ill-formed';
      if (fault && first) yield { place: startOf(first.file), name: slug, fault, other: null };
      const seen = new Map<string, string>();
      for (const { name, file } of pages) {
        /* Machines that tell no capitals apart would keep one file of the two. */
        const address = fold(name).toLowerCase();
        if (isKeptInPlan(address)) yield { place: startOf(file), name, fault: 'kept-file', other: null };
        const other = seen.get(address);
        if (other === undefined) seen.set(address, file);
        else yield { place: startOf(file), name, fault: 'twice', other: startOf(other) };
      }
    }
    const slugs = new Set(content.plans.map(({ slug }) => slug));
    for (const { name, file } of content.pages) {
      const fault = isKeptOnSite(fold(name).toLowerCase())
        ? 'kept-page'
        : !ID.test(name)
          ? 'ill-formed-page'
          : slugs.has(name)
            ? 'page-and-plan'
            : null;
      if (fault) yield { place: startOf(file), name, fault, other: null };
    }
  },
  say({ name, fault, other }) {
    if (fault === 'twice') {
      return {
        message: {
          ja: `「${name}」という名前のファイルが二つあり、ページの住所が重なります。`,
          en: `Two files are called “${name}”, so that their pages have the same address.`,
        },
        help: {
          ja: 'どちらかのファイルの名前を変えてください（大文字と小文字、全角と半角の違いだけでは足りません）。',
          en: 'Change the name of one of the files (by more than capitals or widths).',
        },
        ...(other
          ? {
              related: [
                {
                  place: other,
                  message: { ja: 'もう一つのファイルはこれです', en: 'This is the other file' },
                },
              ],
            }
          : {}),
      };
    }
    if (fault === 'kept-file') {
      return {
        message: {
          ja: `「${name}」という名前は、サイトが計画の別のページに使うため、分野や章のファイルには使えません。`,
          en: `No file of a plan can be called “${name}”: the site uses that name for another page of the plan.`,
        },
        help: {
          ja: `ファイルの名前の初めに番号を付けるなどして、別の名前に変えてください（例：01-${name}）。`,
          en: `Rename the file, for instance by putting a number in front: 01-${name}.`,
        },
      };
    }
    if (fault === 'kept-page' || fault === 'ill-formed-page' || fault === 'page-and-plan') {
      return {
        message: {
          ja: `「${name}」という名前は、${WHY_NO_PAGE[fault].ja}、サイトのページのファイルには使えません。`,
          en: `No page of the site can be called “${name}”: ${WHY_NO_PAGE[fault].en}.`,
        },
        help: {
          ja: 'ファイルの名前を、半角の小文字の英字で始まる、英字・数字・ハイフンだけの別のものに変えてください。',
          en: 'Rename the file: begin with a small letter and use small letters, figures and hyphens only.',
        },
      };
    }
    const isKept = fault === 'kept';
    return {
      message: {
        ja: `「${name}」という名前のフォルダーは、${isKept ? 'サイトが別のことに使うため' : 'ページの住所に向かない文字を含むため'}、計画には使えません。`,
        en: `No plan can have a folder called “${name}”: ${isKept ? 'the site uses that name itself' : 'it has characters that no address should have'}.`,
      },
      help: {
        ja: 'フォルダーの名前を、半角の小文字の英字で始まる、英字・数字・ハイフンだけのものに変えてください。',
        en: 'Rename the folder: begin with a small letter and use small letters, figures and hyphens only.',
      },
    };
  },
});

const WHY_NO_PAGE: Readonly<Record<SitePageFault, Said>> = {
  'kept-page': { ja: 'サイトが別のことに使うため', en: 'the site uses that name itself' },
  'ill-formed-page': {
    ja: 'ページの住所に向かない文字を含むため',
    en: 'it has characters that no address should have',
  },
  'page-and-plan': {
    ja: '同じ名前の計画のフォルダーがあるため',
    en: 'the folder of a plan has the same name',
  },
};

function startOf(file: string): Place {
  return { file, start: 0, end: 0 };
}
