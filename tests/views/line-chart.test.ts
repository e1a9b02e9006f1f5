import { expect, test } from 'vitest';
import { lineChart } from '#views/charts/line-chart.ts';
import type { ChartValue } from '#views/charts/line-chart.ts';

const HEAD = { title: '加入率', description: '加入率の移り変わり', legend: [] };

function actual(year: number, number: number | null): ChartValue {
  return { kind: 'actual', year, number, text: number === null ? '調査中' : String(number) };
}

test('値の書かれていない年度も、目盛りにその場所がある', () => {
  const chart = lineChart(HEAD, [actual(2022, 43.9), actual(2024, 52.6), actual(2025, 54.7)]);
  expect(chart?.years.map(({ text }) => text)).toEqual(['令和4', '令和5', '令和6', '令和7']);
  const [first, , , last] = chart?.years ?? [];
  expect(chart?.points.map(({ x }) => x)).toEqual([first?.x, chart?.years[2]?.x, last?.x]);
});

test('すべての年度に目盛りを置けないときは、値のある年度から選ぶ', () => {
  const target: ChartValue = { kind: 'target', year: 2029, number: 60, text: '60' };
  const chart = lineChart(HEAD, [actual(2019, 43.9), actual(2022, 52.6), target]);
  expect(chart?.years.map(({ text }) => text)).toEqual(['令和元', '令和4', '令和11']);
});

test('値が一つの年度だけでも、目標との二つがあれば描ける', () => {
  const target: ChartValue = { kind: 'target', year: 2026, number: 60, text: '60' };
  const chart = lineChart(HEAD, [actual(2024, 52.6), target]);
  expect(chart?.years).toHaveLength(3);
  expect(chart?.level).not.toBe(null);
});

test('数が一つもなければ、描かない', () => {
  expect(lineChart(HEAD, [actual(2024, null), actual(2025, null)])).toBe(null);
});
