import { defineReadingRule } from './define-rule.ts';

export const indentation = defineReadingRule({
  code: 'P107',
  name: 'indentation-is-half-width',
  severity: 'error',
  title: '字下げが半角の空白である',
  reason: '全角の空白やタブの字下げは、項目の入れ子として読まれません。',
  example: `
分野: 市民自治
事業:
　- id: j101  # ← P107
    事業名: 広聴事業
`,
  say: ({ found, edits = [] }) => ({
    message:
      found === 'tab'
        ? { ja: '行頭の空白（字下げ）にタブが使われています。', en: 'This line is indented with a tab.' }
        : {
            ja: '行頭の空白（字下げ）が全角です。',
            en: 'This line is indented with full-width spaces.',
          },
    help: {
      ja: '半角の空白に直してください（1段につき2つ）。',
      en: 'Use half-width spaces, two for each level.',
    },
    fixes: [
      {
        title: { ja: '字下げを半角の空白に直す', en: 'Indent with half-width spaces' },
        safe: true,
        edits,
      },
    ],
  }),
});
