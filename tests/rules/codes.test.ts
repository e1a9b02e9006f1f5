import { describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import { checkDigitOf } from '#core/model/municipality-code.ts';

function reportsOf(
  files: Readonly<Record<string, string>>,
  assets: ReadonlySet<string> | null = null,
): string[] {
  const all = { 'rei/plan.yaml': '計画名: 例の計画\n', ...files };
  return compile(
    Object.entries(all).map(([path, text]) => ({ path, text })),
    { assets },
  ).diagnostics.map(({ code, range: { start } }) => `${code} ${String(start.line)}:${String(start.column)}`);
}

describe('団体コード（P208）', () => {
  test.each([
    ['北海道', '010006'],
    ['札幌市', '011002'],
    ['東京都', '130001'],
    ['千代田区', '131016'],
    ['横浜市', '141003'],
    ['大阪市', '271004'],
    ['沖縄県', '470007'],
    ['那覇市', '472018'],
  ])('%s の検査数字は合う', (_name, code) => {
    expect(checkDigitOf(code.slice(0, 5))).toBe(code.slice(5));
  });

  const site = (code: string) => ({
    'site.yaml': `サイト名: 例\n自治体: { 名称: 例の市, 団体コード: "${code}" }\n`,
  });

  test('合わない検査数字だけを知らせる', () => {
    expect(reportsOf(site('482072'))).toEqual([]);
    expect(reportsOf(site('４８２０７２'))).toEqual([]);
    expect(reportsOf(site('482071'))).toEqual(['P208 2:24']);
    expect(reportsOf({ 'site.yaml': 'サイト名: 例\n' })).toEqual([]);
  });

  test('六桁でなければ、形だけを言い、五桁であれば続く一桁を教える', () => {
    expect(reportsOf(site('4820'))).toEqual(['P104 2:24']);
    const files = [{ path: 'site.yaml', text: site('48207')['site.yaml'] }];
    expect(compile(files).diagnostics.map(({ code, help }) => `${code} ${help}`)).toEqual([
      expect.stringMatching(/^P104 .*482072/u),
    ]);
  });
});

describe('事業CD（P205）', () => {
  const plan = (...items: string[]) => ({
    'rei/01-a.yaml': `分野: 環境\n事業:\n${items.map((one) => `  - { ${one} }\n`).join('')}`,
  });

  test.each([
    ['別々の事業', ['id: j101, 事業CD: 0-1, 事業名: い', 'id: j102, 事業CD: 0-1, 事業名: ろ'], ['P205 4:23']],
    [
      '全角と半角',
      ['id: j101, 事業CD: 0-1, 事業名: い', 'id: j102, 事業CD: ０－１, 事業名: ろ'],
      ['P205 4:23'],
    ],
    ['再掲と元', ['id: j101, 事業CD: 0-1, 事業名: い', 'id: j102, 事業CD: 0-1, 再掲: j101'], []],
    ['再掲が先', ['id: j102, 事業CD: 0-1, 再掲: j101', 'id: j101, 事業CD: 0-1, 事業名: い'], []],
    [
      '同じ元の再掲どうし',
      ['id: j101, 事業名: い', 'id: j102, 事業CD: 0-1, 再掲: j101', 'id: j103, 事業CD: 0-1, 再掲: j101'],
      [],
    ],
    [
      '行き先のない再掲',
      ['id: j101, 事業CD: 0-1, 事業名: い', 'id: j102, 事業CD: 0-1, 再掲: j199'],
      ['P501 4:32'],
    ],
    ['コードのない事業', ['id: j101, 事業CD: , 事業名: い', 'id: j102, 事業CD: , 事業名: ろ'], []],
  ])('%s', (_name, items, expected) => {
    expect(reportsOf(plan(...items))).toEqual(expected);
  });

  test('ほかの計画の同じ事業は、責めない', () => {
    const section = '分野: 環境\n事業:\n  - { id: j101, 事業CD: 0-1, 事業名: い }\n';
    expect(
      reportsOf({ 'rei/01-a.yaml': section, 'hoka/plan.yaml': '計画名: ほか\n', 'hoka/01-a.yaml': section }),
    ).toEqual([]);
  });
});

describe('図（P114）', () => {
  const messages = (url: string, assets: readonly string[]) =>
    compile(
      [
        { path: 'rei/plan.yaml', text: '計画名: 例の計画\n' },
        { path: 'rei/00-a.mdx', text: `# 題\n\n![海](${url})\n` },
      ],
      { assets: new Set(assets) },
    ).diagnostics.map(({ code, help }) => `${code} ${help}`);

  test('大文字と小文字だけが違うファイルを示す', () => {
    expect(messages('assets/umi.png', ['rei/assets/Umi.PNG'])).toEqual([
      expect.stringContaining('「assets/Umi.PNG」というファイルがあります'),
    ]);
    expect(messages('assets/umi.png', ['hoka/assets/umi.png'])).toEqual([
      expect.stringContaining('assets フォルダーに置く'),
    ]);
  });

  test('YAML の中の文には、図を載せられない', () => {
    expect(
      reportsOf(
        { 'rei/plan.yaml': '計画名: 例の計画\n概要: |\n  これです。\n  ![海](assets/umi.png)\n' },
        new Set(['rei/assets/umi.png']),
      ),
    ).toEqual(['P114 4:3']);
  });
});

test('名前の大文字と小文字だけが違うファイルは、住所が重なる（P209）', () => {
  expect(reportsOf({ 'rei/01-a.yaml': '分野: 環境\n', 'rei/01-A.mdx': '# 題\n' })).toEqual(['P209 1:1']);
});
