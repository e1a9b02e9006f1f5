import { defineReadingRule } from './define-rule.ts';

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
    const words = {
      anchor: `値が「&」で始まっているため、「${found}」は文として読まれません。`,
      alias: `値が「*」で始まっているため、「${found}」は文として読まれません。`,
      tag: `値が「!」で始まっているため、「${found}」は文として読まれません。`,
      merge: '「<<」は使えません。',
      documents: '1つのファイルに「---」で区切った2つ目の文書があります。',
    };
    const help =
      kind === 'documents'
        ? '「---」から下を別のファイルに分けてください。'
        : kind === 'merge'
          ? '「<<」の行を消し、要る項目をそのまま書いてください。'
          : '値全体を引用符 " で囲んでください。';
    return {
      message: words[kind],
      help,
      fixes: edits.length > 0 ? [{ title: '値を引用符で囲む', safe: false, edits }] : [],
    };
  },
});
