import { labelOf } from '../model/terms.ts';
import { eraYear } from '../model/fiscal-year.ts';
import { arithmetic, costLabel, sumWords } from './cost-words.ts';
import { defineRule } from './define-rule.ts';
import { brokenShares } from './shares-of-plan.ts';
import type { ShareSum } from './shares-of-plan.ts';

export const sharesMakeCost = defineRule<ShareSum>({
  code: 'P404',
  name: 'shares-make-the-cost',
  severity: 'error',
  ofWhole: true,
  title: '財源や内訳の和が額に等しい',
  reason:
    '財源や内訳は、その額をもれなく分けたものです。額のない財源が残っているときは、書かれた分が額を超えなければよいとします。端数処理で生じる差は認めます。',
  example: `
分野: 市民自治
事業:
  - id: j101
    事業名: 広聴事業
    推計事業費:
      合計: 55百万円
      財源: { 国庫支出金: 10百万円, 一般財源: 40百万円 }  # ← P404
`,
  *find(content) {
    for (const plan of content.plans) yield* brokenShares(plan);
  },
  say({ owner, kind, year, field, shares, missing, total, totalPlace }) {
    const { ja, en } = costLabel(owner, kind);
    const when = year ? `（${eraYear(year.year)}）` : '';
    const sums = arithmetic(shares, total.unit);
    const amount = sumWords(total, total.unit);
    const word = labelOf('cost', field);
    const none = String(missing);
    return {
      message:
        missing === 0
          ? {
              ja: `${ja}${when}「${amount}」が、${word}の和（${sums}）と合いません。`,
              en: `The ${word} (${sums}) do not make ${en}${when}, which is “${amount}”.`,
            }
          : {
              ja: `${ja}${when}「${amount}」を、${word}の和（${sums}）が超えています。ほかに額のないものが${none}件あります。`,
              en: `The ${word} (${sums}) exceed ${en}${when}, which is “${amount}”; without an amount: ${none}.`,
            },
      help: {
        ja: `${word}か、もとの額を確かめてください。`,
        en: `Check the ${word}, or the amount they break down.`,
      },
      related: [
        {
          place: totalPlace,
          message: { ja: 'もとの額はここです', en: 'The amount they break down is here' },
        },
      ],
    };
  },
});
