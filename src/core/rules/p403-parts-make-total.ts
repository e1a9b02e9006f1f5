import { additionsOf, arithmetic, verdictOf } from './costs-of-plan.ts';
import type { Addition } from './costs-of-plan.ts';
import { defineRule } from './define-rule.ts';

const PARTS = { items: '事業の額', sections: '分野・柱の額' } as const;

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
    for (const plan of content.plans) {
      for (const addition of additionsOf(plan)) {
        if (addition.parts !== 'years' && addition.without === 0 && verdictOf(addition) !== 'equal')
          yield addition;
      }
    }
  },
  say: (addition) => ({
    message: `${addition.label}「${addition.total.printed}」が、${PARTS[addition.parts as keyof typeof PARTS]}の和（${arithmetic(addition)}）と合いません。`,
    help: '合計か、内訳の額と単位を確かめてください。',
  }),
});
