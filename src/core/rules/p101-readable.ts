import type { Said } from '../diagnostics/said.ts';
import type { UnreadableReason } from '../source/fault.ts';
import { defineReadingRule } from './define-rule.ts';

const QUOTE: Said = {
  ja: '値全体を引用符 " で囲んでください。',
  en: 'Put the whole value in double quotes (").',
};

const WORDS: Readonly<Record<UnreadableReason, { message: Said; help: Said }>> = {
  'colon-in-value': {
    message: {
      ja: '値の中に「: 」（半角のコロンと空白）があるため、項目名と見分けられません。',
      en: 'The value contains “: ” (a colon and a space), so it cannot be told from a key.',
    },
    help: QUOTE,
  },
  'no-space-after-colon': {
    message: {
      ja: 'コロンの後に半角の空白がないため、項目として読めません。',
      en: 'There is no space after the colon, so this cannot be read as a key.',
    },
    help: {
      ja: 'コロンの後に半角の空白を1つ入れてください。',
      en: 'Put one half-width space after the colon.',
    },
  },
  'no-space-after-hyphen': {
    message: {
      ja: 'ハイフンの後に半角の空白がないため、一覧の行として読めません。',
      en: 'There is no space after the hyphen, so this cannot be read as an entry of a list.',
    },
    help: {
      ja: 'ハイフンの後に半角の空白を1つ入れてください。',
      en: 'Put one half-width space after the hyphen.',
    },
  },
  'after-quote': {
    message: {
      ja: '閉じた引用符か括弧の後に文が続いているため、読み取れません。',
      en: 'Text goes on after a closing quote or bracket, so it cannot be read.',
    },
    help: {
      ja: '値全体を引用符 " で囲んでください（文の中の " は \\" と書きます）。',
      en: 'Put the whole value in double quotes (write a " within it as \\").',
    },
  },
  'reserved-start': {
    message: {
      ja: '値が記号（@ ` % など）で始まっているため、読み取れません。',
      en: 'The value begins with a reserved character (@ ` % or the like), so it cannot be read.',
    },
    help: QUOTE,
  },
  'bad-indentation': {
    message: {
      ja: '行頭の空白の数か「: 」の位置が合わないため、ここから先を読み取れません。',
      en: 'The indentation or the position of “: ” does not fit, so nothing can be read from here on.',
    },
    help: {
      ja: '同じ並びの項目は行頭の空白の数をそろえ、「: 」を含む文は引用符 " で囲んでください。',
      en: 'Indent keys of the same list alike, and put text that contains “: ” in double quotes (").',
    },
  },
  'list-behind-key': {
    message: {
      ja: '項目名と同じ行で一覧の「- 」が始まっているため、読み取れません。',
      en: 'A list entry “- ” begins on the line of its key, so it cannot be read.',
    },
    help: {
      ja: '「- 」から後ろを次の行に移し、項目名より深く字下げしてください。文の一部であれば、値全体を引用符 " で囲んでください。',
      en: 'Move it, from “- ” on, to the next line and indent it deeper than the key; if it belongs to a text, put the whole value in double quotes (").',
    },
  },
  'comma-missing': {
    message: {
      ja: '[ ] か { } の中で、値の区切りのコンマが足りないか余っているため、読み取れません。',
      en: 'Within [ ] or { } a comma between values is missing or too many, so this cannot be read.',
    },
    help: {
      ja: '値と値の間に半角のコンマを1つずつ入れてください。',
      en: 'Put one half-width comma between two values.',
    },
  },
  'bad-escape': {
    message: {
      ja: '引用符 " の中の「\\」が文字として書かれていないため、読み取れません。',
      en: 'A “\\” within double quotes stands before a character it has no meaning with, so this cannot be read.',
    },
    help: {
      ja: '「\\」を文字として書くときは「\\\\」と2つ重ねてください。',
      en: 'To write a “\\” as a character, write it twice.',
    },
  },
  'not-closed': {
    message: {
      ja: '閉じる括弧か引用符が見当たらないため、読み取れません。',
      en: 'A closing bracket or quote is missing, so this cannot be read.',
    },
    help: {
      ja: '{ と }、[ と ]、" と " がそれぞれ対になっているか確かめてください。',
      en: 'Check that { and }, [ and ], " and " come in pairs.',
    },
  },
  'not-a-map': {
    message: {
      ja: '「項目名: 値」の形になっていないため、読み取れません。',
      en: 'This has not the form “key: value”, so it cannot be read.',
    },
    help: {
      ja: '「項目名: 値」の形に直してください。',
      en: 'Write it in the form “key: value”.',
    },
  },
  'too-deep': {
    message: {
      ja: '入れ子が深すぎるか、一続きの文に記号（* [ < など）が多すぎるため、読み取れません。',
      en: 'This nests too deep, or has too many marks (* [ < and the like) in one block, so it cannot be read.',
    },
    help: {
      ja: '入れ子を浅くするか、空行で段落を分けてください。',
      en: 'Nest less deep, or divide the text into paragraphs by blank lines.',
    },
  },
  'key-without-value': {
    message: {
      ja: '項目名の後に「: 」がないため、読み取れません。',
      en: 'There is no “: ” after the key, so this cannot be read.',
    },
    help: {
      ja: '「項目名: 値」の形に直してください。前の行の文の続きであれば、引用符 " で囲むか「|」で始めてください。',
      en: 'Write it in the form “key: value”. If it continues the line before, put that text in double quotes (") or begin it with “|”.',
    },
  },
  'angle-bracket': {
    message: {
      ja: '半角の「<」は部品（<Item … /> など）の始まりとして読まれるため、ここを文として読み取れません。',
      en: 'A half-width “<” begins a part (such as <Item … />), so this cannot be read as text.',
    },
    help: {
      ja: '文字として使うときは、全角の「＜」（閉じるほうは「＞」）にしてください。',
      en: 'To write it as a character, use the full-width “＜” (and “＞” to close it).',
    },
  },
  mdx: {
    message: {
      ja: 'ここから先を、本文として読み取れません。',
      en: 'From here on, this cannot be read as prose.',
    },
    help: {
      ja: '近くの「<」や「{」を文字として使うときは、全角（＜、｛）にしてください。',
      en: 'Where a “<” or “{” nearby is meant as a character, make it full-width (＜, ｛).',
    },
  },
  other: {
    message: {
      ja: '書き方が YAML の決まりに合わないため、ここから先を読み取れません。',
      en: 'This does not follow the rules of YAML, so nothing can be read from here on.',
    },
    help: {
      ja: 'この行と前の行の、行頭の空白・「: 」・引用符・括弧を確かめてください。',
      en: 'Check the indentation, “: ”, quotes and brackets of this line and the one before.',
    },
  },
};

