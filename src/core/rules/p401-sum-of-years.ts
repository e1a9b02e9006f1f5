import { arithmetic, costLabel, totalWords } from './cost-words.ts';
import { brokenAdditions } from './costs-of-plan.ts';
import type { Addition } from './costs-of-plan.ts';
import { defineRule } from './define-rule.ts';

export const sumOfYears = defineRule<Addition>({
  code: 'P401',
  name: 'total-is-the-sum-of-its-years',
  severity: 'error',
  ofWhole: true,
  title: '合計が年度別の和に等しい',
  reason: '合計と年度別の額の食い違いは、正誤表のもっとも多い原因です。端数処理で生じる差は認めます。',
  example: `
分野: 市民自治
事業:
  - id: j101
    事業名: 広聴事業
    推計事業費:
      合計: 56百万円  # ← P401
      年度別: { 令和5年度: 18百万円, 令和6年度: 18百万円, 令和7年度: 17百万円 }
`,
  *find(content) {
    for (const plan of content.plans)
      for (const addition of brokenAdditions(plan))
        if (addition.parts === 'years' && addition.missing === 0) yield addition;
  },
  say(addition) {
    const { owner, kind, gross, total } = addition;
    const whose = costLabel(owner, kind);
    const figures = gross.map(({ sum }) => sum);
    const sums = arithmetic(figures, total.unit);
    const sum = sums.slice(sums.indexOf('＝') + 1);
    return {
      message: {
        ja: `${whose.ja}の合計${totalWords(addition).ja}が、年度別の和（${sums}）と合いません。`,
        en: `The total ${totalWords(addition).en} in ${whose.en} is not the sum of its years (${sums}).`,
      },
      help: {
        ja: `合計を${sum}に直すか、年度別の額を確かめてください。`,
        en: `Change the total to ${sum}, or check the amounts of the years.`,
      },
    };
  },
});
