import { describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';

const SECTION = `分野: 環境
指標:
  - id: midori
    名称: 緑被率
取組施策:
  - id: s101
    施策: 木を植えます。
    取組状況:
      令和4年度:
        - { id: a, 文: 木を植えました。 }
      令和5年度: 検討中
  - id: s102
    再掲: s101
事業:
  - id: j101
    事業名: 植樹
    重点: { 事業工程: [{ 取組: 植える, 年度: 令和5年度 }] }
  - id: j102
    事業名: 清掃
    重点: { 事業目標: 千本 }
  - id: j103
    再掲: j101
`;

type Files = Readonly<Record<string, string>>;

function helpOf(files: Files): readonly (readonly [string, string])[] {
  const all = {
    'departments.yaml': '- 名称: 企画課\n',
    'rei/plan.yaml': '計画名: 例の計画\n',
    'rei/01-a.yaml': SECTION,
    ...files,
  };
  return compile(Object.entries(all).map(([path, text]) => ({ path, text })))
    .diagnostics.filter(({ code }) => code === 'P202')
    .map(({ message, help }) => [message, help] as const);
}

const inRevision = (target: string, files: Files = {}) =>
  helpOf({
    'rei/plan.yaml': `計画名: 例の計画\n改定履歴:\n  - { 種別: 訂正, 対象: ["${target}"] }\n`,
    ...files,
  });

const inProse = (part: string, files: Files = {}) =>
  helpOf({ 'rei/00-a.mdx': `# 題\n\n${part}\n`, ...files });

describe('改定履歴の対象（P202）', () => {
  test.each(['s101', 's101@令和4年度', 's101@R4/a', 's101/a', 's102@令和4年度/a', 'midori', 'rei:j101'])(
    '%s は通す',
    (target) => {
      expect(inRevision(target)).toEqual([]);
    },
  );

  test.each([
    ['s109', '「s109」という id の項目は見当たりません。', '「s101」の書き誤り'],
    ['zenzen', '「zenzen」という id の項目は見当たりません。', '参照先の id を'],
    ['s101@令和6年度', '「s101@令和6年度」の指す年度の取組状況は書かれていません。', '@ の後'],
    ['s101@令和5年度/a', '「s101@令和5年度/a」の指す行は見当たりません。', '/ の後'],
    ['s101/b', '「s101/b」の指す行は見当たりません。', '/ の後'],
    ['j101/a', '「j101/a」の指す行は見当たりません。', '/ の後'],
    ['midori/a', '「midori/a」の指す行は見当たりません。', '/ の後'],
    ['S101', '「S101」は、id の形ではありません。', '「s101」の書き誤り'],
    ['第一章', '「第一章」は、id の形ではありません。', 's204、s103/a'],
    ['hoka:s101', '「hoka:s101」の指す計画は見当たりません。', 'フォルダーの名前'],
  ])('%s', (target, message, help) => {
    expect(inRevision(target)).toEqual([[message, expect.stringContaining(help)]]);
  });

  test('ほかの計画に読めないファイルがあれば、そこにないとは言わない', () => {
    const other = { 'hoka/plan.yaml': '計画名: ほか\n', 'hoka/01-a.yaml': '分野: ほか\n' };
    expect(inRevision('hoka:s999', other)).toHaveLength(1);
    expect(inRevision('hoka:s999', { ...other, 'hoka/02-b.yaml': '分野: [\n' })).toEqual([]);
    expect(inRevision('s999', { ...other, 'hoka/02-b.yaml': '分野: [\n' })).toHaveLength(1);
    expect(inRevision('hoka:s999', { ...other, 'rei/02-b.yaml': '分野: [\n' })).toHaveLength(1);
  });
});

describe('本文の部品の id（P202）', () => {
  test.each(['<Item id="s101" />', '<Item id="j102" />', '<Schedule id="j101" />', '<Schedule id="j103" />'])(
    '%s は通す',
    (part) => {
      expect(inProse(part)).toEqual([]);
    },
  );

  test.each([
    ['<Schedule id="j102" />', '「j102」には事業工程が書かれていない'],
    ['<Schedule id="s101" />', '「s101」には事業工程が書かれていない'],
    ['<Item id="midori" />', '「midori」は指標なので、<Item> では'],
    ['<Item id="s101/b" />', '「s101/b」の指す行は'],
    ['<Item id="" />', '「」は、id の形ではありません。'],
  ])('%s', (part, message) => {
    expect(inProse(part)).toEqual([[expect.stringContaining(message), expect.any(String)]]);
  });
});

test('10,000の行き止まりの参照も、時間は数に見合う', () => {
  const targets = Array.from({ length: 10_000 }, (_, i) => `x${String(i)}`).join(', ');
  const items = Array.from(
    { length: 10_000 },
    (_, i) => `  - id: y${String(i)}\n    事業名: い${String(i)}\n`,
  ).join('');
  const before = performance.now();
  const found = helpOf({
    'rei/plan.yaml': `計画名: 例の計画\n改定履歴:\n  - { 種別: 訂正, 対象: [${targets}] }\n`,
    'rei/02-b.yaml': `分野: 暮らし\n事業:\n${items}`,
  });
  expect(found).toHaveLength(10_000);
  expect(performance.now() - before).toBeLessThan(6000);
});
