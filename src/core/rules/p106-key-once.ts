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
    message: { ja: `「${key}」が二度書かれています。`, en: `“${key}” is written twice.` },
    help: {
      ja: '残すほうを決め、もう一方の行を消してください。',
      en: 'Decide which one is to stay, and delete the line of the other.',
    },
    related: [
      { place: first, message: { ja: '先に書かれているのはここです', en: 'It is first written here' } },
    ],
  }),
});
