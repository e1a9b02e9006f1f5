import { describe, expect, test } from 'vitest';
import { compileFiles, reportsOn } from './compile-text.ts';

function reports(files: Readonly<Record<string, string>>): string[] {
  return compileFiles(files).diagnostics.map(
    ({ code, file, range: { start } }) => `${code} ${file}:${start.line}`,
  );
}

const measures = (...bodies: readonly string[]): string =>
  `柱: 例\n取組施策:\n${bodies.map((body, i) => `  - id: s${i + 1}\n    施策: 施策その${i + 1}。\n${body}`).join('')}`;
const TWO_YEARS = '    取組状況: { 令和4年度: 相談を受けた。, 令和5年度: 冊子を配った。 }\n';

describe('一つの誤りには、一つの知らせ', () => {
  test('plan.yaml が読めなければ、計画独自の状態の語を誤りとしない', () => {
    const section = measures('    取組状況: { 令和5年度: { 状態: 継続実施 } }\n');
    expect(reports({ 'rei/plan.yaml': '計画名: "例\n', 'rei/01-rei.yaml': section })).toEqual([
      'P101 rei/plan.yaml:1',
    ]);
  });

  test('状態の語の書き誤りは、その語を使う所では繰り返さない', () => {
    const plan = '計画名: 例\n状態の後: { 継続実施: 実施中 }\n';
    const section = measures('    取組状況: { 令和5年度: { 状態: 継続実施 } }\n');
    expect(reports({ 'rei/plan.yaml': plan, 'rei/01-rei.yaml': section })).toEqual(['P102 rei/plan.yaml:2']);
  });

  test('金額の単位の書き誤りは、どの金額でも繰り返さない', () => {
    const plan = '計画名: 例\n金額の単意: 百万円\n推計事業費: 5\n';
    const section = '分野: 例\n推計事業費: 5\n';
    expect(reports({ 'rei/plan.yaml': plan, 'rei/01-rei.yaml': section })).toEqual(['P102 rei/plan.yaml:2']);
  });

  test('読めない分野があれば、分野の番号の飛びを言わない', () => {
    const files = {
      'rei/01-a.yaml': '番号: 1\n柱: あ\n',
      'rei/02-b.yaml': '番号: 2\n柱: "い\n',
      'rei/03-c.yaml': '番号: 3\n柱: う\n',
    };
    expect(reports(files)).toEqual(['P101 rei/02-b.yaml:2']);
  });

  test('番号と読めない番号は、一つの番号の代わりとみなす', () => {
    const item = (number: string, i: number): string =>
      `  - id: j${i}\n    番号: ${number}\n    事業名: 事業${i}\n`;
    expect(reportsOn(`分野: 例\n事業:\n${['①', '②と③', '④'].map(item).join('')}`)).toEqual(['P303 10:9']);
    expect(reportsOn(`分野: 例\n事業:\n${['①', '②の2', '③'].map(item).join('')}`)).toEqual([]);
  });

  test('年度を読めない額は、合計と合わないとも言わない', () => {
    const text =
      '分野: 例\n事業:\n  - id: j1\n    事業名: あ\n    推計事業費:\n      合計: 5\n      年度別: { 令和五年度: 2, 令和6年度: 3 }\n';
    expect(reportsOn(text)).toEqual(['P104 7:14']);
  });

  test('読めない額は、財源の和とも比べない', () => {
    const text =
      '分野: 例\n事業:\n  - id: j1\n    事業名: あ\n    推計事業費:\n      年度別:\n        令和5年度: { 額: 約5, 予算額: 7, 財源: { 国庫支出金: 1, 一般財源: 4 } }\n';
    expect(reportsOn(text)).toEqual(['P104 7:21']);
  });

  test('読めない年度や項目名のある取組状況は、抜けているとは言わない', () => {
    const misspelt = TWO_YEARS.replace('取組状況', '取組状態');
    expect(reportsOn(measures(TWO_YEARS, TWO_YEARS, TWO_YEARS, TWO_YEARS, misspelt))).toEqual(['P102 17:5']);
  });

  test('読めない目指す方向は、書かれていないとは言わない', () => {
    const indicator = (direction: string): string =>
      `  - { 名称: 指標${direction}, 目指す方向: ${direction}, 基準値: { 令和4年度: 6 }, 目標値: { 令和7年度: 7 } }\n`;
    expect(
      reportsOn(`分野: 例\n指標:\n${['増加', '減少', '維持', '増やす'].map(indicator).join('')}`),
    ).toEqual(['P104 6:25']);
  });
});

describe('「#」', () => {
  test('行頭の注釈は、閉じていない括弧の中でも注釈である', () => {
    expect(reportsOn('分野: 例\nその他の欄: { あ: い,\n# 注釈\n  う: え }\n')).toEqual([]);
  });

  test('基本多言語面の外の字（𠮷など）の後でも、その位置を指す', () => {
    expect(reportsOn('分野: 例\n事業:\n  - id: j1\n    事業名: 大𠮷 #橋の事業\n')).toEqual(['P108 4:14']);
  });
});

test('「|」の下の文の場所は、字下げの後の最初の字である', () => {
  const files = { 'rei/plan.yaml': '計画名: 例\n端数処理: |\n  五捨六入\n' };
  expect(
    compileFiles(files).diagnostics.map(({ code, range: { start } }) => [code, start.line, start.column]),
  ).toEqual([['P104', 3, 3]]);
});

test('空の行で始まる「|」の中でも、誤りの場所が分かる', () => {
  const files = { 'rei/plan.yaml': '計画名: 例\n概要: |\n\n  はじめに\n\n  <b>太字</b>\n' };
  expect(
    compileFiles(files).diagnostics.map(({ code, range: { start } }) => [code, start.line, start.column]),
  ).toEqual([['P110', 6, 3]]);
});

test('「…書き込んだ」も、「。」の抜けた文である', () => {
  const lines = ['相談を受けた。', '冊子を配った。', '講座を開いた。', '担当を地図に書き込んだ'];
  const text = measures(...lines.map((line) => `    取組状況: { 令和5年度: ${line} }\n`));
  expect(reportsOn(text)).toEqual(['P304 14:20']);
});
