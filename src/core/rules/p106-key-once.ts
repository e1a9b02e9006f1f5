import { defineReadingRule } from './define-rule.ts';

export const keyOnce = defineReadingRule({
  code: 'P106',
  name: 'key-is-written-once',
  severity: 'error',
  title: '同じ項目が二度書かれていない',
  reason:
    '二度書かれた項目は、片方の値が知らないうちに失われます。全角と半角、R5 と令和5年度の違いは、同じ項目とみなします。',
  example: `
分野: 市民自治
取組施策:
  - id: s101
    施策: 市民の声を聴きます。
    取組状況:
      令和5年度: 検討中
      R5: 実施中  # ← P106
`,
  say: ({ key, first }) => ({
    message: `「${key}」が二度書かれています。`,
    help: 'どちらか一方を消してください。',
    related: [{ place: first, message: '先に書かれているのはここです' }],
  }),
});
