import { expect, test } from 'vitest';
import { costTable, costTables } from '#views/budget/cost-table.ts';
import { totals } from '#views/budget/costs.ts';
import { schedule } from '#views/section/schedule.ts';
import { edition, itemOf } from './sample-edition.ts';

const sample = edition({
  'p/plan.yaml': '計画名: 実施計画\n計画期間: 令和5年度〜令和8年度\n金額の単位: 百万円\n',
  'p/01-a.yaml': `番号: (1)
分野: 自治
事業:
  - id: j101
    事業名: 交流
    推計事業費:
      合計: 1,055
      年度別:
        令和5年度: { 額: 18, 予算額: 20, 財源: { 一般財源: 18 } }
        令和6年度: 非公表
        令和7年度: 0
      財源: { 一般財源: 1058, 市債: △3 }
    重点:
      事業工程:
        - { 取組: 調べる, 年度: 令和5年度、令和7年度〜令和8年度 }
        - { 取組: 続ける, 年度: 令和6年度〜 }
        - { 取組: 年度なし }
  - id: j102
    事業名: 広報
    推計事業費: 1.5億円
  - id: j103
    事業名: 相談
`,
}).content;
const one = edition({
  'p/plan.yaml': '計画名: 実施計画\n',
  'p/01-a.yaml': '分野: 自治\n事業:\n  - { id: j1, 事業名: 一, 推計事業費: 1.5億円 }\n',
});

const content = { ...one, content: sample };
const same = (word: string): string => word;

test('金額は、印刷より細かくも粗くも示さない', () => {
  const item = itemOf(one, 'j1');
  expect(item.kind === 'project' ? totals(item.entity, same) : []).toEqual([
    { label: '推計事業費', text: '1.5億円' },
  ]);
});

test('空欄・ゼロ・非公表・負の数は、それぞれ別のものとして示す', () => {
  const table = costTable(itemOf(content, 'j101'), '', same);
  expect(table?.unit).toBe('百万円');
  expect(table?.rows).toMatchObject([
    { label: '推計事業費', cells: ['18', '非公表', '0'], total: '1,055' },
    { label: '予算額', cells: ['20', null, null], total: null },
    { label: '一般財源', partOf: '財源', cells: ['18', null, null], total: '1,058' },
    { label: '市債', partOf: '財源', cells: null, total: '△3' },
  ]);
});

test('内訳のない事業費は、内訳の表に現れない', () => {
  expect(costTable(itemOf(content, 'j102'), '', same)).toBeNull();
  expect(costTable(itemOf(content, 'j103'), '', same)).toBeNull();
  const link = { text: '広報', href: '' };
  expect(costTables([{ item: itemOf(content, 'j102'), link }], '', same)).toEqual([]);
});

test('工程は、年度の続くところを一本の帯にし、終わりのない帯は計画期間の終わりまで延ばす', () => {
  const { years, rows } = schedule(itemOf(content, 'j101')) ?? { years: [], rows: [] };
  expect(years.map(({ era }) => era)).toEqual(['令和5年度', '令和6年度', '令和7年度', '令和8年度']);
  expect(rows.map(({ stretches }) => stretches)).toEqual([
    [
      { columns: 1, label: '令和5年度' },
      { columns: 1, label: null },
      { columns: 2, label: '令和7年度〜令和8年度' },
    ],
    [
      { columns: 1, label: null },
      { columns: 3, label: '令和6年度〜令和8年度' },
    ],
    null,
  ]);
});
