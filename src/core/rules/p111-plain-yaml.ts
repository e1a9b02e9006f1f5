import type { Fault } from '../source/fault.ts';
import { defineReadingRule } from './define-rule.ts';
import type { Words } from './define-rule.ts';

const startsWith =
  (mark: string) =>
  (found: string): Words => ({
    message: {
      ja: `値が「${mark}」で始まっているため、「${found}」は文として読まれません。`,
      en: `The value begins with “${mark}”, so “${found}” is not read as text.`,
    },
    help: { ja: '値全体を引用符 " で囲んでください。', en: 'Put the whole value in double quotes (").' },
  });

const WORDS: Readonly<Record<Fault<'P111'>['kind'], (found: string) => Words>> = {
  anchor: startsWith('&'),
  alias: startsWith('*'),
  tag: startsWith('!'),
  merge: () => ({
    message: { ja: '「<<」は使えません。', en: '“<<” cannot be used.' },
    help: {
      ja: '「<<」の行を消し、要る項目をそのまま書いてください。',
      en: 'Delete the line of “<<” and write out the keys you need.',
    },
  }),
  documents: () => ({
    message: {
      ja: '1つのファイルに「---」で区切った2つ目の文書があります。',
      en: 'The file holds a second document after “---”.',
    },
    help: {
      ja: '「---」から下を別のファイルに分けてください。',
      en: 'Move what stands below “---” to a file of its own.',
    },
  }),
};

export const plainYaml = defineReadingRule({
  code: 'P111',
  name: 'yaml-is-plain',
  severity: 'error',
  title: '特別な働きをする記号を使っていない',
  reason: '値の先頭の「&」「*」「!」などは YAML では別の働きを持ち、書いたとおりには読まれません。',
  example: `
分野: 市民自治
事業:
  - id: j101
    事業名: 広報事業
    事業内容: "&の前は読まれません"
    所管課: &企画課  # ← P111
`,
  say({ found, kind, edits = [] }) {
    return {
      ...WORDS[kind](found),
      fixes:
        edits.length > 0
          ? [{ title: { ja: '値を引用符で囲む', en: 'Put the value in quotes' }, safe: false, edits }]
          : [],
    };
  },
});
