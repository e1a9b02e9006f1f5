import { defineReadingRule } from './define-rule.ts';

export const requiredKey = defineReadingRule({
  code: 'P103',
  name: 'required-key-is-written',
  severity: 'error',
  title: '欠かせない項目が書かれている',
  reason: '名前のない計画や事業は、目次にも一覧にも載せられません。',
  example: `
分野: 市民自治
事業:
  - id: j101  # ← P103
    所管課: 企画課
`,
  say({ missing, owner }) {
    if (missing === 'plan.yaml') {
      return {
        message: `フォルダー「${owner}」に plan.yaml がないため、何の計画か分かりません。`,
        help: 'このフォルダーに plan.yaml を作り、「計画名: 」を書いてください。',
      };
    }
    return {
      message: `「${owner}」に「${missing}」が書かれていません。`,
      help: `「${missing}」を書き足してください。`,
    };
  },
});
