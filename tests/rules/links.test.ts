import { describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import type { CompileOptions } from '#core/compile.ts';

const FILES = {
  'departments.yaml': '- 名称: 企画課\n',
  'rei/plan.yaml': '計画名: 例の計画\n',
  'rei/01-shizen.yaml': `分野: 自然
考え方:
  - 見出し: 緑
    本文: |
      緑を増やします。

      詳しくは、LINKをご覧ください。
指標:
  - id: midori
    名称: 緑被率
    基準値: { 令和4年度: 20 }
取組施策:
  - id: s101
    施策: 木を植えます。
    取組状況:
      令和4年度: 木を植えました。
事業:
  - id: j101
    事業名: 植樹
    重点: { 事業目標: 千本 }
  - id: j102
    事業名: 清掃
`,
  'rei/02-kurashi.yaml': '分野: 暮らし\n事業:\n  - id: j201\n    事業名: 交通\n',
  'rei/90-owari.mdx': '# おわりに\n\n## 進め方（案）\n\n文。\n\n## 進め方（案）\n',
  'hoka/plan.yaml': '計画名: ほかの計画\n',
  'hoka/01-hoka.yaml': '分野: ほか\n事業:\n  - id: j101\n    事業名: ほか\n',
};

type Options = CompileOptions & { readonly files?: Readonly<Record<string, string>> };

function linksOf(files: Readonly<Record<string, string>>, options: CompileOptions) {
  const all = Object.entries(files).map(([path, text]) => ({ path, text }));
  return compile(all, { assets: new Set(['rei/assets/Zu.pdf']), ...options }).diagnostics.filter(
    ({ code }) => code === 'P206',
  );
}

/** What is said of a link in a chapter: the address offered, or `行き止まり`; null where it is fine. */
function inChapter(link: string, { files, ...options }: Options = {}): string | null {
  const text = `# はじめに\n\n[こちら](${link})\n`;
  const [found] = linksOf({ ...FILES, ...files, 'rei/00-hajime.mdx': text }, options);
  return found ? (found.fixes[0]?.edits[0]?.newText ?? '行き止まり') : null;
}

describe('章の中のリンク', () => {
  test.each([
    ['外のアドレス', 'https://example.jp/a?b#c'],
    ['メール', 'mailto:a@example.jp'],
    ['電話', 'tel:0000-00-0000'],
    ['サーバーの中のアドレス', '/soshiki/kikaku/'],
    ['分野のページ', '../01-shizen/'],
    ['そのファイル', '../01-shizen/index.html'],
    ['項目', '../01-shizen/#j101'],
    ['施策の年度', '../01-shizen/#s101_2022'],
    ['指標', '../01-shizen/#midori'],
    ['サイトが付ける場所', '../01-shizen/#Projects'],
    ['重点事業のページ', '../01-shizen/j101/'],
    ['章', '../90-owari/'],
    ['章の見出し', '../90-owari/#進め方案'],
    ['同じ言葉の二つ目の見出し', '../90-owari/#進め方案-1'],
    ['符号にした見出し', `../90-owari/#${encodeURIComponent('進め方案')}`],
    ['計画の表紙', '../'],
    ['サイトの表紙', '../../'],
    ['検索', '../../search/?q=緑'],
    ['ほかの計画の項目', '../../hoka/01-hoka/#j101'],
    ['サイトの外', '../../../../soshiki/'],
    ['サイトに置いたファイル', '../../zentai.pdf'],
    ['計画のファイル', 'assets/Zu.pdf'],
    ['点の付いた計画のファイル', './assets/Zu.pdf'],
    ['このページの先頭', '#top'],
  ])('%s は通す', (_name, link) => {
    expect(inChapter(link)).toBe(null);
  });

  test.each([
    ['ほかのページの項目', '#j101', '../01-shizen/#j101'],
    ['ほかのページにある項目', '../02-kurashi/#s101', '../01-shizen/#s101'],
    ['項目の書き誤り', '../02-kurashi/#j20l', '../02-kurashi/#j201'],
    ['ない項目', '../01-shizen/#zenzen', '行き止まり'],
    ['ない年度', '../01-shizen/#s101_2030', '行き止まり'],
    ['YAML のファイル', './01-shizen.yaml', '../01-shizen/'],
    ['YAML のファイルの項目', '01-shizen.yaml#j102', '../01-shizen/#j102'],
    ['MDX のファイル', '../90-owari.mdx', '../90-owari/'],
    ['/ のないページ', '../01-shizen', '../01-shizen/'],
    ['/ のない項目', '../01-shizen#j101', '../01-shizen/#j101'],
    ['ページの書き誤り', '../01-shizn/#j101', '../01-shizen/#j101'],
    ['ないページ', '../77-nai/', '行き止まり'],
    ['計画の書き誤り', '../../hokaa/01-hoka/#j101', '../../hoka/01-hoka/#j101'],
    ['重点でない事業のページ', '../01-shizen/j102/', '行き止まり'],
    ['ない見出し', '../90-owari/#あらまし', '行き止まり'],
    ['このページにない見出し', '#あらまし', '行き止まり'],
    ['表紙の項目', '../#j201', '../02-kurashi/#j201'],
    ['大文字と小文字', 'assets/zu.pdf', 'assets/Zu.pdf'],
    ['ないファイル', 'assets/hyou.xlsx', '行き止まり'],
    ['空', '', '行き止まり'],
    ['機械の中のファイル', 'file:///C:/keikaku/hyou.xlsx', '行き止まり'],
    ['ドライブ', 'C:/keikaku/hyou.xlsx', '行き止まり'],
    ['www', 'www.example.jp/a', 'https://www.example.jp/a'],
    ['コロンのない https', 'https//example.jp', 'https://example.jp'],
    ['宛先だけのメール', 'a@example.jp', 'mailto:a@example.jp'],
  ])('%s「%s」は「%s」', (_name, link, expected) => {
    expect(inChapter(link)).toBe(expected);
  });

  test('ファイルを誰も見ていなければ、ファイルは責めない', () => {
    expect(inChapter('assets/hyou.xlsx', { assets: null })).toBe(null);
  });

  test('読めないファイルのある計画へのリンクは、責めない', () => {
    const files = { 'hoka/02-yomenai.yaml': '分野: [\n' };
    expect(inChapter('../../hoka/02-yomenai/#j201', { files })).toBe(null);
    expect(inChapter('../../hoka/01-hoka/#j999', { files })).toBe(null);
    expect(inChapter('../01-shizen/#j999', { files })).toBe('行き止まり');
  });

  test('読めない章の見出しへのリンクは、責めない', () => {
    const files = { 'rei/90-owari.mdx': '['.repeat(2000) };
    expect(inChapter('../90-owari/#nani', { files })).toBe(null);
  });

  test('定義の行のリンクは、定義のところで知らせる', () => {
    const [found, ...others] = linksOf(
      { ...FILES, 'rei/00-hajime.mdx': '# 題\n\n[一つ目][a]と[二つ目][a]。\n\n[a]: ../77-nai/\n' },
      {},
    );
    expect(others).toEqual([]);
    expect(found?.range.start).toEqual({ line: 5, column: 6 });
  });

  test('書かれていない注と定義は、その印のところで知らせる', () => {
    const found = linksOf(
      { ...FILES, 'rei/00-hajime.mdx': '# 題\n\n人口[^jinko]は[統計][toukei]による[^a]。\n\n[^a]: 注。\n' },
      {},
    );
    expect(found.map(({ range, message }) => [range.start.column, message])).toEqual([
      [3, '注「[^jinko]」の文が見当たりません。'],
      [16, 'リンクの名前「[toukei]」の行き先が、どこにも書かれていません。'],
    ]);
  });
});

describe('YAML の中の文のリンク', () => {
  const inBody = (link: string) =>
    linksOf(
      { ...FILES, 'rei/01-shizen.yaml': FILES['rei/01-shizen.yaml'].replace('LINK', `[表](${link})`) },
      {},
    );
  const inOverview = (link: string) =>
    linksOf({ ...FILES, 'rei/plan.yaml': `計画名: 例の計画\n概要: |\n  [表](${link})\n` }, {});

  test('考え方の本文は、分野のページに載る', () => {
    expect(inBody('#j101')).toEqual([]);
    expect(inBody('../02-kurashi/#j201')).toEqual([]);
    const [found] = inBody('#j201');
    expect(found?.range.start).toEqual({ line: 7, column: 16 });
    expect(found?.fixes[0]?.edits[0]?.newText).toBe('../02-kurashi/#j201');
  });

  test('概要は、計画の表紙に載る', () => {
    expect(inOverview('01-shizen/#j101')).toEqual([]);
    expect(inOverview('../hoka/')).toEqual([]);
    const [found] = inOverview('../01-shizen/');
    expect(found?.range.start).toEqual({ line: 3, column: 7 });
    expect(found?.fixes[0]?.edits[0]?.newText).toBe('01-shizen/');
  });
});

test('2,000の行き止まりも、時間は数に見合う', () => {
  const link = (i: number) => `[語](../01-shizen/#zz${String(i)}) [語](assets/${String(i)}.pdf)\n\n`;
  const text = `# 題\n\n${Array.from({ length: 1000 }, (_, i) => link(i)).join('')}`;
  const items = Array.from(
    { length: 5000 },
    (_, i) => `  - id: j2${String(i)}\n    事業名: 交通${String(i)}\n`,
  ).join('');
  const assets = new Set(Array.from({ length: 5000 }, (_, i) => `rei/assets/z${String(i)}.png`));
  const before = performance.now();
  const files = {
    ...FILES,
    'rei/00-hajime.mdx': text,
    'rei/02-kurashi.yaml': `分野: 暮らし\n事業:\n${items}`,
  };
  expect(linksOf(files, { assets })).toHaveLength(2000);
  expect(performance.now() - before).toBeLessThan(4000);
});
