import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetTablesOn, costTablesOn } from '#print/drawings/figure-tables.ts';
import type { CostTableProps } from '#views/budget/cost-table.ts';
import { yearHead } from '#views/words.ts';

const room = { upright: 47, turned: 73 };

function costs(years: number, figure = '1,316'): CostTableProps {
  return {
    subject: '海岸清掃事業の内訳',
    title: null,
    rowHead: '区分',
    unit: '百万円',
    columns: Array.from({ length: years }, (_, i) => yearHead(2023 + i)),
    totalHead: '合計',
    rows: [
      {
        link: null,
        label: '推計事業費',
        partOf: null,
        cells: Array.from({ length: years }, (_, i) => (i === 0 ? figure : String(i))),
        total: figure,
      },
      { link: null, label: '国庫支出金', partOf: '財源', cells: null, total: null },
    ],
    rounding: null,
  };
}

describe('金額の表', () => {
  test('数年の表は縦のページに、十年の表は横のページに置く', () => {
    expect(costTablesOn(room, costs(3)).isWide).toBe(false);
    const wide = costTablesOn(room, costs(10));
    expect(wide.isWide).toBe(true);
    expect(wide.tables).toHaveLength(1);
  });

  test('横のページにも入らない年度は、表を分けて示し、計はどの表にも置く', () => {
    const { tables } = costTablesOn(room, costs(25));
    expect(tables.length).toBeGreaterThan(1);
    expect(tables.map(({ rows }) => rows[0]?.total)).toEqual(tables.map(() => '1,316'));
    expect(tables.every(({ rows }) => rows[1]?.cells === null)).toBe(true);
  });

  test('個票のように横にできないところでは、横のページにせずに分ける', () => {
    const { isWide, tables } = costTablesOn({ upright: 40, turned: 40 }, costs(10));
    expect(isWide).toBe(false);
    expect(tables.length).toBeGreaterThan(1);
  });

  test('桁の多い額の表は、同じ年数でも幅を取る', () => {
    expect(costTablesOn(room, costs(6)).isWide).toBe(false);
    expect(costTablesOn(room, costs(6, '1,316,000,000')).isWide).toBe(true);
  });

  test('分けても、列も額も失われず、順も変わらない', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (years) => {
        const whole = costs(years);
        const { tables } = costTablesOn(room, whole);
        expect(tables.flatMap(({ columns }) => columns)).toEqual(whole.columns);
        expect(tables.flatMap(({ rows }) => rows[0]?.cells ?? [])).toEqual(whole.rows[0]?.cells);
      }),
    );
  });

  test('言葉の列は折り返すので、表を横にしない', () => {
    const cells = ['8,002', '31件のうち20件、該当なし1件。記載のないものは数えていない'];
    const table = {
      caption: '',
      unit: '単位：百万円',
      rowHead: '分野',
      columns: [{ name: '印刷された額' }, { name: '金額の記載のある事業' }],
      rows: [{ label: '分野(1)', link: null, cells }],
      foot: [],
    };
    expect(budgetTablesOn(room, table).isWide).toBe(false);
  });
});
