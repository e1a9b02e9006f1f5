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
    message: found === 'tab' ? '字下げにタブが使われています。' : '字下げに全角の空白が使われています。',
    help: '半角の空白に直してください（1段につき2つ）。',
    fixes: [{ title: '字下げを半角の空白に直す', safe: true, edits }],
  }),
});
