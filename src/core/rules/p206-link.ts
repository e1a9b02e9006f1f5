import type { Said } from '../diagnostics/said.ts';
import { proseLinks } from '../link/prose-links.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';
import { LinkJudge } from './link-judge.ts';
import type { BrokenLink } from './link-judge.ts';

interface LinkFact extends Fact {
  readonly target: string;
  readonly why: BrokenLink['why'] | 'note' | 'definition';
  readonly meant: string | null;
}

export const linkLeadsSomewhere = defineRule<LinkFact>({
  code: 'P206',
  name: 'link-leads-somewhere',
  severity: 'error',
  title: '文章の中のリンクに行き先がある',
  reason:
    '行き先のないリンクは、公開したページで行き止まりになります。ページへは ../計画のフォルダー名/ファイル名/#id、同じページの項目へは #id、ファイルへは assets/… と書きます。',
  example: {
    'rei/00-hajimeni.mdx': `# はじめに

[植樹](../01-shizen/#j101)と[清掃](../01-shizen/#j102)に取り組みます。  # ← P206
`,
    'rei/01-shizen.yaml': `
分野: 自然
事業:
  - id: j101
    事業名: 植樹事業
`,
  },
  *find(content) {
    const judge = new LinkJudge(content);
    for (const [{ kind, target, place }, from] of proseLinks(content)) {
      if (kind !== 'address') yield { place, target, why: kind, meant: null };
      else {
        const broken = judge.judge(target, from);
        if (broken) yield { place, target, ...broken };
      }
    }
  },
  say({ place, target, why, meant }) {
    const isLiteral = meant !== null && place.end - place.start === target.length;
    return {
      message: MESSAGES[why](target),
      help: meant === null ? HELP[why] : meantHelp(meant),
      fixes: isLiteral
        ? [
            {
              title: { ja: `「${meant}」に直す`, en: `Make it “${meant}”` },
              safe: false,
              edits: [{ place, newText: meant }],
            },
          ]
        : [],
    };
  },
});

const nowhere = (target: string): Said => ({
  ja: `リンク「${target}」の行き先のページがありません。`,
  en: `The link “${target}” leads to no page.`,
});

const MESSAGES: Readonly<Record<LinkFact['why'], (target: string) => Said>> = {
  empty: () => ({ ja: 'リンクの行き先が書かれていません。', en: 'The link has no address.' }),
  local: (target) => ({
    ja: `リンク「${target}」は、庁内の機械の中の場所を指しているため、読む人には開けません。`,
    en: `The link “${target}” leads into a machine of the office, where no reader can follow.`,
  }),
  'no-scheme': (target) => ({
    ja: `リンク「${target}」は、このままでは外のアドレスとして読まれません。`,
    en: `The link “${target}” is not read as an address outside of this site.`,
  }),
  'no-plan': nowhere,
  'no-page': nowhere,
  'no-anchor': (target) => ({
    ja: `リンク「${target}」の指す場所が、そのページにありません。`,
    en: `The place that the link “${target}” leads to is not on that page.`,
  }),
  'no-file': (target) => ({
    ja: `リンク「${target}」のファイルが見当たりません。`,
    en: `The file of the link “${target}” cannot be found.`,
  }),
  'active-file': (target) => ({
    ja: `ファイル「${target}」は、開いた人の機械で働くプログラムを含みうる種類なので、公開できません。`,
    en: `The file “${target}” is of a kind that can hold a program, which cannot be published.`,
  }),
  'no-slash': (target) => ({
    ja: `リンク「${target}」のページのアドレスは、「/」で終わります。`,
    en: `The address of the page that the link “${target}” leads to ends in “/”.`,
  }),
  note: (target) => ({
    ja: `注「${target}」の文が見当たりません。`,
    en: `The note “${target}” is written nowhere.`,
  }),
  definition: (target) => ({
    ja: `リンクの名前「${target}」の行き先が、どこにも書かれていません。`,
    en: `Nothing says where the link “${target}” leads.`,
  }),
};

const CHECK_ADDRESS: Said = {
  ja: '行き先を確かめてください。ページへは ../計画のフォルダー名/ファイル名/ のように書きます。',
  en: 'Please check where it leads. The address of a page is ../<plan>/<file>/, with the name of its file.',
};

const HELP: Readonly<Record<LinkFact['why'], Said>> = {
  empty: {
    ja: '[言葉](行き先) のように、( ) の中に行き先を書いてください。',
    en: 'Write the address in the ( ), as in [words](address).',
  },
  local: {
    ja: 'ファイルを計画の assets フォルダーに置いて assets/… と書くか、公開されているアドレスに直してください。',
    en: 'Put the file into the assets folder of the plan and write assets/…, or use a public address.',
  },
  'no-scheme': CHECK_ADDRESS,
  'no-plan': CHECK_ADDRESS,
  'no-page': CHECK_ADDRESS,
  'no-anchor': {
    ja: '項目の id か、章の見出しの言葉を確かめてください。',
    en: 'Please check the id of the item, or the words of the heading.',
  },
  'no-file': {
    ja: 'ファイルを計画の assets フォルダーに置くか、名前の書き誤りを直してください（大文字と小文字も区別します）。',
    en: 'Put the file into the assets folder of the plan, or correct its name (capitals matter).',
  },
  'active-file': {
    ja: 'PDF、CSV、PNG など、文書やデータや図のファイルにしてください。',
    en: 'Make it a document, data or a picture: PDF, CSV, PNG or the like.',
  },
  'no-slash': CHECK_ADDRESS,
  note: {
    ja: '「[^名前]: 注の文」の行を書き足すか、名前の書き誤りを直してください。',
    en: 'Add a line “[^name]: the note”, or correct the name.',
  },
  definition: {
    ja: '「[名前]: 行き先」の行を書き足すか、[言葉](行き先) の形に直してください。',
    en: 'Add a line “[name]: address”, or write [words](address).',
  },
};

function meantHelp(meant: string): Said {
  return {
    ja: `「${meant}」のことでしたら、そう直してください。`,
    en: `If “${meant}” was meant, please correct it.`,
  };
}
