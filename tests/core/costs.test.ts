import { describe, expect, test } from 'vitest';
import type { NumberAmount } from '#core/link/costs.ts';
import { sumOf } from '#core/link/figure-sum.ts';
import { parseAmount } from '#core/model/money.ts';
import type { Rounding } from '#core/model/terms.ts';
import { compileFiles, reportsOn } from './compile-text.ts';

function amounts(...written: string[]): NumberAmount[] {
  return written.map((text) => {
    const amount = parseAmount(text, '百万円');
    if (typeof amount === 'string' || amount.yen === null) throw new Error(text);
    return { ...amount, yen: amount.yen };
  });
}

function verdict(parts: readonly string[], total: string, rounding: Rounding): string {
  return sumOf(amounts(...parts), rounding).against(sumOf(amounts(total), rounding));
}

describe('端数処理で生じうる差だけを認める', () => {
  test.each([
    [['18', '18', '19'], '55', '四捨五入', 'equal'],
    [['18', '18', '19'], '56', '四捨五入', 'equal'],
    [['18', '18', '19'], '57', '四捨五入', 'less'],
    [['18', '18', '19'], '53', '四捨五入', 'more'],
    [['18', '18', '19'], '57', '切り捨て', 'equal'],
    [['18', '18', '19'], '58', '切り捨て', 'less'],
    [['18', '18', '19'], '54', '切り捨て', 'more'],
    [['18', '18', '19'], '53', '切り上げ', 'equal'],
    [['18', '18', '19'], '52', '切り上げ', 'more'],
    [['18', '18', '19'], '56', '切り上げ', 'less'],
    [['△18', '△18'], '△37', '切り捨て', 'equal'],
    [['△18', '△18'], '△35', '切り捨て', 'less'],
    [['△18', '20'], '2', '切り捨て', 'equal'],
    [['△18', '20'], '3', '切り捨て', 'less'],
    [['0', '0', '0'], '2', '切り捨て', 'equal'],
    [['0', '0', '0'], '1', '切り上げ', 'less'],
    [['1000円', '2000円'], '3001円', '四捨五入', 'less'],
    [['1000円', '2000円'], '3000円', '四捨五入', 'equal'],
    [['1000000円', '2000000円'], '3', '切り捨て', 'equal'],
    [['1000000円', '2000000円'], '3', '切り上げ', 'equal'],
    [['1000000円', '2000001円'], '3', '切り上げ', 'more'],
    [['1000000円', '500000円'], '2', '四捨五入', 'equal'],
    [['1000000円', '499999円'], '2', '四捨五入', 'less'],
    [['450千円', '560千円'], '1百万円', '四捨五入', 'equal'],
    [['0.1億円', '5百万円'], '15百万円', '四捨五入', 'equal'],
  ] as const)('%j の合計 %s（%s）', (parts, total, rounding, expected) => {
    expect(verdict(parts, total, rounding)).toBe(expected);
  });
});

const project = (id: string, cost: string): string =>
  `  - id: ${id}\n    事業名: 事業${id}\n${cost === '' ? '' : `    推計事業費: ${cost}\n`}`;

describe('合計の検査', () => {
  test('額のないものが残っていれば、合計に足りなくてよい', () => {
    expect(
      reportsOn(`分野: 環境\n推計事業費: 100\n事業:\n${project('j101', '40')}${project('j102', '')}`),
    ).toEqual([]);
  });

  const relisted = (total: string): string =>
    `分野: 環境\n推計事業費: ${total}\n事業:\n${project('j101', '40')}${project('j102', '20')}  - id: j103\n    再掲: j101\n`;
  test.each(['60', '100'])('分野の合計は、再掲を除いた和でも含めた和でもよい（%s）', (total) => {
    expect(reportsOn(relisted(total))).toEqual([]);
  });

  test('どちらの和とも違えば、両方の和を示す', () => {
    const { diagnostics } = compileFiles({ 'rei/01-rei.yaml': relisted('80') });
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'P403 「環境」の推計事業費「80」が、事業の額の和（40＋20＋40＝100百万円、再掲を除くと 60百万円）と合いません。',
    ]);
  });

  test('計画の合計には、再掲を除いた額だけが入る', () => {
    const plan = (total: string): string[] =>
      compileFiles({
        'rei/plan.yaml': `計画名: 例の計画\n金額の単位: 百万円\n推計事業費: ${total}\n`,
        'rei/01-rei.yaml': relisted('100'),
        'rei/02-rei.yaml': `分野: 福祉\n推計事業費: 10\n事業:\n${project('j201', '10')}`,
      }).diagnostics.map(({ code, file }) => `${code} ${file}`);
    expect(plan('70')).toEqual([]);
    expect(plan('110')).toEqual(['P403 rei/plan.yaml']);
  });

  test('年度別に額のない年があれば、合計を超えたときだけ知らせる', () => {
    const years = (total: string): string =>
      `分野: 環境\n事業:\n  - id: j101\n    事業名: 事業\n    推計事業費:\n      合計: ${total}\n      年度別: { 令和5年度: 30, 令和6年度: 非公表 }\n`;
    expect(reportsOn(years('50'))).toEqual([]);
    expect(reportsOn(years('20'))).toEqual(['P402 6:11']);
  });

  test('一つの誤りは、一つだけ知らせる。内訳の合わない合計に、同じ行の別の誤りは重ねない', () => {
    expect(
      reportsOn(`分野: 環境\n推計事業費: 10\n事業:\n${project('j101', '40')}${project('j102', '')}`),
    ).toEqual(['P402 2:8']);
  });
});
