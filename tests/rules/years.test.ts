import { describe, expect, test } from 'vitest';
import { compileFiles, reportsOn } from '../core/compile-text.ts';

const period = '計画名: 例の計画\n金額の単位: 百万円\n計画期間: 令和5年度〜令和7年度\n';

/** `P301 plan.yaml:4`: what a plan of these texts is told. */
function reports(cover: string, section: string): string[] {
  return compileFiles({ 'rei/plan.yaml': cover, 'rei/01-rei.yaml': section }).diagnostics.map(
    ({ code, file, range }) => `${code} ${file.slice('rei/'.length)}:${String(range.start.line)}`,
  );
}

describe('P301 計画期間の外の年度', () => {
  test.each(['推計事業費', '予算額', '決算額', '事業費'])('計画・分野・事業の%sの年度別を見る', (kind) => {
    const cost = (indent: string): string => `${indent}${kind}:\n${indent}  年度別: { 令和8年度: 1 }\n`;
    expect(
      reports(
        `${period}${cost('')}`,
        `分野: 環境\n${cost('')}事業:\n  - id: j101\n    事業名: 事業\n${cost('    ')}`,
      ),
    ).toEqual(['P301 01-rei.yaml:3', 'P301 01-rei.yaml:8', 'P301 plan.yaml:5']);
  });

  const indicator = (values: string): string =>
    `分野: 環境\n指標:\n  - 名称: 率\n    目指す方向: 増加\n    ${values}\n`;
  test.each([
    ['基準値: { 令和4年度: 1 }\n    目標値: { 令和9年度: 2 }\n    実績値: { 令和8年度: 2 }', []],
    ['基準値: { 令和8年度: 1 }\n    目標値: { 令和9年度: 2 }', ['P301 01-rei.yaml:5']],
    ['基準値: { 令和4年度: 1 }\n    目標値: { 令和4年度: 2 }', ['P301 01-rei.yaml:6']],
    ['基準値: { 令和4年度: 1 }\n    目標値: { 令和7年度: 2 }\n    実績値: { R4: 1 }', ['P301 01-rei.yaml:7']],
  ])('基準値は期間の前、目標値と実績値は後でもよい（%j）', (values, expected) => {
    expect(reports(period, indicator(values)).filter((one) => one.startsWith('P301'))).toEqual(expected);
  });

  const status = (year: string): string =>
    `分野: 環境\n取組施策:\n  - id: s101\n    施策: 施策を進める。\n    取組状況: { ${year}: 実施中 }\n`;
  test('取組状況は、時点でも年度で見る。年度のないものには何も言わない', () => {
    expect(reports(period, status('令和5年4月1日'))).toEqual([]);
    expect(reports(period, status('令和5年3月31日'))).toEqual(['P301 01-rei.yaml:5']);
    expect(reports('計画名: 例の計画\n', status('令和元年度'))).toEqual([]);
    expect(
      reports(`${period}取組状況の年度: 令和4年度\n`, status('令和5年度').replace(/\{.*\}/u, '実施中')),
    ).toEqual([]);
  });

  test('終わりのない期間では、始まりより前だけを知らせる', () => {
    const open = period.replace('〜令和7年度', '〜');
    expect(reports(open, status('令和20年度'))).toEqual([]);
    expect(reports(open, status('令和4年度'))).toEqual(['P301 01-rei.yaml:5']);
  });
});