export const readable = defineReadingRule({
  code: 'P101',
  name: 'file-is-readable',
  severity: 'error',
  title: 'ファイルが読み取れる',
  reason: '読み取れないファイルの内容は、ほかのどの検査にもかけられず、印刷もされません。',
  example: `
分野: 市民自治
事業:
  - id: j101
    事業名: 広聴: 市民の声事業  # ← P101
`,
  say: ({ reason, found, indent }) => ({
    ...WORDS[reason],
    ...(indent ? misfit(indent) : reason === 'not-closed' && found ? unpaired(found) : {}),
  }),
});

function misfit({ written, fitting }: { written: number; fitting: number }): { message: Said; help: Said } {
  return {
    message: {
      ja: `行頭の空白が${spaces(written)}で、上の行のどの並びにも合わないため、ここから先を読み取れません。`,
      en: `This line begins with ${String(written)} spaces, which fits none of the lines above, so nothing can be read from here on.`,
    },
    help: {
      ja: `いちばん近い並びに合わせるなら、行頭の空白を${spaces(fitting)}にしてください。前の行の文の続きであれば、その文を引用符 " で囲むか「|」で始めてください。`,
      en: `To line it up with the nearest entries, begin it with ${String(fitting)} spaces. If it continues the text before, put that text in double quotes (") or begin it with “|”.`,
    },
  };
}

function spaces(count: number): string {
  return count === 0 ? 'なし' : `${String(count)}つ`;
}

function unpaired(sign: string): { message: Said } {
  return {
    message: {
      ja: `ここの「${sign}」と対になる${/["']/u.test(sign) ? '引用符' : '括弧'}が見当たらないため、読み取れません。`,
      en: `The “${sign}” here has no partner, so this cannot be read.`,
    },
  };
}
