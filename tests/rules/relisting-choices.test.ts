import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatKeys } from '#core/model/format-keys.ts';
import { asScalar } from '#core/source/entry-edits.ts';
import { readYaml } from '#core/source/read-yaml.ts';
import { LineIndex } from '#core/source/source-file.ts';
import { compileSection } from '../core/compile-text.ts';

const HEAD = `柱: 市民活動
番号: 1
取組施策:
  - id: s101
    施策: 市民活動の相談会を市役所で年4回開催します。
    取組状況:
      令和4年度:
        - 窓口で延べ120件の相談に応じ、結果を公表した。  # 広報課に確認済み
        - 相談員を2人増やした。
`;

/** The text after a choice was made of the only finding of a section, and what is then still reported. */
function chosen(rest: string, choice: number): { text: string; left: string[] } {
  const text = HEAD + rest;
  const [finding, ...others] = compileSection(text).diagnostics;
  expect(others).toEqual([]);
  const lines = new LineIndex(text);
  const edits = (finding?.fixes[choice]?.edits ?? []).map(({ range, newText }) => ({
    start: lines.offset(range.start),
    end: lines.offset(range.end),
    newText,
  }));
  expect(edits.length).toBeGreaterThan(0);
  let after = text;
  for (const { start, end, newText } of edits.sort((a, b) => b.start - a.start))
    after = after.slice(0, start) + newText + after.slice(end);
  const left = compileSection(after).diagnostics.map(({ code, message }) => `${code} ${message}`);
  return { text: after.startsWith(HEAD) ? after.slice(HEAD.length) : after, left };
}

