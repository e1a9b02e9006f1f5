import { defineReadingRule } from './define-rule.ts';

export const comma = defineReadingRule({
  code: 'P112',
  name: 'comma-splits-nothing',
  severity: 'error',
  title: '{ } や [ ] の中の「,」が値を分けていない',
  reason:
    '{ } と [ ] の中の半角のコンマは値の区切りです。1,316 は 1 と 316 になり、金額が変わってしまいます。',
  example: `
分野: 市民自治
推計事業費: { 合計: "1,316百万円" }
事業:
  - id: j101
    事業名: 広報事業
    推計事業費: { 合計: 1,316百万円 }  # ← P112
`,
  say: ({ text, edits = [] }) => ({
    message: `「${text}」が、半角のコンマで分かれてしまっています。`,
    help: '値全体を引用符 " で囲むか、コンマを取り除いてください。',
    fixes: [{ title: '値を引用符で囲む', safe: true, edits }],
  }),
});
