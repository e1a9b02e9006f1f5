import { describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';

const PLAN = '計画名: 例の計画\n';

function compileAll(files: Readonly<Record<string, string>>): readonly Diagnostic[] {
  const all = { 'departments.yaml': '- 名称: 企画課\n', 'rei/plan.yaml': PLAN, ...files };
  return compile(Object.entries(all).map(([path, text]) => ({ path, text }))).diagnostics;
}

const reportsOf = (files: Readonly<Record<string, string>>): string[] =>
  compileAll(files).map(
    ({ code, range: { start } }) => `${code} ${String(start.line)}:${String(start.column)}`,
  );

/** The file with the safe fixes of P207 in it. */
function fixed(text: string, others: Readonly<Record<string, string>> = {}): string {
  const found = compileAll({ ...others, 'rei/01-a.yaml': text }).filter(
    ({ code, file }) => code === 'P207' && file === 'rei/01-a.yaml',
  );
  const edits = found.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe).flatMap((fix) => fix.edits));
  const starts = [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)];
  const offset = ({ line, column }: { line: number; column: number }) => (starts[line - 1] ?? 0) + column - 1;
  return edits.reduceRight(
    (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
    text,
  );
}

describe('id のない項目に、id を付ける（P207）', () => {
  test('いまある id の後の番号を、出てくる順に付ける', () => {
    const text =
      '番号: (3)\n分野: 環境\n事業:\n  - 事業名: い\n  - id: j304\n    事業名: ろ\n  - 事業名: は\n取組施策:\n- 施策: に\n';
    expect(fixed(text)).toBe(
      '番号: (3)\n分野: 環境\n事業:\n  - id: j305\n    事業名: い\n  - id: j304\n    事業名: ろ\n  - id: j306\n    事業名: は\n取組施策:\n- id: s301\n  施策: に\n',
    );
  });

  test('番号のない分野は、計画の中の順で数える', () => {
    const files = { 'rei/00-a.yaml': '分野: 先\n事業:\n  - id: j101\n    事業名: い\n' };
    expect(fixed('分野: 環境\n事業:\n  - 事業名: ろ\n', files)).toContain('- id: j201\n    事業名: ろ');
  });

  test('欠番にも、どこかに書かれた id にも、付けない', () => {
    const files = {
      'rei/plan.yaml': `${PLAN}欠番: [j102]\n`,
      'rei/02-b.yaml':
        '分野: 先\n事業:\n  - id: j201\n    事業名: い\n    事業内容: 元の j103 から  # j104 も予定\n',
      'rei/90-c.mdx': '# 題\n\n<Item id="j105" />\n',
    };
    expect(fixed('分野: 環境\n事業:\n  - id: j101\n    事業名: ろ\n  - 事業名: は\n', files)).toContain(
      '- id: j106\n',
    );
  });

  test('百を超えたら三桁になる', () => {
    const many = Array.from(
      { length: 99 },
      (_, i) => `  - id: j1${String(i + 1).padStart(2, '0')}\n    事業名: い${String(i)}\n`,
    );
    const text = `分野: 環境\n事業:\n${many.join('')}  - 事業名: ろ\n  - 事業名: は\n`;
    expect(fixed(text).slice(-55)).toContain('- id: j1100\n    事業名: ろ\n  - id: j1101\n    事業名: は\n');
  });

  test.each([
    ['波括弧の項目', '  - { 事業名: い }\n', '  - { id: j101, 事業名: い }\n'],
    ['詰めた波括弧', '  - {事業名: い}\n', '  - {id: j101, 事業名: い}\n'],
    ['改行した後の項目', '  -\n    事業名: い\n', '  -\n    id: j101\n    事業名: い\n'],
    [
      '広い字下げ',
      '  -   事業名: い\n      よみ: い\n',
      '  -   id: j101\n      事業名: い\n      よみ: い\n',
    ],
    ['引用符の項目名', '  - "事業名": い\n', '  - id: j101\n    "事業名": い\n'],
    ['空の id', '  - id:\n    事業名: い\n', '  - id: j101\n    事業名: い\n'],
    ['空の引用符の id', '  - id: ""\n    事業名: い\n', '  - id: j101\n    事業名: い\n'],
    ['波括弧の空の id', '  - { id: , 事業名: い }\n', '  - { id: j101, 事業名: い }\n'],
    ['後ろの注釈', '  - 事業名: い  # 覚え\n', '  - id: j101\n    事業名: い  # 覚え\n'],
    ['二列の一覧の中', '  - - 事業名: い\n', '  - - 事業名: い\n'],
    ['次の行に続く波括弧', '  - {\n      事業名: い }\n', '  - {\n      事業名: い }\n'],
    ['タブの字下げ', '  -\t事業名: い\n', '  -\t事業名: い\n'],
  ])('%s', (_name, item, expected) => {
    expect(fixed(`分野: 環境\n事業:\n${item}`)).toBe(`分野: 環境\n事業:\n${expected}`);
  });

  test('改行が CRLF のファイルには、CRLF で足す', () => {
    expect(fixed('分野: 環境\r\n事業:\r\n  - 事業名: い\r\n    よみ: い\r\n')).toBe(
      '分野: 環境\r\n事業:\r\n  - id: j101\r\n    事業名: い\r\n    よみ: い\r\n',
    );
  });

  test('直したものは、もう責められない', () => {
    const text = fixed('分野: 環境\n事業:\n  - 事業名: い\n  - 事業名: ろ\n取組施策:\n  - { 施策: は }\n');
    expect(reportsOf({ 'rei/01-a.yaml': text })).toEqual([]);
  });

  test('読めないファイルのある計画では、付けない', () => {
    const files = { 'rei/02-b.yaml': '分野: [\n' };
    expect(fixed('分野: 環境\n事業:\n  - 事業名: い\n', files)).toBe('分野: 環境\n事業:\n  - 事業名: い\n');
  });
});

