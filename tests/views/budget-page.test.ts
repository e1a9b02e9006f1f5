import { expect, test } from 'vitest';
import { budgetFigures } from '#views/budget/budget-figures.ts';
import { budgetPage } from '#views/budget/budget-page.ts';
import type { BudgetKindProps } from '#views/budget/budget-page.ts';
import type { BudgetTableProps } from '#views/budget/budget-tables.ts';
import { planPage } from '#views/plan/plan-page.ts';
import { edition, planOf } from './sample-edition.ts';

const sample = edition({
  'p/plan.yaml': `計画名: 実施計画
計画期間: 令和5年度〜令和6年度
金額の単位: 百万円
端数処理: 四捨五入
推計事業費: 1400
`,
  'p/01-a.yaml': `番号: 1
分野: 自治
推計事業費: 1316
事業:
  - id: j101
    事業名: 交流
    推計事業費:
      合計: 55
      年度別: { 令和5年度: { 額: 27, 予算額: 30, 決算額: 26 }, 令和6年度: { 額: 28, 予算額: 29 } }
      財源: { 国庫支出金: 15, 一般財源: 40 }
  - { id: j102, 事業名: 広報 }
  - { id: j103, 事業名: 雨水, 推計事業費: 該当なし }
`,
  'p/02-b.yaml': `番号: 2
分野: 学び
推計事業費: 84
事業:
  - { id: j201, 事業名: 給食, 推計事業費: 80 }
  - id: j202
    事業名: 図書
    推計事業費: { 年度別: { 令和5年度: 2, 令和6年度: 3 } }
  - { id: j203, 再掲: j101 }
`,
});
const page = budgetPage(planOf(sample), sample);
const printedOnly = (cells: BudgetTableProps['rows'][number]['cells']): (string | null)[] =>
  cells.map((cell) => (Array.isArray(cell) ? String(cell[0]) : (cell as string | null)));

function rowsOf(kind: BudgetKindProps | undefined, part: string): (string | null)[][] {
  const table = kind?.parts.find(({ anchor }) => anchor.endsWith(part))?.table;
  return [...(table?.rows ?? []), ...(table?.foot ?? [])].map((row) => [
    row.link?.text ?? row.label,
    ...printedOnly(row.cells),
  ]);
}

test('印刷された額と事業の計を分け、金額の記載のある事業を数える', () => {
  expect(rowsOf(page.kinds[0], '-Totals')).toEqual([
    ['分野1 自治', '1,316', '55', '1,261', '3件のうち1件、該当なし1件'],
    ['分野2 学び', '84', '85', '端数の範囲', '2件のうち2件'],
    ['計画全体', '1,400', '140', '1,260', '5件のうち3件、該当なし1件'],
  ]);
});

test('再掲の事業は、年度の計にも財源の計にも、元のところで一度だけ入る', () => {
  expect(rowsOf(page.kinds[0], '-Years')).toEqual([
    ['分野1 自治', '27', '28', null, '55'],
    ['分野2 学び', '2', '3', '80', '85'],
    ['計', '29', '31', '80', '140'],
    ['金額の記載のある事業', '2件', '2件', '1件', '3件'],
  ]);
  expect(rowsOf(page.kinds[0], '-Sources')).toEqual([
    ['分野1 自治', '15', '40', null, '55'],
    ['分野2 学び', null, null, '85', '85'],
    ['計', '15', '40', '85', '140'],
  ]);
  expect(page.notes.join('')).toContain('一度だけ数えています');
});

test('年度に添えられた予算額と決算額も、それぞれの表になる', () => {
  expect(page.kinds.map(({ title }) => title)).toEqual(['推計事業費', '予算額', '決算額']);
  expect(rowsOf(page.kinds[1], '-Years')[0]).toEqual(['分野1 自治', '30', '29', '59']);
});

test('書かれていない年度の決算額を、計に数えない', () => {
  expect(rowsOf(page.kinds[2], '-Years')).toEqual([
    ['分野1 自治', '26'],
    ['分野2 学び', null],
    ['計', '26'],
    ['金額の記載のある事業', '1件'],
  ]);
  expect(page.kinds[2]?.facts).toEqual([{ label: '金額の記載のある事業', text: '5件のうち1件' }]);
});

test('財源は、印刷された額のうちどれだけについてわかるかを言う', () => {
  expect(planPage(planOf(sample), sample).costs?.body.parts[1]?.lead).toBe(
    '財源が分かるのは、計画に印刷された推計事業費1,400百万円のうち55百万円（1件の事業）です。',
  );
});

test('図の棒の長さは印刷された額により、書かれていない分は空いた形で示す', () => {
  const chart = planPage(planOf(sample), sample).costs?.body.parts[0]?.chart;
  expect(chart?.series.at(-1)).toEqual({ name: '年度別の記載がない額', look: 'unknown' });
  const [first, second] = chart?.bars ?? [];
  expect(first?.text).toBe('1,316百万円');
  expect(first?.parts.reduce((sum, part) => sum + part.length, 0)).toBeCloseTo(100, 1);
  expect(second?.parts.map(({ series }) => series)).toEqual([0, 1, 2]);
});

test('再掲を含めて印刷された額は、そう断る', () => {
  const gross = edition({
    'p/plan.yaml': '計画名: 実施計画\n金額の単位: 百万円\n',
    'p/01-a.yaml': '分野: 自治\n事業:\n  - { id: j1, 事業名: 一, 推計事業費: 100 }\n',
    'p/02-b.yaml':
      '分野: 学び\n推計事業費: 150\n事業:\n  - { id: j2, 事業名: 二, 推計事業費: 50 }\n  - { id: j3, 再掲: j1 }\n',
  });
  expect(rowsOf(budgetPage(planOf(gross), gross).kinds[0], '-Totals')[1]).toEqual([
    '学び',
    '150',
    '50',
    '再掲を含めば一致',
    '1件のうち1件',
  ]);
});

test('金額のない計画には、何も作らない', () => {
  const none = edition({
    'p/plan.yaml': '計画名: 計画\n',
    'p/01-a.yaml': '柱: 土台\n取組施策: [{ id: s1, 施策: 一 }]\n',
  });
  expect(budgetFigures(planOf(none))).toEqual([]);
  expect(planPage(planOf(none), none).costs).toBeNull();
});
