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
    message: {
      ja: `「${text}」が、半角のコンマで別々の値に分かれてしまっています。`,
      en: `The half-width comma splits “${text}” into several values.`,
    },
    help: {
      ja: '値全体を引用符 " で囲んでください（金額であれば、コンマを取り除くだけでもかまいません）。',
      en: 'Put the whole value in double quotes (") (of an amount, the comma may as well be removed).',
    },
    fixes: [{ title: { ja: '値を引用符で囲む', en: 'Put the value in quotes' }, safe: true, edits }],
  }),
});
