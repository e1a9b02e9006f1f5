import { additionWords, costLabel, tooLargePart, totalWords } from './cost-words.ts';
import { brokenAdditions } from './costs-of-plan.ts';
import type { Addition } from './costs-of-plan.ts';
import { defineRule } from './define-rule.ts';

export const partsMakeTotal = defineRule<Addition>({
  code: 'P403',
  name: 'parts-make-the-total',
  severity: 'error',
  title: '額のそろった内訳の和が合計に等しい',
  reason:
    'すべての内訳に額があれば、その和は印刷した合計になるはずです。再掲を含む和でも、除いた和でもかまいません。',
  example: `
分野: 市民自治
推計事業費: 100百万円  # ← P403
事業:
  - id: j101
    事業名: 広聴事業
    推計事業費: 55百万円
  - id: j102
    事業名: 広報事業
    推計事業費: 40百万円
`,
  *find(content) {
    for (const plan of content.plans)
      for (const addition of brokenAdditions(plan))
        if (addition.parts !== 'years' && addition.missing === 0) yield addition;
  },
  say(addition) {
    const { owner, kind, parts } = addition;
    const whose = costLabel(owner, kind);
    const total = totalWords(addition);
    const sums = additionWords(addition);
    const items = parts === 'items';
    return {
      message: {
        ja: `${whose.ja}${total.ja}が、${items ? '事業の額' : '分野・柱の額'}の和（${sums.ja}）と合いません。`,
        en: `The amounts of its ${items ? '事業' : 'sections'} (${sums.en}) do not make ${whose.en}, which is ${total.en}.`,
      },
      help: {
        ja: '合計か、足した額とその単位を確かめてください。',
        en: 'Check the total, or the amounts of the parts and their units.',
      },
      related: tooLargePart(addition),
    };
  },
});
