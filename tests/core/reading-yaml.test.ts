import { describe, expect, test } from 'vitest';
import { formatKeys } from '#core/model/format-keys.ts';
import type { Fault } from '#core/source/fault.ts';
import type { ScalarNode, SourceNode } from '#core/source/node.ts';
import { readYaml } from '#core/source/read-yaml.ts';
import { LineIndex } from '#core/source/source-file.ts';

const PROJECT = '分野: 市民自治\n事業:\n  - id: j101\n    事業名: 広聴事業\n';

function read(text: string): { root: SourceNode | null; faults: readonly Fault[] } {
  return readYaml({ path: 'rei/01-rei.yaml', text }, formatKeys);
}

/** `P101 5:3 bad-indentation`: what the reader finds, and where. */
function faultsIn(text: string): string[] {
  const lines = new LineIndex(text);
  return read(text).faults.map((fault) => {
    const { line, column } = lines.position(fault.place.start);
    const reason = fault.code === 'P101' ? ` ${fault.reason}` : '';
    return `${fault.code} ${String(line)}:${String(column)}${reason}`;
  });
}

/** The text with everything mended that the reader knows how to mend. */
function mended(text: string): string {
  const edits = read(text).faults.flatMap((fault) => fault.edits ?? []);
  return edits
    .sort((a, b) => b.place.start - a.place.start)
    .reduce(
      (before, { place, newText }) => before.slice(0, place.start) + newText + before.slice(place.end),
      text,
    );
}

function valuesOf(node: SourceNode | null): unknown {
  if (node === null || node.kind === 'scalar') return node?.text ?? null;
  if (node.kind === 'list') return node.items.map(valuesOf);
  return node.entries.map(({ key, value }) => [key.text, valuesOf(value)]);
}

describe('文の途中の改行（P113）', () => {
  const broken: [name: string, text: string, expected: string[]][] = [
    ['項目の値', `${PROJECT}    事業内容: 市民の声を\n      聴きます。\n`, ['P113 6:7']],
    ['次の行から始まる値', `${PROJECT}    事業内容:\n      市民の声を\n      聴きます。\n`, ['P113 7:7']],
    ['一覧の行', '方向性:\n  - 市民の声を\n    聴きます。\n', ['P113 3:5']],
    ['・で始まる行', '方向性:\n  - ・会議を開く。\n    ・声を聴く。\n', ['P113 3:5']],
    ['ハイフンで始まる続きの行', `${PROJECT}    事業内容: 次のとおり\n      - 市民の声\n`, ['P113 6:7']],
    ['{ } の中', `${PROJECT}    その他の欄: { 備考: 市民の声を\n      聴く }\n`, ['P113 6:7']],
    ['三行にわたる文も一度だけ', `${PROJECT}    事業内容: あ\n      い\n      う\n`, ['P113 6:7']],
    [
      '続きの行の「項目名：」は文のうち',
      `${PROJECT}    事業内容: 次の人の声を聴きます。\n      対象：市民全員\n`,
      ['P113 6:7'],
    ],
    [
      '一覧の続きの行の「項目名：」も文のうち',
      '方向性:\n  - 声を聴きます。\n    対象：市民全員\n',
      ['P113 3:5'],
    ],
    ['CRLF', `${PROJECT}    事業内容: あ\n      い\n`.replaceAll('\n', '\r\n'), ['P113 6:7']],
  ];
  test.each(broken)('%s', (_name, text, expected) => {
    expect(faultsIn(text)).toEqual(expected);
  });

  test.each(broken)('%s：直しても、読まれる値は一字も変わらない', (_name, text) => {
    const after = mended(text);
    expect(after).not.toBe(text);
    expect(faultsIn(after)).toEqual([]);
    expect(valuesOf(read(after).root)).toEqual(valuesOf(read(text).root));
  });

  test('改行の前後の語を引く', () => {
    const [fault] = read(`${PROJECT}    事業内容: 市民の声を\n      聴きます。\n`).faults;
    expect(fault).toMatchObject({ first: '市民の声を', second: '聴きます。' });
  });

  const kept: [name: string, text: string][] = [
    ['引用符の中の改行', `${PROJECT}    事業内容: "市民の声を\n      聴きます。"\n`],
    ['| の中の改行', `${PROJECT}    事業内容: |\n      市民の声を\n      聴きます。\n`],
    ['空行で分けた段落', `${PROJECT}    事業内容: 市民の声を\n\n      聴きます。\n`],
    ['一行の値が次の行にあるもの', `${PROJECT}    事業内容:\n      市民の声を聴きます。\n`],
  ];
  test.each(kept)('%s は書いたとおり', (_name, text) => {
    expect(faultsIn(text)).toEqual([]);
  });

  test('空行も混じる文は、直し方を決めずに知らせる', () => {
    const text = `${PROJECT}    事業内容: あ\n      い\n\n      う\n`;
    expect(faultsIn(text)).toEqual(['P113 6:7']);
    expect(mended(text)).toBe(text);
  });

  test('ほかの書き誤りのある文では、そちらだけを知らせる', () => {
    expect(faultsIn(`${PROJECT}    事業内容: 合言葉は\n      あれ #3\n      これ\n`)).toEqual(['P108 6:10']);
    expect(faultsIn(`${PROJECT}    事業内容: 合言葉 #1 は\n      これ\n`)).toEqual(['P108 5:15']);
    expect(faultsIn(`${PROJECT}    事業内容: &あれと\n      これ\n`)).toEqual(['P111 5:11']);
    expect(faultsIn(`${PROJECT}    事業内容: 日時: 5月\n      場所: 市役所\n`)).toEqual([
      'P101 5:13 colon-in-value',
    ]);
  });
});

