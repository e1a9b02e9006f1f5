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
        message: {
          ja: `フォルダー「${owner}」に plan.yaml がないため、何の計画か分かりません。`,
          en: `The folder “${owner}” has no plan.yaml, so nobody can tell what plan it is.`,
        },
        help: {
          ja: 'このフォルダーに plan.yaml を作り、「計画名: 」に続けて計画の名前を書いてください。',
          en: 'Make a plan.yaml in this folder and write the name of the plan after “計画名: ”.',
        },
      };
    }
    const isPart = owner.startsWith('<');
    const either = missing.replaceAll('」か「', '” or “');
    return {
      message: {
        ja: `「${owner}」に「${missing}」が書かれていません。`,
        en: `“${owner}” lacks “${either}”.`,
      },
      help: isPart
        ? {
            ja: `${owner.replace('>', ' id="s204" />')} のように、見せたい項目の id を書いてください。`,
            en: `Write the id of the item to show, as in ${owner.replace('>', ' id="s204" />')}.`,
          }
        : { ja: `「${missing}」を書き足してください。`, en: `Please add “${either}”.` },
    };
  },
});
