import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawBars, LETTER } from '#print/drawings/bars.ts';
import { hatching } from '#print/drawings/hatching.ts';
import { lettersAcross, lettersOf, linesOf } from '#print/drawings/measure.ts';
import { paperOf } from '#print/paper.ts';
import { LOOKS, stackedBars } from '#views/charts/stacked-bars.ts';
import { edition, planOf } from '../views/sample-edition.ts';

const words = fc.string({
  unit: fc.constantFrom('あ', '市', '民', '（', '）', '、', 'ー', 'A', '1', '　'),
  maxLength: 60,
});

describe('幅', () => {
  test('全角は1字、半角はそれより狭い', () => {
    expect(lettersOf('計画')).toBe(2);
    expect(lettersOf('1,316')).toBeLessThan(3.5);
    expect(lettersOf('㎡①Ⅰ')).toBe(3);
  });

  test('どの判型でも、1行には40字から48字が入り、横置きではもっと入る', () => {
    for (const size of ['A4', 'B5', 'A5'] as const) {
      const { plan } = planOf(edition({ 'p/plan.yaml': `計画名: 計画\n印刷: { 判型: ${size} }\n` }));
      const paper = paperOf(plan);
      expect(plan.cover?.printing?.size).toBe(size);
      const upright = lettersAcross(paper, false);
      expect(upright).toBeGreaterThanOrEqual(40);
      expect(upright).toBeLessThan(48);
      expect(lettersAcross(paper, true)).toBeGreaterThan(upright * 1.4);
    }
  });

  test('行に分けても、字は失われず、行は幅に収まる', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 20 }), (text, width) => {
        const lines = linesOf(text, width);
        expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const line of lines) expect(lettersOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('空きや読点のあとで行を分け、行の頭に閉じ括弧を置かない', () => {
    expect(linesOf('分野(1)　市民自治とまちづくり', 10)).toEqual(['分野(1)', '市民自治とまちづくり']);
    expect(linesOf('持続可能な協働（基盤）', 10)).toEqual(['持続可能な協働（基', '盤）']);
  });
});

const figures = fc.array(fc.nat({ max: 9999 }), { minLength: 3, maxLength: 3 });
const charts = fc.array(fc.tuple(words, figures), { minLength: 1, maxLength: 8 }).map((rows) =>
  stackedBars(
    { title: '題', description: '' },
    ['甲', '乙', '丙'],
    rows.map(([label, values]) => ({
      label,
      text: `${String(values.reduce((sum, value) => sum + value, 0))}百万円`,
      values,
      texts: values.map(String),
    })),
  ),
);

describe('棒グラフ', () => {
  test('棒も、そのあとの計も、紙の幅を出ない', () => {
    fc.assert(
      fc.property(charts, fc.integer({ min: 38, max: 75 }), (chart, across) => {
        const { width, floor, rows } = drawBars(chart, across);
        for (const { parts, total, label } of rows) {
          for (const line of label) expect(lettersOf(line.text) * LETTER).toBeLessThan(floor);
          for (const part of parts) expect(part.x).toBeGreaterThanOrEqual(floor);
          expect(total.x + lettersOf(total.text) * LETTER).toBeLessThanOrEqual(width + 0.1);
        }
      }),
    );
  });

  test('行は重ならず、図の高さに収まる', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const { height, rows } = drawBars(chart, 45);
        const spans = rows.map(({ label, parts }) => ({
          top: Math.min(...label.map(({ y }) => y - LETTER), ...parts.map(({ y }) => y)),
          end: Math.max(...label.map(({ y }) => y), ...parts.map((part) => part.y + part.height)),
        }));
        spans.forEach(({ end }, i) => {
          expect(end).toBeLessThanOrEqual(spans[i + 1]?.top ?? height);
        });
      }),
    );
  });

  test('額は、収まるところにだけ書く', () => {
    const chart = stackedBars(
      { title: '', description: '' },
      ['甲', '乙'],
      [{ label: '市', text: '1,000', values: [999, 1], texts: ['999', '1'] }],
    );
    expect(drawBars(chart, 45).rows[0]?.parts.map(({ text }) => text)).toEqual(['999', null]);
  });
});

describe('網かけ', () => {
  test('どの見た目も、模様が違う', () => {
    const marks = LOOKS.map((look) => hatching(look, 40, 15));
    expect(new Set(marks).size).toBe(LOOKS.length);
  });

  test('線は、部分が大きいほど多い', () => {
    const count = (width: number): number => hatching(2, width, 15).split('M').length;
    expect(count(80)).toBeGreaterThan(count(40));
    expect(hatching(1, 80, 15)).toBe('');
  });
});