describe('{ } と [ ] の中の書き誤りは、その字のところで知らせる', () => {
  const slips: [name: string, value: string, expected: string[]][] = [
    ['& * ! で始まる語', '所管課: [&企画課, *総務課, !財政課]', ['P111 5:11', 'P111 5:17', 'P111 5:23']],
    ['文を消す #', 'その他の欄: { 備考: 合言葉 #1 計画, 注: あ }', ['P108 5:22']],
    ['# で始まる語', '所管課: [#企画課, 総務課]', ['P108 5:11']],
    ['値の # ', '推計事業費: { 合計: #55 }', ['P108 5:18']],
  ];
  test.each(slips)('%s', (_name, value, expected) => {
    const text = `${PROJECT}    ${value}\n    よみ: こうちょう\n`;
    expect(faultsIn(text)).toEqual(expected);
    expect(faultsIn(mended(text))).toEqual([]);
  });

  test.each([
    ['コンマの後の注釈', '所管課: [企画課, # 主管の課\n      総務課] # 以上'],
    ['行だけの注釈', '所管課: [\n      # 主管の課 ] ではない\n      企画課\n      ]'],
    ['空白二つの後の注釈', '推計事業費: { 合計: 55,  # 速報値\n      年度別: { R5: 55 } }'],
    ['語の途中の記号', '所管課: [企画課&総務課, A*B, 部#1, 重要!]'],
    ['時刻', 'その他の欄: { 時刻: 12:30 }'],
  ])('%s は書き誤りでない', (_name, value) => {
    expect(faultsIn(`${PROJECT}    ${value}\n`)).toEqual([]);
  });
});

