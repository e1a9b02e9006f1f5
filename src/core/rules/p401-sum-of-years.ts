import { formatYen } from '../model/money.ts';
import { additionsOf, arithmetic, verdictOf } from './costs-of-plan.ts';
import type { Addition } from './costs-of-plan.ts';
import { defineRule } from './define-rule.ts';

export const sumOfYears = defineRule<Addition>({
  code: 'P401',
  name: 'total-is-the-sum-of-its-years',
  severity: 'error',
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
    for (const plan of content.plans) {
      for (const addition of additionsOf(plan)) {
        if (addition.parts === 'years' && addition.without === 0 && verdictOf(addition) !== 'equal')
          yield addition;
      }
    }
  },
  say: (addition) => ({
    message: `${addition.label}の合計「${addition.total.printed}」が、年度別の和（${arithmetic(addition)}）と合いません。`,
    help: `合計を${formatYen(
      addition.gross.reduce((sum, part) => sum + part.yen, 0),
      addition.total.unit,
    )}に直すか、年度別の額を確かめてください。`,
  }),
});