describe('選べることを選ぶと、その知らせだけが消え、新しい知らせは出ない', () => {
  test.each([
    [
      'P503 言い換えを残す',
      0,
      '  - id: s102\n    施策: 相談会を開きます。  # 紙面のまま\n    # 元は柱1\n    再掲: s101\n',
      '  - id: s102\n    施策: 相談会を開きます。  # 紙面のまま\n    元の文: 市民活動の相談会を市役所で年4回開催します。\n    # 元は柱1\n    再掲: s101\n',
    ],
    [
      'P503 元の文に合わせる',
      1,
      '  - id: s102\n    番号: ②\n    施策: 相談会を開きます。  # 紙面のまま\n    再掲: s101\n',
      '  - id: s102\n    番号: ②\n    # 紙面のまま\n    再掲: s101\n',
    ],
    [
      'P503 波括弧の中で言い換えを残す',
      0,
      '  - { id: s102, 施策: 相談会を開きます。, 再掲: s101 }\n',
      '  - { id: s102, 施策: 相談会を開きます。, 元の文: 市民活動の相談会を市役所で年4回開催します。, 再掲: s101 }\n',
    ],
    [
      'P503 波括弧の中で元の文に合わせる',
      1,
      '  - { id: s102, 再掲: s101, 施策: 相談会を開きます。 }\n',
      '  - { id: s102, 再掲: s101 }\n',
    ],
    [
      'P503 縦棒で書いた言い換えを残す',
      0,
      '  - id: s102\n    施策: |\n      相談会を開きます。\n      年4回です。\n    再掲: s101\n',
      '  - id: s102\n    施策: |\n      相談会を開きます。\n      年4回です。\n    元の文: 市民活動の相談会を市役所で年4回開催します。\n    再掲: s101\n',
    ],
    [
      'P507 言い換えは今も合っている',
      0,
      '  - id: s102\n    施策: 相談会を開きます。\n    再掲: s101\n    元の文: |\n      相談会を年2回開催します。\n',
      '  - id: s102\n    施策: 相談会を開きます。\n    再掲: s101\n    元の文: 市民活動の相談会を市役所で年4回開催します。\n',
    ],
    [
      'P507 言い換えをやめる',
      1,
      '  - id: s102\n    施策: 相談会を開きます。\n    再掲: s101\n    元の文: 相談会を年2回開催します。\n',
      '  - id: s102\n    再掲: s101\n',
    ],
    [
      'P508 重ねて書いた文を消す',
      0,
      '  - 施策: 市民活動の相談会を市役所で年4回開催します。\n    再掲: s101\n    id: s102\n',
      '  - 再掲: s101\n    id: s102\n',
    ],
    [
      'P508 重ねて書いた年度を消す',
      0,
      '  - id: s102\n    再掲: s101\n    取組状況:\n      令和4年度:\n        - 窓口で延べ120件の相談に応じ、結果を公表した。\n        - 相談員を2人増やした。\n',
      '  - id: s102\n    再掲: s101\n',
    ],
    [
      'P508 欄の再掲に添えた文を消す',
      0,
      '  - id: s102\n    施策: 催します。\n    取組状況:\n      令和4年度:\n        再掲: s101\n        内容:\n          - 窓口で延べ120件の相談に応じ、結果を公表した。\n          - 相談員を2人増やした。\n',
      '  - id: s102\n    施策: 催します。\n    取組状況:\n      令和4年度:\n        再掲: s101\n',
    ],
    [
      'P509 推定のとおり',
      0,
      '  - id: s102\n    施策: 相談会を開きます。\n    再掲: s101\n    元の文: 市民活動の相談会を市役所で年4回開催します。\n    要確認: true\n',
      '  - id: s102\n    施策: 相談会を開きます。\n    再掲: s101\n    元の文: 市民活動の相談会を市役所で年4回開催します。\n',
    ],
    [
      'P509 推定のとおりで、元の文がまだない',
      0,
      '  - { id: s102, 施策: 相談会を開きます。, 再掲: s101, 要確認: true }\n',
      '  - { id: s102, 施策: 相談会を開きます。, 再掲: s101, 元の文: 市民活動の相談会を市役所で年4回開催します。 }\n',
    ],
    [
      'P509 推定のとおりで、文は元と同じ',
      0,
      '  - id: s102\n    要確認: true\n    施策: 市民活動の相談会を市役所で年4回開催します。\n    再掲: s101\n',
      '  - id: s102\n    再掲: s101\n',
    ],
    [
      'P509 再掲ではない',
      1,
      '  - id: s102\n    施策: 相談会を開きます。\n    再掲: s101\n    元の文: 市民活動の相談会を市役所で年4回開催します。\n    要確認: true\n',
      '  - id: s102\n    施策: 相談会を開きます。\n',
    ],
    [
      'P509 欄の再掲は推定のとおり',
      0,
      '  - id: s102\n    施策: 催します。\n    取組状況:\n      令和4年度: { 再掲: s101, 要確認: true }\n',
      '  - id: s102\n    施策: 催します。\n    取組状況:\n      令和4年度: { 再掲: s101 }\n',
    ],
    [
      'P504 同じ施策を再掲とする',
      0,
      '  - id: s102\n    施策: 市民活動の相談会を市役所で年4回開催します。\n    所管課: 企画課\n',
      '  - id: s102\n    再掲: s101\n    所管課: 企画課\n',
    ],
    [
      'P510 言い換えのまま再掲とする',
      0,
      '  - id: s102\n    施策: 市民活動の相談会を、市役所で年4回開催していきます。\n',
      '  - id: s102\n    再掲: s101\n    施策: 市民活動の相談会を、市役所で年4回開催していきます。\n    元の文: 市民活動の相談会を市役所で年4回開催します。\n',
    ],
    [
      'P510 先の文にそろえて再掲とする',
      1,
      '  - { id: s102, 施策: "市民活動の相談会を、市役所で年4回開催していきます。" }\n',
      '  - { id: s102, 再掲: s101 }\n',
    ],
    [
      'P511 要確認を消す',
      0,
      '  - id: s102\n    施策: 催します。\n    要確認: true\n',
      '  - id: s102\n    施策: 催します。\n',
    ],
  ])('%s', (_name, choice, rest, expected) => {
    expect(chosen(rest, choice)).toEqual({ text: expected, left: [] });
  });

  test('P504 同じ行を再掲とするとき、元の行に id がなければ付ける。コメントは残る', () => {
    const rest =
      '  - id: s102\n    施策: 催します。\n    取組状況:\n      令和4年度: 窓口で延べ120件の相談に応じ、結果を公表した。\n';
    const { text, left } = chosen(rest, 0);
    expect(left).toEqual([]);
    expect(text).toContain(
      '        - id: a\n          文: 窓口で延べ120件の相談に応じ、結果を公表した。  # 広報課に確認済み\n        - 相談員',
    );
    expect(text).toContain('      令和4年度: [{ 再掲: s101/a }]\n');
  });

  test('P510 行を言い換えの再掲とするとき、文も元の文も残る', () => {
    const rest =
      '  - id: s102\n    施策: 催します。\n    取組状況:\n      令和4年度:\n        - 窓口で延べ120件の相談に応じて結果を公表した。\n';
    const { text, left } = chosen(rest, 0);
    expect(left).toEqual([]);
    expect(text).toContain(
      '        - 再掲: s101/a\n          文: 窓口で延べ120件の相談に応じて結果を公表した。\n          元の文: 窓口で延べ120件の相談に応じ、結果を公表した。\n',
    );
  });

  test('事業は、事業名も同じときだけ再掲にできる', () => {
    const text = (name: string): string =>
      `分野: 例\n事業:\n  - { id: j1, 事業名: 甲事業, 事業内容: 市民活動の相談会を市役所で年4回開催します。 }\n  - id: j2\n    事業名: ${name}\n    事業内容: 市民活動の相談会を市役所で年4回開催します。\n`;
    expect(compileSection(text('甲事業')).diagnostics[0]?.fixes).toHaveLength(1);
    expect(compileSection(text('乙事業')).diagnostics[0]?.fixes).toEqual([]);
  });

  test('消すと行の間のコメントまで消えるときは、消す選択を出さない', () => {
    const text = `${HEAD}  - 施策: 相談会を開きます。\n    # 残すべき覚え\n    再掲: s101\n    id: s102\n`;
    expect(compileSection(text).diagnostics[0]?.fixes).toHaveLength(1);
  });
});

test('どんな文も、書いてから読むと同じ文になる', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.boolean(), (text, inBraces) => {
      const written = `文: ${asScalar(text)}`;
      const { root } = readYaml(
        { path: 'x.yaml', text: inBraces ? `{ ${written} }\n` : `${written}\n` },
        formatKeys,
      );
      const value = root?.kind === 'map' ? root.entries[0]?.value : null;
      expect(value?.kind === 'scalar' ? value.text : null).toBe(text);
    }),
    /* A letter that elsewhere tells of a wrong encoding. */
    { examples: [['\ufffd ', false]] },
  );
});