describe('読めないファイルは、何が合わないかを言う（P101）', () => {
  const wrecks: [name: string, text: string, expected: string[]][] = [
    [
      '深すぎる項目',
      '事業:\n  - id: j101\n     事業名: 広聴事業\n     所管課: 企画課\n',
      ['P101 3:6 bad-indentation'],
    ],
    ['浅すぎる一覧の行', '事業:\n  - id: j101\n - id: j102\n', ['P101 3:2 bad-indentation']],
    ['| の文の途中で浅くなった行', '概要: |\n    深い\n  浅い\n', ['P101 3:3 bad-indentation']],
    [
      '注釈の前の、コロンのない行',
      '題名: あ\n分野 市民自治\n# 注釈\n柱: い\n',
      ['P101 2:1 key-without-value'],
    ],
    [
      '| の後の、コロンのない行',
      '概要: |\n  あ\n  い\n分野 市民自治\n柱: い\n',
      ['P101 4:1 key-without-value'],
    ],
    ['項目名だけの行', `${PROJECT}    市民の声を聴く\n    所管課: 企画課\n`, ['P101 5:5 key-without-value']],
    ['終わりの行に項目名がない', `${PROJECT}    所管課: 企画課\n市民の声\n`, ['P101 6:1 key-without-value']],
    ['項目名と同じ行の一覧', `${PROJECT}    所管課: - 企画課\n`, ['P101 5:10 list-behind-key']],
    ['値の終わりのコロン', `${PROJECT}    事業内容: 対象:\n`, ['P101 5:13 colon-in-value']],
    ['| の後の文', `${PROJECT}    事業内容: | 市民の声\n`, ['P101 5:11 reserved-start']],
    ['ないことを表すハイフン', `${PROJECT}    事業内容: -\n`, ['P101 5:11 reserved-start']],
    ['コンマのない並び', `${PROJECT}    所管課: ["企画課" "総務課"]\n`, ['P101 5:17 comma-missing']],
    [
      '項目名と同じ深さで閉じる括弧',
      `${PROJECT}    所管課: [\n      企画課\n    ]\n`,
      ['P101 7:5 bad-indentation'],
    ],
    ['余った括弧', `${PROJECT}    所管課: [企画課]]\n`, ['P101 5:15 not-closed']],
    ['引用符の中の \\', `${PROJECT}    事業内容: "C:\\計画"\n`, ['P101 5:15 bad-escape']],
    ['% で始まる行', '%あ\n分野: 市民自治\n', ['P101 1:1 reserved-start']],
    ['項目名のない行', `${PROJECT}    : 企画課\n`, ['P101 5:7 key-without-value']],
    ['改行から始まる壊れたファイル', '\n 分野: あ\n題名: い\n', ['P101 3:1 bad-indentation']],
  ];
  test.each(wrecks)('%s', (_name, text, expected) => {
    expect(faultsIn(text)).toEqual(expected);
  });

  test.each([
    ['事業:\n  - id: j101\n     事業名: 広聴事業\n', { written: 5, fitting: 4 }],
    ['事業:\n  - id: j101\n    事業名: 広聴事業\n   - id: j102\n', { written: 3, fitting: 2 }],
    ['概要: |\n    深い\n  浅い\n', { written: 2, fitting: 4 }],
  ])('いちばん近い並びの字下げを言う（%j）', (text, indent) => {
    expect(read(text).faults).toMatchObject([{ indent }]);
  });

  test('後ろの別の値の引用符では閉じない', () => {
    expect(faultsIn(`${PROJECT}    所管課: "企画課\n    よみ: "こうちょう"\n`)).toEqual([
      'P101 5:10 not-closed',
    ]);
    expect(faultsIn(`${PROJECT}    よみ: "こう\n\n      ちょう"\n`)).toEqual([]);
  });

  test('閉じない印を引く', () => {
    expect(read(`${PROJECT}    所管課: [企画課\n`).faults).toMatchObject([{ found: '[' }]);
    expect(read(`${PROJECT}    所管課: "企画課\n`).faults).toMatchObject([{ found: '"' }]);
  });
});

