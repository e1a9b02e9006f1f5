import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import { PRINTABLE_TABLE_FILE, printableTableText } from '#shell/printable-table.ts';

/** `P801 file line:column-line:column`, and of a report that has more places also those. */
function reportsOf(files: Readonly<Record<string, string>>): string[] {
  const all = { 'rei/plan.yaml': '計画名: 例の計画\n', ...files };
  return compile(Object.entries(all).map(([path, text]) => ({ path, text }))).diagnostics.map(
    ({ code, file, range: { start, end }, related }) =>
      [
        `${code} ${file} ${start.line}:${start.column}-${end.line}:${end.column}`,
        ...related.map(({ range }) => `${range.start.line}:${range.start.column}`),
      ].join(' '),
  );
}

const section = (text: string): string[] => reportsOf({ 'rei/01-a.yaml': text });

test('表は、本の字体が持つ文字そのものである', async () => {
  expect(await readFile(PRINTABLE_TABLE_FILE, 'utf8')).toBe(await printableTableText());
});

describe('印刷できる文字は、責めない', () => {
  test.each([
    ['丸数字・ローマ数字', '①⑳㉑㊿ⅠⅫⅰⅻ'],
    ['記号', '※◆◎○△▲▽□■●★☆▶→⇒✓☑℃％‰〒〓～〜―—…‥・'],
    ['組文字', '㈱㈲㎡㎥㎞㏄㌔㍻㍿㋿№℡'],
    ['異体字・旧字・互換漢字', '髙﨑神福祥都﨔德栁濵塚葛辻𠮷𩸽'],
    ['半角のカナと全角の英字', 'ｶﾞＡＢＣ１２３'],
    ['異体字セレクターと、絵文字の見せ方の印', '葛\u{e0100}辻\ufe00☎\ufe0e'],
    ['文字と濁点を分けて打ったもの', '\u304b\u3099\u306f\u309a\u304b\u309ae\u0301'],
    ['見えないつなぎと空白', 'あ\u200bい\u200dう\u2060え\u3000お\u00a0か'],
  ])('%s', (_name, text) => {
    expect(section(`分野: ${text}\n`)).toEqual([]);
    expect(reportsOf({ 'rei/00-a.mdx': `# ${text}\n` })).toEqual([]);
  });

  test('JIS X 0208 の文字の、どれも', () => {
    const decoder = new TextDecoder('euc-jp');
    const rows = Array.from({ length: 94 }, (_, row) =>
      Uint8Array.from({ length: 188 }, (_unit, i) => (i % 2 === 0 ? 0xa1 + row : 0xa1 + (i >> 1))),
    );
    const text = rows.map((row) => decoder.decode(row).replaceAll('\ufffd', '')).join('');
    expect(text.length).toBeGreaterThan(6800);
    expect(section(`分野: あ${text}\n`)).toEqual([]);
  });
});

describe('印刷できない文字（P801）', () => {
  test('同じ文字は、一つのファイルに一度だけ知らせ、ほかの場所を添える', () => {
    expect(section('分野: 东部と东口\n番号: (东)\n')).toEqual(['P801 rei/01-a.yaml 1:5-1:6 1:8 2:6']);
    expect(section('分野: 东と챶\n')).toEqual(['P801 rei/01-a.yaml 1:5-1:6', 'P801 rei/01-a.yaml 1:7-1:8']);
  });

  test('ファイルごとに知らせる', () => {
    expect(reportsOf({ 'rei/00-a.mdx': '# 东\n', 'rei/01-a.yaml': '分野: 东\n' })).toEqual([
      'P801 rei/00-a.mdx 1:3-1:4',
      'P801 rei/01-a.yaml 1:5-1:6',
    ]);
  });

  test('「|」の文の中でも、文字の場所を指す', () => {
    const text = '分野: あ\n考え方:\n  - 本文: |\n      一行目\n        东\n\n      𠮷と东と東\n';
    expect(section(text)).toEqual(['P801 rei/01-a.yaml 5:9-5:10 7:10']);
  });

  test('引用符の中の文字も、記号で書いた文字も分かる', () => {
    expect(section('分野: "東と东"\n')).toEqual(['P801 rei/01-a.yaml 1:8-1:9']);
    expect(section('分野: "東と\\u4e1c"\n')).toEqual(['P801 rei/01-a.yaml 1:5-1:15']);
    expect(reportsOf({ 'rei/00-a.mdx': '# 題\n\n東と&#x4e1c;\n' })).toEqual(['P801 rei/00-a.mdx 3:1-3:11']);
  });

  test('付いている印ごと、一つの文字として示す', () => {
    expect(section('分野: 东\u{e0100}\n')).toEqual(['P801 rei/01-a.yaml 1:5-1:8']);
  });

  test('自分で付けた欄の名前も印刷される', () => {
    expect(section('分野: あ\nその他の欄:\n  东: あ\n')).toEqual(['P801 rei/01-a.yaml 3:3-3:4']);
  });

  test('印刷されない注記、知らない項目の名前、リンクの行き先は見ない', () => {
    expect(section('分野: あ\n# 东\n')).toEqual([]);
    expect(section('分野: あ\n东东东东: い\n')).toEqual(['P102 rei/01-a.yaml 2:1-2:5']);
    expect(reportsOf({ 'rei/00-a.mdx': '# 題\n\n[あ](https://example.jp/东)\n' })).toEqual([]);
  });

  test('外字や制御文字は、P109 だけが知らせる', () => {
    expect(section('分野: 東\ue000\n番号: あ\u0007\n')).toEqual([
      'P109 rei/01-a.yaml 1:6-1:7',
      'P109 rei/01-a.yaml 2:6-2:7',
    ]);
    expect(reportsOf({ 'rei/00-a.mdx': '# 東\u{f0000}东\n' })).toEqual([
      'P109 rei/00-a.mdx 1:4-1:6',
      'P801 rei/00-a.mdx 1:6-1:7',
    ]);
  });

  test('計画の表紙にあっても、ほかの決まりは同じように働く', () => {
    const status =
      '柱: あ\n取組施策:\n  - id: s101\n    施策: い\n    取組状況: { 令和5年度: { 状態: 実施 } }\n';
    const codes = (name: string) =>
      reportsOf({ 'rei/plan.yaml': `計画名: ${name}\n`, 'rei/01-a.yaml': status }).map((one) =>
        one.slice(0, 4),
      );
    expect(codes('東')).toEqual(['P104']);
    expect(codes('东')).toEqual(['P104', 'P801']);
  });

  test('代わりに書ける文字があれば、それを教える', () => {
    const [found] = compile([
      { path: 'rei/plan.yaml', text: '計画名: 例の計画\n' },
      { path: 'rei/01-a.yaml', text: '分野: 𝟢\n' },
    ]).diagnostics;
    expect(found?.message).toBe('「𝟢」（U+1D7E2）を印刷できる字体がありません。');
    expect(found?.help).toContain('「0」ならば印刷できます');
  });
});
