import { nearestWord } from '../model/text.ts';
import type { Fault } from '../source/fault.ts';
import { PROSE_PARTS } from '../source/prose.ts';
import { defineReadingRule } from './define-rule.ts';
import type { Words } from './define-rule.ts';

const PARTS = Object.keys(PROSE_PARTS);

const WORDS: Readonly<Record<Fault<'P110'>['kind'], (found: string) => Words>> = {
  import: (found) => ofStatement(found, 'import'),
  export: (found) => ofStatement(found, 'export'),
  expression: () => ({
    message: {
      ja: '半角の「{ }」の中はプログラムとして読まれるため、使えません。',
      en: 'What stands in “{ }” is read as a program, which is not allowed here.',
    },
    help: {
      ja: '文字として使うときは、全角の｛ ｝にしてください。',
      en: 'To write braces as characters, use the full-width ｛ ｝.',
    },
  }),
  comment: (found) => ({
    message: {
      ja: `印刷されない覚え書き「${found}」は、本文には書けません。`,
      en: `The comment “${found}” cannot stand in prose.`,
    },
    help: {
      ja: '消してください。覚え書きは、YAML のファイルで「#」に続けて書けます。',
      en: 'Delete it. Comments can be written in the YAML files, after a “#”.',
    },
  }),
  html: ofTag,
  part: (found) => ofPart(found, nearestWord(nameIn(found), PARTS)),
  attribute: (found) => ({
    message: {
      ja: `部品の「${found}」という書き方は使えません。`,
      en: `A part cannot be written with “${found}”.`,
    },
    help: {
      ja: '部品に書けるのは id="s204" のような id だけです。id は小文字で、" と = は半角で書き、終わりは /> にします。',
      en: 'A part takes nothing but an id, as in id="s204": in lower case, with half-width " and =, and /> at the end.',
    },
  }),
  content: (found) => ({
    message: {
      ja: `部品「${found}」の中に文は書けません。`,
      en: `No text can stand within the part “${found}”.`,
    },
    help: {
      ja: `文を部品の外に出し、部品は <${nameIn(found)} … /> とだけ書いてください。`,
      en: `Move the text out of the part, and write no more than <${nameIn(found)} … /> for the part.`,
    },
  }),
  unclosed: (found) => ({
    message: {
      ja: `部品「${found}」が閉じていません。`,
      en: `The part “${found}” is not closed.`,
    },
    help: {
      ja: `終わりの > を /> にしてください（<${nameIn(found)} … />）。`,
      en: `Make the > at its end a /> (<${nameIn(found)} … />).`,
    },
  }),
  planless: (found) => ({
    message: {
      ja: `部品「${found}」は、計画の中の章でだけ使えます。このページは、どの計画のものでもありません。`,
      en: `The part “${found}” works only in a chapter of a plan; this page belongs to none.`,
    },
    help: {
      ja: '計画のフォルダーの章（.mdx ファイル）に移すか、その計画のページへのリンクにしてください。',
      en: 'Move it to a chapter (an .mdx file) in the folder of the plan, or link to a page of that plan.',
    },
  }),
  drawing: (found) => ({
    message: {
      ja: `図の中に「${found}」があります。図を開いた人の機械で働くプログラムや、よそから取り寄せるものは、公開できません。`,
      en: `The drawing holds “${found}”: programs, and what is fetched from elsewhere, cannot be published.`,
    },
    help: {
      ja: '図を描いたソフトで、プログラムや外への参照を含まない形（「最適化した SVG」など）で書き出し直すか、PNG にしてください。',
      en: 'Export it again without programs and outside references (“optimised SVG” or the like), or as PNG.',
    },
  }),
  link: (found) => ({
    message: {
      ja: `「${found}」へのリンクは、開いた人の機械で働くプログラムになるため、使えません。`,
      en: `A link to “${found}” would run a program on the reader's machine, which is not allowed.`,
    },
    help: {
      ja: 'https:// で始まるアドレスか、サイトの中のページに直してください。',
      en: 'Link to an address that begins with https://, or to a page of this site.',
    },
  }),
};

export const noCode = defineReadingRule({
  code: 'P110',
  name: 'content-holds-no-code',
  severity: 'error',
  title: '本文にプログラムや HTML がない',
  reason:
    '本文に書かれたプログラムは公開サイトの上で動いてしまいます。本文は文章と決まった部品だけで書きます。',
  example: {
    'rei/plan.yaml': '計画名: 例の計画\n',
    'rei/00-hajimeni.mdx': `# はじめに

この計画は<b>大切</b>です。  # ← P110
`,
  },
  say: ({ found, kind }) => WORDS[kind](found),
});

/** MDX takes every paragraph that begins with the word for a program, also a sentence about it. */
function ofStatement(found: string, word: string): Words {
  return {
    message: {
      ja: `「${found}」は、「${word}」で始まるため、文ではなくプログラムとして読まれます。`,
      en: `“${found}” begins with “${word}” and is read as a program, not as text.`,
    },
    help: {
      ja: `文であれば、書き出しを『${word}』のように括弧で囲むか、別の言葉から始めてください。プログラムであれば、この行を消してください。`,
      en: `If it is a sentence, put “${word}” in brackets (『${word}』) or begin with another word. If it is a program, delete the line.`,
    },
  };
}

function ofTag(found: string): Words {
  const name = nameIn(found);
  const part = PARTS.find((known) => known.toLowerCase() === name.toLowerCase());
  if (part !== undefined) return ofPart(found, part);
  if (/^<(?:[a-z]+:\/\/|[^\s<>@]+@)/iu.test(found)) {
    return {
      message: {
        ja: `< > で囲んだアドレス「${found}」は、読み取れません。`,
        en: `The address “${found}” in < > cannot be read.`,
      },
      help: {
        ja: '< と > を取ってください。https:// で始まるアドレスは、そのままでリンクになります。',
        en: 'Take away the < and >. An address that begins with https:// becomes a link by itself.',
      },
    };
  }
  return {
    message: {
      ja: `「${found}」という HTML は使えません。`,
      en: `The HTML “${found}” cannot be used.`,
    },
    help:
      name.toLowerCase() === 'br'
        ? {
            ja: '取り除いてください。改行は、空行で段落を分けるか、行の終わりに「\\」を置くとできます。',
            en: 'Remove it. To break a line, leave a blank line, or put a “\\” at the end of the line.',
          }
        : {
            ja: '取り除いてください。太字は **文字**、表は Markdown の表で書けます。文字として使うときは全角の＜ ＞にしてください。',
            en: 'Remove it. Bold is written **so**, tables as those of Markdown. To write it as characters, use the full-width ＜ ＞.',
          },
  };
}

function ofPart(found: string, nearest: string | null): Words {
  const parts = PARTS.map((name) => `<${name} />`).join('、');
  return {
    message: { ja: `「${found}」という部品はありません。`, en: `There is no part “${found}”.` },
    help:
      nearest === null
        ? { ja: `使える部品は ${parts} です。`, en: `The parts are ${parts}.` }
        : {
            ja: `<${nearest} … /> の書き誤りでしたら直してください（大文字と小文字も区別します）。`,
            en: `If <${nearest} … /> was meant, please correct it (capitals matter).`,
          },
  };
}

function nameIn(found: string): string {
  return /^<\/?\s*([^\s<>/=]*)/u.exec(found)?.[1] ?? '';
}