describe('文字', () => {
  test('一つだけの NUL や U+FFFD は、文字コードの違いではなく、その字の誤り', () => {
    expect(faultsIn(`${PROJECT}    事業内容: 市民\0の声\n`)).toEqual(['P109 5:13']);
    expect(faultsIn(`${PROJECT}    事業内容: 市民\ufffdの声\n`)).toEqual(['P109 5:13']);
    expect(faultsIn(`${PROJECT}    事業内容: 市民\ud800の声\n`)).toEqual(['P109 5:13']);
    expect(valuesOf(read(`${PROJECT}    事業内容: 市民\0の声\n`).root)).not.toBeNull();
  });

  test.each([
    ['項目名の中', '    所\ue000管課: 企画課\n', 'P109 5:6'],
    ['行の先頭', '    \u0007所管課: 企画課\n', 'P109 5:5'],
    ['コロンの後', '    所管課:\ue000 企画課\n', 'P109 5:9'],
    ['{ } の前', '    推計事業費:\u{f0000} { 合計: 55 }\n', 'P109 5:11'],
    ['字下げの中', '  \u0007  所管課: 企画課\n', 'P109 5:3'],
  ])('%s の使えない字は、それだけを知らせる', (_name, line, expected) => {
    expect(faultsIn(PROJECT + line)).toEqual([expected]);
  });

  test('使えない字だけの値は、空欄とみなさない', () => {
    expect(valuesOf(read('分野: \ue000\n題名: あ\n').root)).toEqual([
      ['分野', '〓'],
      ['題名', 'あ'],
    ]);
  });

  test('使えない字のある文の書き誤りも、その位置で知らせ、直しはその字を残す', () => {
    const text = `${PROJECT}    事業内容: \ue000田川 #1 の \ue001 改修\n`;
    expect(faultsIn(text)).toEqual(['P109 5:11', 'P109 5:20', 'P108 5:15']);
    const [edit] = read(text).faults.find(({ code }) => code === 'P108')?.edits ?? [];
    expect(edit?.newText).toBe('"\ue000田川 #1 の \ue001 改修"');
  });

  test('UTF-16 や Shift_JIS のファイルは、一度だけ知らせる', () => {
    const utf16 = Array.from('a: b\nc: d\n', (char) => `${char}\0`).join('');
    expect(read(utf16).faults).toMatchObject([{ code: 'P109', undecoded: 10 }]);
    const shiftJis = new TextDecoder().decode(
      Uint8Array.of(0x95, 0xaa, 0x96, 0xec, 0x3a, 0x20, 0x8e, 0x73, 0x96, 0xaf, 0x0a),
    );
    expect(read(shiftJis).faults).toHaveLength(1);
    expect(read(shiftJis).root).toBeNull();
  });

  test('𠮷や絵文字のような二つの符号からなる字は、ふつうの字', () => {
    expect(faultsIn(`${PROJECT}    事業内容: 𠮷野家の角の👍\n`)).toEqual([]);
  });

  test('先頭の BOM は、読み方も位置も乱さない', () => {
    expect(faultsIn(`\ufeff${PROJECT}`)).toEqual([]);
    expect(faultsIn('\ufeff分野：市民自治\n題名: あ\n')).toEqual(['P105 1:4']);
    expect(valuesOf(read('\ufeff分野：市民自治\n').root)).toEqual([['分野', '市民自治']]);
  });
});

test('直しは CRLF の行末を残す', () => {
  const text =
    `${PROJECT}    所管課：企画課\n    事業内容: 市民の\n      声 #1\n　　よみ: &こう\n      ちょう\n`.replaceAll(
      '\n',
      '\r\n',
    );
  expect(mended(text).split('\r\n')).toHaveLength(text.split('\r\n').length);
  expect(mended(text)).not.toMatch(/[^\r]\n/u);
});

test('二つ目の文書は、その区切りのところで知らせる', () => {
  expect(faultsIn('# 表紙\n---\n分野: あ\n---\n分野: い\n')).toEqual(['P111 4:1']);
  expect(faultsIn('分野: あ\n...\n分野: い\n')).toEqual(['P111 2:1']);
  expect(faultsIn('---\n分野: あ\n')).toEqual([]);
});

test('| の後の空白は、文の中を書き誤りとしない', () => {
  expect(faultsIn('概要: |  \n  日時：5月 #1\n')).toEqual([]);
});

test('文のないまま終わる | も、ファイルの中に位置を持つ', () => {
  for (const text of ['>', '|', '概要: |', '概要: |-'])
    for (const node of scalarsOf(read(text).root)) expect(node.end).toBeLessThanOrEqual(text.length);
});

test.each([
  ['概要: >-\n\n', 4],
  ['概要: |-\n', 4],
  ['概要: |2 # a|b\n\n種別: い\n', 4],
  ['a|b: あ\n概要: >\n# 注釈\n', 11],
])('文のない | や > は、その記号が位置になる：%j', (text, at) => {
  const block = scalarsOf(read(text).root).find(({ style }) => style === 'block');
  expect(block).toMatchObject({ start: at, end: at + 1 });
});

function scalarsOf(node: SourceNode | null): ScalarNode[] {
  if (node === null || node.kind === 'scalar') return node ? [node] : [];
  if (node.kind === 'list') return node.items.flatMap(scalarsOf);
  return node.entries.flatMap(({ key, value }) => [key, ...scalarsOf(value)]);
}
