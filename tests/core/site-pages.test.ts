import { describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import type { Compiled } from '#core/compile.ts';
import { linkedAssets } from '#core/link/linked-assets.ts';

const PLAN = {
  'rei/plan.yaml': '計画名: 例の計画\n',
  'rei/00-hajimeni.mdx': '# はじめに\n\n## 進め方\n\n本文。\n',
  'rei/01-shizen.yaml': '分野: 自然\n事業:\n  - id: j101\n    事業名: 植樹事業\n',
};

function compiled(files: Readonly<Record<string, string>>, assets: readonly string[] = []): Compiled {
  const all = Object.entries({ ...PLAN, ...files }).map(([path, text]) => ({ path, text }));
  return compile(all, { assets: new Set(assets) });
}

/** `P206 hoshin.mdx:3`: the law and the line, for each report. */
function reports(...given: Parameters<typeof compiled>): string[] {
  return compiled(...given).diagnostics.map(
    ({ code, file, range }) => `${code} ${file}:${String(range.start.line)}`,
  );
}

const page = (body: string): Readonly<Record<string, string>> => ({ 'hoshin.mdx': `# 方針\n\n${body}\n` });

describe('計画に属さないページ', () => {
  test('content のすぐ下の .mdx は、名前の順にサイトのページになる', () => {
    const { content, diagnostics } = compiled({
      'hoshin-kekka.mdx': '# 結果\n',
      'hoshin.mdx': '# 方針\n\n本文。\n',
      'a.mdx': '題のないページ\n',
    });
    expect(diagnostics).toEqual([]);
    expect(content.pages.map(({ name, title }) => [name, title])).toEqual([
      ['a', 'a'],
      ['hoshin', '方針'],
      ['hoshin-kekka', '結果'],
    ]);
  });

  test.each([
    ['計画のページへ', '[計画](../rei/)と[事業](../rei/01-shizen/#j101)と[章](../rei/00-hajimeni/#進め方)'],
    ['サイトのページへ', '[結果](../kekka/#まとめ)と[上](#対象)'],
    ['サイトが作るページへ', '[見方](../guide/)'],
    ['外へ', '[外](https://example.jp/)'],
    ['ファイルへ', '[全文](assets/zenbun.pdf)と[全文](../assets/zenbun.pdf)と[計画の](../rei/assets/x.pdf)'],
    ['図', '![海](assets/umi.png)'],
    ['計画を名指す部品', '<Item id="rei:j101" />'],
  ])('%s：行き先があれば、何も言われない', (_what, body) => {
    const files = { ...page(`${body}\n\n## 対象`), 'kekka.mdx': '# 結果\n\n## まとめ\n' };
    expect(reports(files, ['assets/zenbun.pdf', 'assets/umi.png', 'rei/assets/x.pdf'])).toEqual([]);
  });

  test.each([
    ['ないページへのリンク', '[計画](../nai/)', 'P206'],
    ['ない見出しへのリンク', '[結果](../kekka/#ない)', 'P206'],
    ['「/」のないリンク', '[結果](../kekka)', 'P206'],
    ['ないファイルへのリンク', '[全文](assets/nai.pdf)', 'P206'],
    ['ない図', '![海](assets/nai.png)', 'P114'],
    ['代替テキストのない図', '![](assets/umi.png)', 'P114'],
    ['どの計画か分からない部品', '<Item id="j101" />', 'P202'],
    ['計画にない項目の部品', '<Item id="rei:j109" />', 'P202'],
    ['計画そのものを見せる部品', '<Budget />', 'P110'],
    ['HTML', '<b>太字</b>', 'P110'],
    ['プログラム', '{1 + 1}', 'P110'],
    ['印刷できない字', '丽江市', 'P801'],
  ])('%sは、その場所で知らせる', (_what, body, code) => {
    const files = { ...page(body), 'kekka.mdx': '# 結果\n' };
    expect(reports(files, ['assets/umi.png'])).toEqual([`${code} hoshin.mdx:3`]);
  });

  test.each([
    ['サイトが使う名前', 'search.mdx'],
    ['大文字だけ違う、サイトが使う名前', 'Search.mdx'],
    ['計画のフォルダーと同じ名前', 'rei.mdx'],
    ['アドレスに向かない名前', '方針.mdx'],
  ])('%sは、ページの名前にできない', (_what, name) => {
    expect(reports({ [name]: '# 方針\n' })).toEqual([`P209 ${name}:1`]);
  });

  test('ファイルの名前で書かれたリンクには、ページのアドレスを示す', () => {
    const files = { ...page('[結果](kekka.mdx)'), 'kekka.mdx': '# 結果\n' };
    const chapter = { 'rei/00-hajimeni.mdx': '# はじめに\n\n[方針](../hoshin.mdx)\n' };
    const helps = (all: Readonly<Record<string, string>>) =>
      compiled(all).diagnostics.map(({ help }) => help);
    expect(helps(files)).toEqual(['「../kekka/」のことでしたら、そう直してください。']);
    expect(helps({ ...files, ...chapter })).toContain(
      '「../../hoshin/」のことでしたら、そう直してください。',
    );
  });

  test('リンクされたファイルだけが公開される', () => {
    const { content } = compiled(page('[全文](assets/a.pdf)'), ['assets/a.pdf', 'assets/draft.pdf']);
    expect([...linkedAssets(content)]).toEqual(['assets/a.pdf']);
  });
});
