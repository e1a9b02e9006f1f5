import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#shell/render-markdown.ts';
import { compileFiles } from './compile-text.ts';

function reportsOnProse(text: string): string[] {
  return compileFiles({
    'rei/00-a.mdx': text,
    'rei/01-a.yaml': '分野: 環境\n事業:\n  - id: j101\n    事業名: 植樹\n',
  }).diagnostics.map(({ code, range: { start } }) => `${code} ${String(start.line)}:${String(start.column)}`);
}

describe('本文に書けるのは、文章と決まった部品だけ', () => {
  test.each([
    ['import', 'import x from "y"\n\n# 章\n', ['P110 1:1']],
    ['export', 'export const x = 1\n', ['P110 1:1']],
    ['式', '# 章\n\n計算は {1 + 1} です。\n', ['P110 3:5']],
    ['アドレスに続く式', 'https://example.jp/{process.exit()}\n', ['P110 1:20']],
    ['閉じない式', '# 章\n\nこれは { です。\n', ['P110 3:5']],
    ['HTML', '<b>太字</b>\n', ['P110 1:1']],
    ['HTML の注釈', '文\n\n<!-- 注釈 -->\n', ['P110 3:1']],
    ['MDX の注釈', '文 {/* 注釈 */}\n', ['P110 1:3']],
    ['閉じない HTML', '一行目<br>二行目\n\n次の段落<br>です\n', ['P110 1:4', 'P110 3:5']],
    ['閉じるだけの HTML', '文</b>の途中\n', ['P110 1:2']],
    ['山括弧のアドレス', '<https://example.jp/> と <a@example.jp>\n', ['P110 1:1', 'P110 1:25']],
    ['import で始まる文', '文\n\nimport の手順は次のとおりです。\n続きの行です。\n', ['P110 3:1']],
    ['export で始まる文', '# 章\n\nexportは輸出のことです。\n', []],
    ['閉じない括弧の中の式', 'a {b} { c { d } e\n', ['P110 1:3', 'P110 1:7', 'P110 1:11']],
    ['文のある部品', '<Item id="j101">植樹</Item>\n', ['P110 1:1']],
    ['閉じない部品', '<Item id="j101">\n\n次の文\n', ['P110 1:1']],
    ['大文字の指定', '<Item ID="j101" />\n', ['P110 1:7']],
    ['小文字の部品', '<item id="j101" />\n', ['P110 1:1']],
    ['全角の引用符', '<Item id=“j101” />\n', ['P110 1:1']],
    ['数の前の不等号', '5 <3 です。\n', ['P101 1:3']],
    ['山括弧の日本語', '次の<市民の声>を聴く。\n', ['P101 1:3']],
    ['知らない部品', '<Widget />\n', ['P110 1:1']],
    ['部品の知らない指定', '<Item id="j101" onclick="x" />\n', ['P110 1:17']],
    ['部品の式', '<Item id={x} />\n', ['P110 1:7']],
    ['id のない部品', '<Item />\n', ['P103 1:1']],
    ['行き先のない部品', 'これは <Item id="j999" /> です。\n', ['P202 1:15']],
    ['動くリンク', '[押す](javascript:alert(1))\n', ['P110 1:1']],
    [
      '隠した動くリンク',
      '[押す](java\tscript:alert(1)) と [押す](&#106;avascript:alert(1))\n',
      ['P110 1:30'],
    ],
    ['閉じない不等号が二つ', '5 <6 です。\n\n8 <9 です。\n', ['P101 1:3', 'P101 3:3']],
  ])('%s', (_name, text, expected) => {
    expect(reportsOnProse(text)).toEqual(expected);
  });

  test.each([
    ['import', 'import の手順は次のとおりです。\n', '『import』'],
    ['br', '一行目<br>二行目\n', '改行は、空行で'],
    ['ID', '<Item ID="j101" />\n', 'id は小文字'],
    ['item', '<item id="j101" />\n', '<Item … />'],
    ['知らない部品', '<Itme id="j101" />\n', '<Item … />'],
    ['不等号', '5 <3 です。\n', '全角の「＜」'],
    ['閉じない部品', '<Item id="j101">\n', '/>'],
    ['文のある部品', '<Item id="j101">植樹</Item>\n', '部品の外に'],
    ['山括弧のアドレス', '<https://example.jp/>\n', '< と > を取って'],
    ['式', '{ です。\n', '全角の｛ ｝'],
  ])('%s の直し方を言う', (_name, text, told) => {
    const { diagnostics } = compileFiles({
      'rei/00-a.mdx': text,
      'rei/01-a.yaml': '分野: 環境\n事業:\n  - id: j101\n    事業名: 植樹\n',
    });
    expect(diagnostics.map(({ help }) => help)).toEqual([expect.stringContaining(told)]);
  });

  test('読めない記号の後も、章の先を読む', () => {
    expect(reportsOnProse('5 <3 です。\n\n<Item id="j999" />\n\n[次](../02-b/)\n')).toEqual([
      'P101 1:3',
      'P202 3:11',
      'P206 5:5',
    ]);
  });

  test('表・脚注・部品・リンクは書ける', () => {
    expect(
      reportsOnProse(
        '# 章\n\n| 年 | 数 |\n| --- | --- |\n| 1~2年 | 3 |\n\n注[^a]と<Item id="j101" />。https://example.jp/ も。\n\n[^a]: 注の文。\n',
      ),
    ).toEqual([]);
  });

  test.each([
    ['| の文の、二行目の真ん中', '概要: |\n  一行目。\n\n  これは <b>太字</b> です。\n', ['P110 4:7']],
    ['改行が CRLF', '概要: |\r\n  一行目。\r\n  これは <b>太字</b> です。\r\n', ['P110 3:7']],
    ['深い字下げの指定', '概要: |4\n    一行目。\n      <b>太字</b>\n', ['P110 3:7']],
    ['一行の文', '概要: これは <b>太字</b> です。\n', ['P110 1:9']],
    ['引用符の文', '概要: "これは <b>太字</b> です。"\n', ['P110 1:10']],
    ['折り畳む文は全体', '概要: >\n  一行目。\n  <b>太字</b>\n', ['P110 2:3']],
    ['二つの HTML は二つ', '概要: |\n  <b>太字</b>と<i>斜体</i>\n', ['P110 2:3', 'P110 2:13']],
    ['注釈', '概要: |\n  文。\n\n  <!-- 注釈 -->\n', ['P110 4:3']],
    ['日本語の山括弧は文字', '概要: |\n  <市民の声>を聴く。5 <6。\n', []],
  ])('YAML の中の Markdown：%s', (_name, overview, expected) => {
    const { diagnostics } = compileFiles({ 'rei/plan.yaml': `${overview}計画名: 例\n` });
    expect(
      diagnostics.map(
        ({ code, range: { start } }) => `${code} ${String(start.line)}:${String(start.column)}`,
      ),
    ).toEqual(expected);
  });

  test('YAML の中の Markdown にも、HTML と動くリンクは書けない', () => {
    const { diagnostics } = compileFiles({
      'rei/plan.yaml': '計画名: 例\n概要: |\n  これは <b>太字</b> です。\n',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['P110']);
    for (const link of ['javascript:', 'javascript&colon;', '&#106;avascript:', 'data&#58;']) {
      const { diagnostics: found } = compileFiles({
        'rei/plan.yaml': `計画名: 例\n概要: |\n  [押す](${link}alert(1))\n`,
      });
      expect([link, ...found.map(({ code }) => code)]).toEqual([link, 'P110']);
    }
  });
});

test.each([
  [
    'https://example.lg.jpです。**「強調」**です。',
    '<a href="https://example.lg.jp">https://example.lg.jp</a>です。<strong>「強調」</strong>です。',
  ],
  [
    '（https://example.lg.jp/a/?b=1）を見る。',
    '（<a href="https://example.lg.jp/a/?b=1">https://example.lg.jp/a/?b=1</a>）を見る。',
  ],
  ['[ページ](https://example.lg.jp/)', '<a href="https://example.lg.jp/">ページ</a>'],
  ['1~2年、3~4年', '1~2年、3~4年'],
])('Markdown「%s」は、日本語の文として読む', async (text, html) => {
  expect((await renderMarkdown([text]))(text)).toBe(`<p>${html}</p>`);
});
