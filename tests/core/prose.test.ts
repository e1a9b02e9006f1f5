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
    ['HTML の注釈', '<!-- 注釈 -->\n', ['P101 1:2']],
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
    ['閉じない不等号', '5 <6 です。\n', ['P101 1:4']],
  ])('%s', (_name, text, expected) => {
    expect(reportsOnProse(text)).toEqual(expected);
  });

  test('表・脚注・部品・リンクは書ける', () => {
    expect(
      reportsOnProse(
        '# 章\n\n| 年 | 数 |\n| --- | --- |\n| 1~2年 | 3 |\n\n注[^a]と<Item id="j101" />。https://example.jp/ も。\n\n[^a]: 注の文。\n',
      ),
    ).toEqual([]);
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
