import { additionWords, costLabel, tooLargePart, totalWords } from './cost-words.ts';
import { brokenAdditions } from './costs-of-plan.ts';
import type { Addition } from './costs-of-plan.ts';
import { defineRule } from './define-rule.ts';

const PARTS = {
  years: { ja: '年度別の額', en: 'its years' },
  items: { ja: '事業の額', en: 'its 事業' },
  sections: { ja: '分野・柱の額', en: 'its sections' },
} as const;

export const partsWithinTotal = defineRule<Addition>({
  code: 'P402',
  name: 'parts-stay-within-the-total',
  severity: 'error',
  title: '内訳の和が合計を超えない',
  reason: '額の書かれていないものが残っているのに、書かれた分だけで合計を超えることはありません。',
  example: `
分野: 市民自治
推計事業費: 50百万円  # ← P402
事業:
  - id: j101
    事業名: 広聴事業
    推計事業費: 55百万円
  - id: j102
    事業名: 広報事業
`,
  *find(content) {
    for (const plan of content.plans)
      for (const addition of brokenAdditions(plan)) if (addition.missing > 0) yield addition;
  },
  say(addition) {
    const { owner, kind, parts, missing } = addition;
    const whose = costLabel(owner, kind);
    const total = totalWords(addition);
    const sums = additionWords(addition);
    const none = String(missing);
    return {
      message: {
        ja: `${whose.ja}${total.ja}を、${PARTS[parts].ja}の和（${sums.ja}）が超えています。ほかに額のないものが${none}件あります。`,
        en: `The amounts of ${PARTS[parts].en} (${sums.en}) exceed ${whose.en}, which is ${total.en}; without an amount: ${none}.`,
      },
      help: {
        ja: '合計か、足した額とその単位を確かめてください。',
        en: 'Check the total, or the amounts of the parts and their units.',
      },
      related: tooLargePart(addition),
    };
  },
});
