import { expect, test } from 'vitest';
import { compile } from '#core/compile.ts';

function reportsOnFolder(files: Readonly<Record<string, string>>): string[] {
  const all = Object.entries(files).map(([path, text]) => ({ path, text }));
  return compile(all).diagnostics.map(
    ({ code, file, range: { start } }) => `${code} ${file}:${String(start.line)}:${String(start.column)}`,
  );
}

const PLAN = { 'rei/plan.yaml': '計画名: 例の計画\n' };
const TWO =
  '分野: 環境\n事業:\n  - id: j101\n    事業名: 植樹\n    所管課: 緑課\n  - id: j102\n    事業名: 清掃\n    所管課: 水課\n';

test('組織の一覧がなければ、最初の所管課で一度だけ知らせる', () => {
  expect(reportsOnFolder({ ...PLAN, 'rei/01-a.yaml': TWO })).toEqual(['P203 rei/01-a.yaml:5:10']);
});

test('組織の一覧が読めなければ、所管課は責めない', () => {
  expect(reportsOnFolder({ ...PLAN, 'departments.yaml': '- 名称: [緑課\n', 'rei/01-a.yaml': TWO })).toEqual([
    'P101 departments.yaml:1:7',
  ]);
});

test('plan.yaml のないフォルダーは、最初の分野の先頭で知らせる', () => {
  expect(reportsOnFolder({ 'rei/01-a.yaml': '分野: 環境\n', 'rei/02-b.yaml': '分野: 福祉\n' })).toEqual([
    'P103 rei/01-a.yaml:1:1',
  ]);
});

test('どこにも属さないファイルと、本文として読まれない .md は、黙って捨てない', () => {
  expect(
    reportsOnFolder({ ...PLAN, 'memo.yaml': 'a: b\n', 'rei/sub/01.yaml': 'a: b\n', 'rei/00-a.md': '# 章\n' }),
  ).toEqual(['P102 memo.yaml:1:1', 'P102 rei/00-a.md:1:1', 'P102 rei/sub/01.yaml:1:1']);
});

test('.yaml と .yml の両方があれば、読まれない方を黙って捨てない', () => {
  const files = { 'site.yaml': 'サイト名: 例\n', 'site.yml': 'サイト名: 別\n' };
  const lists = { 'departments.yaml': '- 名称: 緑課\n', 'departments.yml': '- 名称: 水課\n' };
  expect(reportsOnFolder({ ...PLAN, ...files, ...lists })).toEqual([
    'P102 departments.yml:1:1',
    'P102 site.yml:1:1',
  ]);
});

test('.yml も .yaml と同じに読む', () => {
  expect(
    reportsOnFolder({
      'rei/plan.yml': '計画名: 例の計画\n',
      'departments.yml': '- 名称: 緑課\n- 名称: 水課\n',
      'rei/01-a.yml': TWO,
    }),
  ).toEqual([]);
});

test('.txt の付いたファイルも、黙って捨てない', () => {
  expect(reportsOnFolder({ ...PLAN, 'rei/01-a.yaml.txt': '分野: 環境\n' })).toEqual([
    'P102 rei/01-a.yaml.txt:1:1',
  ]);
});

test('ほかの文字コードのファイルは、一度だけ知らせて、その先を責めない', () => {
  const plan = {
    'rei/plan.yaml': '計画名: 例の計画\n金額の単位: 百万円\n推計事業費: 10\n',
    'rei/02-b.yaml': '分野: 福祉\n推計事業費: 4\n',
  };
  expect(reportsOnFolder({ ...plan, 'rei/01-a.yaml': '\ufffd\ufffd: a\n\ufffd: b\n' })).toEqual([
    'P109 rei/01-a.yaml:1:1',
  ]);
  expect(reportsOnFolder({ ...plan, 'rei/01-a.yaml': 'a\0b\0\n' })).toEqual(['P109 rei/01-a.yaml:1:2']);
});

test('計画のフォルダーの名前は、ページの住所になれるものだけ', () => {
  expect(
    reportsOnFolder({ '協働/plan.yaml': '計画名: 例の計画\n', '協働/01-a.yaml': '分野: 環境\n' }),
  ).toEqual(['P209 協働/01-a.yaml:1:1']);
  expect(
    reportsOnFolder({ 'search/plan.yaml': '計画名: 例の計画\n', 'search/01-a.yaml': '分野: 環境\n' }),
  ).toEqual(['P209 search/01-a.yaml:1:1']);
});

test('図のファイルがなければ、組み立てる前に知らせる', () => {
  const files = [
    { path: 'rei/plan.yaml', text: '計画名: 例の計画\n' },
    {
      path: 'rei/00-a.mdx',
      text: '# 章\n\n![海](./assets/umi.png)\n\n![山](assets/%E5%B1%B1.png)\n\n![外](https://example.jp/a.png)\n',
    },
  ];
  const reports = compile(files, { assets: new Set(['rei/assets/山.png']) }).diagnostics.map(
    ({ code, range: { start } }) => `${code} ${String(start.line)}`,
  );
  expect(reports).toEqual(['P114 3', 'P114 7']);
});