describe('id の形（P201）', () => {
  test('全角や大文字の id には、半角の小文字を示す', () => {
    const [found] = compileAll({ 'rei/01-a.yaml': '分野: 環境\n事業:\n  - id: Ｊ１０１\n    事業名: い\n' });
    expect(found?.code).toBe('P201');
    expect(found?.help).toBe('「j101」と、半角の小文字で書いてください。');
    expect(found?.fixes).toMatchObject([{ safe: false, edits: [{ newText: 'j101' }] }]);
  });

  test('その名がもうあれば、示さない', () => {
    const [found] = compileAll({
      'rei/01-a.yaml': '分野: 環境\n事業:\n  - id: J101\n    事業名: い\n  - id: j101\n    事業名: ろ\n',
    });
    expect(found?.fixes).toEqual([]);
    expect(found?.help).toContain('例: j109');
  });

  test('指標の id も、項目の id と重ならない', () => {
    expect(
      reportsOf({
        'rei/01-a.yaml':
          '分野: 環境\n指標:\n  - id: j101\n    名称: 率\n  - id: A\n    名称: 量\n事業:\n  - id: j101\n    事業名: い\n',
      }),
    ).toEqual(['P201 3:9', 'P201 5:9']);
  });

  test('欠番は使えず、欠番そのものも id の形で書く', () => {
    expect(
      reportsOf({
        'rei/plan.yaml': `${PLAN}欠番: [j101, s101〜s105]\n`,
        'rei/01-a.yaml': '分野: 環境\n事業:\n  - id: j101\n    事業名: い\n',
      }),
    ).toEqual(['P201 3:9', 'P201 2:12']);
  });

  test('行の id は、同じ項目の同じ年度で一度だけ', () => {
    const line = (id: string) => `        - { id: ${id}, 文: ${id}の文です }\n`;
    const text = `分野: 環境\n取組施策:\n  - id: s101\n    施策: い\n    取組状況:\n      令和4年度:\n${line('a')}${line('a')}      令和5年度:\n${line('a')}${line('B')}`;
    expect(reportsOf({ 'rei/01-a.yaml': text }).filter((report) => report.startsWith('P201'))).toEqual([
      'P201 8:17',
      'P201 11:17',
    ]);
  });
});

describe('一つの書き誤りに、一つの知らせ（P102）', () => {
  test.each([
    ['id', '  - Id: j101\n    事業名: い\n', ['P102 3:5']],
    ['事業名', '  - id: j101\n    事業命: い\n', ['P102 4:5']],
    ['再掲', '  - id: j101\n    事業名: い\n  - id: j102\n    再計: j101\n', ['P102 6:5']],
    ['どれにも似ない', '  - id: j101\n    なまえ: い\n', ['P103 3:5', 'P102 4:5']],
    ['空の値', '  - id: j101\n    事業命:\n', ['P103 3:5', 'P102 4:5']],
  ])('%s', (_name, items, expected) => {
    expect(reportsOf({ 'rei/01-a.yaml': `分野: 環境\n事業:\n${items}` })).toEqual(expected);
  });

  test('書き誤った項目名の id も、ほかと重ならない', () => {
    const text = '分野: 環境\n事業:\n  - id: j101\n    事業名: い\n  - Id: j101\n    事業名: ろ\n';
    expect(reportsOf({ 'rei/01-a.yaml': text })).toEqual(['P102 5:5', 'P201 5:5']);
  });
});

test.each([
  ['plan.yaml がない', null, ['P103 rei/01-a.yaml']],
  ['plan.yaml が読めない', '計画名: [\n', ['P101 rei/plan.yaml']],
  ['金額の単位が違う', '計画名: 例\n金額の単位: 百万\n推計事業費: 9\n', ['P104 rei/plan.yaml']],
  [
    '金額の単位が書かれていない',
    '計画名: 例\n',
    ['P104 rei/01-a.yaml', 'P104 rei/01-a.yaml', 'P104 rei/01-a.yaml'],
  ],
])('単位のない金額は、%s ときは責めない', (_name, plan, expected) => {
  const section =
    '分野: 環境\n推計事業費: 30\n事業:\n  - id: j101\n    事業名: い\n    推計事業費: 10\n  - id: j102\n    事業名: ろ\n    推計事業費: 20\n';
  const files = [{ path: 'rei/01-a.yaml', text: section }];
  if (plan !== null) files.push({ path: 'rei/plan.yaml', text: plan });
  expect(compile(files).diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual(expected);
});
