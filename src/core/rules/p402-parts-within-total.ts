import { additionsOf, arithmetic, verdictOf } from './costs-of-plan.ts';
import type { Addition } from './costs-of-plan.ts';
import { defineRule } from './define-rule.ts';

const PARTS = { years: '年度別の額', items: '事業の額', sections: '分野・柱の額' } as const;

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
    for (const plan of content.plans) {
      for (const addition of additionsOf(plan))
        if (addition.without > 0 && verdictOf(addition) === 'more') yield addition;
    }
  },
  say: (addition) => ({
    message: `${addition.label}「${addition.total.printed}」を、${PARTS[addition.parts]}の和（${arithmetic(addition)}）が超えています。ほかに額のないものが${String(addition.without)}件あります。`,
    help: '合計か、内訳の額と単位を確かめてください。',
  }),
});
