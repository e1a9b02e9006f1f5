import { expect, test } from 'vitest';
import { yearContents, yearsWithPages } from '#views/progress/year-contents.ts';
import { findYear, yearPage } from '#views/progress/year-page.ts';
import type { YearPageProps } from '#views/progress/year-page.ts';
import { yearsPage } from '#views/progress/years-page.ts';
import { edition, planOf } from './sample-edition.ts';

const sample = edition({
  'departments.yaml': '- 名称: 企画課\n',
  'p/plan.yaml': '計画名: 実施計画\n計画期間: 令和5年度〜令和8年度\n金額の単位: 百万円\n',
  'p/01-a.yaml': `番号: (1)
分野: 自治
指標:
  - 名称: 加入率
    単位: "%"
    基準値: { 令和3年度: 60 }
    目標値: { 令和7年度: 70 }
    実績値: { 令和5年度: 63 }
事業:
  - id: j101
    事業名: 広聴事業
    推計事業費: { 合計: 30, 年度別: { 令和5年度: 10, 令和6年度: 20 } }
    重点:
      事業工程:
        - { 取組: 調べる, 年度: 令和5年度 }
        - { 取組: 直す, 年度: 令和6年度〜令和7年度 }
    取組状況:
      令和5年9月末: { 状態: 検討中, 内容: [ 場所を探した。, 図面を引いた。 ] }
      令和5年度: 実施中
  - id: j102
    事業名: 広報事業
    推計事業費: { 年度別: { 令和5年度: 5 } }
    取組状況:
      令和6年9月末: 検討中
`,
  'p/02-b.yaml': `番号: (2)
分野: 学び
事業:
  - id: j201
    再掲: j101
`,
});

function page(year: number): YearPageProps {
  const found = findYear(sample.content, 'p', String(year));
  if (!found) throw new Error(String(year));
  return yearPage(found.plan, found.contents, sample);
}

test('計画期間の年度と、何かが書かれた年度を並べ、書かれたものがない年度にはページも道もない', () => {
  expect(yearContents(planOf(sample)).map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026]);
  expect(yearsWithPages(planOf(sample))).toEqual([2023, 2024, 2025]);
  const { rows, columns } = yearsPage(planOf(sample), sample).table;
  expect(columns).toEqual(['推計事業費', '重点事業の事業工程', '取組状況', '指標の実績値', '指標の目標値']);
  expect(rows.map(({ href }) => href)).toEqual(['/p/years/2023/', '/p/years/2024/', '/p/years/2025/', null]);
  expect(rows[0]?.cells).toEqual(['15百万円', '1件', '延べ2件・実質1件', '1件', null]);
  expect(rows[3]?.cells).toEqual([null, null, null, null, null]);
});

test('年度のページは、その年度の工程・金額・指標・取組状況だけを示し、再掲の額を二度数えない', () => {
  const { steps, costs, indicators, statuses } = page(2023);
  expect(steps?.lines).toMatchObject([{ title: '広聴事業', facts: ['・調べる'], href: '/p/01-a/j101/' }]);
  expect(costs?.table.rows.map(({ cells }) => cells)).toEqual([['15百万円'], [null]]);
  expect(costs?.table.foot.map(({ cells }) => cells)).toEqual([['15百万円'], ['2件']]);
  expect(indicators?.rows).toMatchObject([{ name: { text: '加入率（%）' }, cells: ['63'] }]);
  expect(statuses?.count).toBe('延べ2件（再掲1件を含む）・実質1件');
});

test('年度の途中の時点と年度そのものが書かれていれば、年度そのものを示す', () => {
  expect(page(2023).statuses?.sections[0]?.lines).toMatchObject([
    { title: '広聴事業', state: { word: '実施中' }, facts: [], href: '/p/01-a/#j101_2023' },
  ]);
  expect(page(2024).statuses?.sections[0]?.lines).toMatchObject([
    { title: '広報事業', state: { word: '検討中' }, facts: ['令和6年9月末'] },
  ]);
});

test('前後の年度へは、ページのあるものにだけ導く', () => {
  expect(page(2023).pager).toEqual({
    before: null,
    after: { text: '令和6年度', href: '/p/years/2024/' },
  });
  expect(page(2025).pager.after).toBeNull();
  expect(findYear(sample.content, 'p', '2026')).toBeNull();
});