describe('P302 年度の順序と重なり', () => {
  const step = (years: string): string =>
    `分野: 環境\n事業:\n  - id: j101\n    事業名: 事業\n    重点:\n      事業工程:\n        - { 取組: 調査, 年度: ${years} }\n`;

  test.each([
    '令和5年度',
    '令和5年度、令和7年度',
    '令和5年度〜令和6年度、令和7年度〜',
    '令和5・6・7年度',
    '2023〜2024、2025',
  ])('工程の「%s」には何も言わない', (years) => {
    expect(reportsOn(step(years))).toEqual([]);
  });

  test.each([
    ['令和5年度、令和5年度', '令和5年度と令和5年度が重なっています'],
    ['令和5年度、R5', '令和5年度と令和5年度が重なっています'],
    ['令和5年度〜令和7年度、令和6年度', '令和5年度〜令和7年度と令和6年度が重なっています'],
    ['令和5年度〜、令和9年度', '令和5年度〜と令和9年度が重なっています'],
    ['令和7年度、令和5年度', '令和7年度の後に令和5年度があります'],
    ['令和7・6・5年度', '令和7年度の後に令和6年度があります'],
  ])('工程の「%s」は一度だけ知らせる', (years, words) => {
    const { diagnostics } = compileFiles({ 'rei/01-rei.yaml': step(years) });
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      `P302 「事業工程」で、${words}。`,
    ]);
  });

  test('二つの工程の年度は、重なってよい', () => {
    expect(
      reportsOn(`${step('令和5年度〜令和6年度')}        - { 取組: 設計, 年度: 令和5年度〜令和6年度 }\n`),
    ).toEqual([]);
  });

  test('年度別・指標の値・取組状況の順を見る', () => {
    const lists = '{ 令和6年度: 1, 令和5年度: 2, 令和7年度: 3 }';
    expect(
      reportsOn(`分野: 環境\n推計事業費:\n  年度別: ${lists}\n指標:\n  - 名称: 率\n    目指す方向: 増加
    基準値: { 令和4年度: 1, 令和3年度: 1 }\n    目標値: ${lists}\n    実績値: ${lists}\n`),
    ).toEqual(['P302 3:20', 'P302 7:22', 'P302 8:22', 'P302 9:22']);
    const statuses = (years: string): string =>
      `分野: 環境\n取組施策:\n  - id: s101\n    施策: 施策を進める。\n    取組状況: { ${years} }\n`;
    expect(reportsOn(statuses('令和6年度: 実施中, 令和5年度: 実施中'))).toEqual(['P302 5:25']);
    expect(reportsOn(statuses('令和4年度末: 検討中, 令和4年9月末: 検討中, 令和5年度: 実施中'))).toEqual([]);
  });

  test('同じ年度を二度書いたキーは、P106 だけが知らせる', () => {
    expect(reportsOn('分野: 環境\n推計事業費:\n  年度別: { 令和5年度: 1, R5: 1, 令和6年度: 1 }\n')).toEqual([
      'P106 3:20',
    ]);
  });
});

describe('P303 番号', () => {
  const measures = (...numbers: string[]): string =>
    numbers
      .map(
        (number, i) =>
          `  - id: s${String(i + 1)}\n    施策: ${String(i + 1)}番目の施策。\n${number === '' ? '' : `    番号: ${number}\n`}`,
      )
      .join('');
  const numbersOf = (...numbers: string[]): string[] =>
    compileFiles({ 'rei/01-rei.yaml': `分野: 環境\n取組施策:\n${measures(...numbers)}` }).diagnostics.map(
      ({ code, message }) => `${code} ${message}`,
    );

  test.each([
    [['①', '②', '③']],
    [['⑤', '⑥']],
    [['', '', '']],
    [['①', '', '③']],
    [['', '②', '']],
    [['(1)', '（２）', '3.']],
    [['ア', 'イ', 'エ']],
  ])('%j には何も言わない', (numbers) => {
    expect(numbersOf(...numbers)).toEqual([]);
  });

  test.each([
    [['①', '③'], '番号が「①」の次に「③」になっています。'],
    [['①', '①', '③'], '番号「①」が重なっています。'],
    [['①', '⑦', '③', '④'], '番号が「①」の次に「⑦」になっています。'],
    [['①', '②', '④', '⑤'], '番号が「②」の次に「④」になっています。'],
    [['①', '', '②'], '番号「②」が重なっています。'],
  ])('%j は一度だけ知らせる', (numbers, message) => {
    expect(numbersOf(...numbers)).toEqual([`P303 ${message}`]);
  });

  test('区分の番号と、区分の中の並びは、それぞれに数える', () => {
    const group = (number: string, name: string, ids: readonly string[]): string =>
      `  - 番号: ${number}\n    名称: ${name}\n    取組施策:\n${ids
        .map((id, i) => `      - { id: ${id}, 番号: ${'①②③'.charAt(i)}, 施策: ${name}の施策${id}。 }\n`)
        .join('')}`;
    const [first, second, third] = [
      group('(1)', '相談', ['a1', 'a2']),
      group('(2)', '場', ['b1', 'b2']),
      group('(4)', '人', ['c1']),
    ];
    expect(reportsOn(`分野: 環境\n区分:\n${first}${second}`)).toEqual([]);
    expect(reportsOn(`分野: 環境\n区分:\n${first}${second}${third}`)).toEqual(['P303 13:9']);
  });

  test('分野と柱は、別の並びとして数える', () => {
    const plan = (...heads: string[]): string[] =>
      compileFiles(
        Object.fromEntries(heads.map((head, i) => [`rei/0${String(i)}-rei.yaml`, `${head}\n`])),
      ).diagnostics.map(({ code, file }) => `${code} ${file}`);
    expect(plan('番号: 1\n分野: 甲', '番号: 2\n分野: 乙', '番号: 1\n柱: 丙', '番号: 2\n柱: 丁')).toEqual([]);
    expect(plan('番号: 1\n分野: 甲', '番号: 1\n柱: 丙', '番号: 3\n分野: 乙')).toEqual([
      'P303 rei/02-rei.yaml',
    ]);
  });
});
