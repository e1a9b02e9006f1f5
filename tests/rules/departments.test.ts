import { describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';

type Files = Readonly<Record<string, string>>;

const LIST = '- 名称: 地域共生課\n  旧名称: [市民相談課]\n- 名称: 企画課\n';

function found(files: Files, list: string | null = LIST) {
  const all: Files = {
    'rei/plan.yaml': '計画名: 例の計画\n',
    ...(list === null ? {} : { 'departments.yaml': list }),
    ...files,
  };
  return compile(Object.entries(all).map(([path, text]) => ({ path, text }))).diagnostics.filter(
    ({ code }) => code === 'P203',
  );
}

const placesOf = (files: Files, list?: string | null) =>
  found(files, list).map(
    ({ file, range: { start } }) => `${file}:${String(start.line)}:${String(start.column)}`,
  );

const item = (department: string) =>
  `分野: 環境\n事業:\n  - id: j101\n    事業名: い\n    所管課: ${department}\n`;

describe('所管課（P203）', () => {
  test('問い合わせの所管課も確かめる', () => {
    expect(placesOf({ 'site.yaml': 'サイト名: 例\n問い合わせ: { 所管課: 企画化 }\n' })).toEqual([
      'site.yaml:2:15',
    ]);
    expect(placesOf({ 'site.yaml': 'サイト名: 例\n問い合わせ: { 所管課: 企画課 }\n' })).toEqual([]);
  });

  test('「・」でつないだ課は、どれも一覧にあれば、並べ方を示す', () => {
    const list = '- 名称: 企画課\n- 名称: 子育て・若者課\n';
    const helpOn = (department: string) =>
      found({ 'rei/01-a.yaml': item(department) }, list).map(({ help }) => help);
    expect(helpOn('企画課・子育て・若者課')[0]).not.toContain('[');
    expect(helpOn('子育て・若者課')).toEqual([]);
    expect(
      found({ 'rei/01-a.yaml': item('企画課・広報課') }, '- 名称: 企画課\n- 名称: 広報課\n')[0]?.help,
    ).toBe(
      '二つ以上の課は「[企画課, 広報課]」のように並べてください（「・」は課の名の一部として読まれます）。',
    );
  });

  test('再掲の所管課別も確かめ、元から来た所管課は元で一度だけ責める', () => {
    const section =
      '分野: 環境\n取組施策:\n  - id: s101\n    施策: い\n    所管課: 企画化\n  - id: s102\n    再掲: s101\n    取組状況:\n      令和5年度:\n        所管課別: { 道路課: 実施中 }\n';
    expect(placesOf({ 'rei/01-a.yaml': section })).toEqual(['rei/01-a.yaml:5:10', 'rei/01-a.yaml:10:17']);
  });

  test('一覧がなければ、ファイルの順で最初の所管課で、一度だけ知らせる', () => {
    const section =
      '分野: 環境\n指標:\n  - 名称: 率\n    所管課: 緑課\n事業:\n  - id: j101\n    事業名: い\n    所管課: 水課\n';
    expect(placesOf({ 'rei/01-a.yaml': section, 'rei/02-b.yaml': item('火課') }, null)).toEqual([
      'rei/01-a.yaml:4:10',
    ]);
    expect(
      placesOf(
        { 'site.yaml': 'サイト名: 例\n問い合わせ: { 所管課: 土課 }\n', 'rei/01-a.yaml': section },
        null,
      ),
    ).toEqual(['rei/01-a.yaml:4:10']);
    expect(placesOf({ 'site.yaml': 'サイト名: 例\n問い合わせ: { 所管課: 土課 }\n' }, null)).toEqual([
      'site.yaml:2:15',
    ]);
  });

  test('旧名称は注意で、直すかどうかは人が選ぶ', () => {
    const [one, ...others] = found({ 'rei/01-a.yaml': item('[企画課, 市民相談課]') });
    expect(others).toEqual([]);
    expect(one?.severity).toBe('warning');
    expect(one?.fixes).toMatchObject([
      { safe: false, edits: [{ newText: '地域共生課', range: { start: { line: 5, column: 16 } } }] },
    ]);
  });

  test('続けて書いた課は、その課だけを直す', () => {
    const [one] = found({ 'rei/01-a.yaml': item('企画課、地域共存課') });
    expect(one?.range.start.column).toBe(14);
    expect(one?.fixes).toMatchObject([{ safe: false, edits: [{ newText: '地域共生課' }] }]);
  });

  test('誰も知らない5,000の課も、時間は数に見合う', () => {
    const list = Array.from({ length: 300 }, (_, i) => `- 名称: 第${String(i)}地区まちづくり課\n`).join('');
    const items = Array.from(
      { length: 5000 },
      (_, i) => `  - id: j${String(i)}\n    事業名: い${String(i)}\n    所管課: 謎の${String(i)}番係\n`,
    ).join('');
    const before = performance.now();
    expect(found({ 'rei/01-a.yaml': `分野: 環境\n事業:\n${items}` }, list)).toHaveLength(5000);
    expect(performance.now() - before).toBeLessThan(4000);
  });
});
