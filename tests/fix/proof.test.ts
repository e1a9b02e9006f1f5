import { describe, expect, test } from 'vitest';
import { refusalOfSafeFix } from '#core/fix/proof.ts';
import { Snapshot } from '#core/fix/snapshot.ts';
import { folderOf, SECTION } from './fix-text.ts';

const PLAN = `柱: 市民活動
取組施策:
  - id: s101
    施策: 相談会を開きます。
    取組状況:
      令和5年度:
        - id: a
          文: 4回開きました。  # 毎年
        # 同じ
        # 同じ
  - id: s102
    施策: 相談会を開きます。
    再掲: s101
    取組状況:
      令和5年度:
        - 再掲: s101/a
          文: 4回開きました。
  - 施策: 広報を出します。
    所管課: 企画課
`;

/** What is said against replacing `was` by `is`, as a fix of the findings of `code`. */
function refusalOf(was: string, is: string, code: string | null = null): string | null {
  const before = new Snapshot(folderOf({ [SECTION]: PLAN }), {});
  const start = PLAN.indexOf(was);
  expect(start).toBeGreaterThanOrEqual(0);
  const edits = new Map([[SECTION, [{ start, end: start + was.length, newText: is }]]]);
  const lines = before.lines(SECTION);
  const mended = before.compiled.diagnostics.filter(({ code: found, range }) => {
    const at = lines.offset(range.start);
    return found === code && start <= at && at < start + was.length;
  });
  expect(mended.length).toBe(code === null ? 0 : 1);
  return refusalOfSafeFix(before, before.with(edits), edits, mended)?.kind ?? null;
}

describe('計画の内容が同じであれば、通す', () => {
  const harmless: [name: string, was: string, is: string, code: string | null][] = [
    ['引用符', '施策: 広報を出します。', '施策: "広報を出します。"', null],
    ['空白', '所管課: 企画課', '所管課:   企画課', null],
    ['新しい id', '- 施策: 広報', '- id: s103\n    施策: 広報', 'P207'],
    ['元と同じ文の行', '\n          文: 4回開きました。\n  - 施策', '\n  - 施策', 'P508'],
    ['元と同じ施策の文', '    施策: 相談会を開きます。\n    再掲', '    再掲', 'P508'],
  ];
  test.each(harmless)('%s', (_name, was, is, code) => {
    expect(refusalOf(was, is, code)).toBeNull();
  });
});

describe('計画の内容が変わるものは、断る', () => {
  const harmful: [name: string, was: string, is: string, refusal: string][] = [
    ['文が変わる', '広報を出します。', '広報を出す。', 'changes-plan'],
    ['id が変わる', 'id: s102', 'id: s202', 'changes-plan'],
    ['書いたものが消える', '    所管課: 企画課\n', '', 'changes-plan'],
    ['所管課が変わる', '企画課', '総務課', 'changes-plan'],
    ['注釈が消える', '  # 毎年', '', 'loses-comment'],
    ['同じ注釈の一つが消える', '        # 同じ\n', '', 'loses-comment'],
    ['ファイルが読めなくなる', '所管課: 企画課', '所管課: [企画課', 'breaks-file'],
    ['新しい指摘が出る', '企画課', '企画科', 'brings'],
    ['ほかの指摘が消える', '- 施策: 広報', '- id: s103\n    施策: 広報', 'silences'],
  ];
  test.each(harmful)('%s', (_name, was, is, refusal) => {
    expect(refusalOf(was, is)).toBe(refusal);
  });

  test('直したはずの指摘が残る', () => {
    expect(refusalOf('施策: 広報', '施策:   広報', 'P207')).toBe('remains');
  });
});
