import { defineReadingRule } from './define-rule.ts';

export const valueForm = defineReadingRule({
  code: 'P104',
  name: 'value-has-its-form',
  severity: 'error',
  title: '値が決まった形で書かれている',
  reason: '形の違う値は、集計にも年度の照合にも使えません。',
  example: {
    'rei/plan.yaml': `
計画名: 例の計画
計画期間: 令和五年から三年間  # ← P104
`,
  },
  say: ({ value, label, expected }) => ({
    message: {
      ja: `「${label}」の値「${value}」が、決まった形ではありません。`,
      en: `The value “${value}” of “${label}” has not the form it should have.`,
    },
    help: {
      ja: `次の形で書いてください：${expected}`,
      en: `Write it in this form: “${expected}”.`,
    },
  }),
});
