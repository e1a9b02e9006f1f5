import { describe, expect, test } from 'vitest';
import { countItems } from '#core/link/counts.ts';
import type { Item } from '#core/link/linked.ts';
import { compileFiles, compileSection, reportsOn } from './compile-text.ts';

const PLAN = `柱: 市民活動の支援
番号: 2
取組施策:
  - id: s201
    施策: 市民活動の場を提供します。
    所管課: 企画課
    取組状況:
      令和4年度:
        内容:
          - id: a
            文: 情報を発信している。
          - id: b
            文: 場所を確保している。
      令和5年度: { 状態: 実施中 }
  - id: s202
    再掲: s201
    取組状況:
      令和5年度: { 状態: 完了 }
  - id: s203
    施策: 催しを開きます。
    取組状況:
      令和4年度: { 再掲: s201 }
      令和5年度:
        - 再掲: s201@令和4年度/a
  - id: s204
    施策: 市民活動の場を提供します《再掲》
  - id: s205
    施策: 相談に応じます。
    取組状況:
      令和4年度:
        - 情報を発信している。（再掲）
        - 再掲: s201/b
          文: 場所を広く確保している。
          元の文: 場所を確保している。
`;

function itemsOf(text: string): readonly Item[] {
  const { content, diagnostics } = compileSection(text);
  expect(diagnostics).toEqual([]);
  return content.plans[0]?.items ?? [];
}

describe('再掲', () => {
  test('施策の再掲は、元の文・所管課・取組状況を連れてくる。書いた年度だけが置き換わる', () => {
    const item = itemsOf(PLAN)[1];
    expect(item?.title).toBe('市民活動の場を提供します。');
    expect(item?.departments.map(({ written }) => written)).toEqual(['企画課']);
    expect(
      item?.statuses.map(({ time, state, from, lines }) => [time?.written, state, from?.id, lines.length]),
    ).toEqual([
      ['令和4年度', null, 's201', 2],
      ['令和5年度', '完了', undefined, 0],
    ]);
  });

  test('欄まるごとの再掲は、元の行を連れてくる', () => {
    const item = itemsOf(PLAN)[2];
    expect(item?.statuses[0]?.lines.map(({ text }) => text)).toEqual([
      '情報を発信している。',
      '場所を確保している。',
    ]);
    expect(item?.statuses[1]?.lines.map(({ text }) => text)).toEqual(['情報を発信している。']);
  });

  test('印だけの再掲は、同じ文を元とする', () => {
    const [original, , , pasted, lines] = itemsOf(PLAN);
    expect(pasted?.relisting?.outcome).toMatchObject({ kind: 'found', original: { item: { id: 's201' } } });
    expect(original?.relistedBy.map(({ from }) => from.item.id)).toEqual(['s202', 's204']);
    expect(lines?.statuses[0]?.lines.map(({ text }) => text)).toEqual([
      '情報を発信している。',
      '場所を広く確保している。',
    ]);
  });

  test('元の行は、自分がどこに再掲されているかを知る', () => {
    const [first, second] = itemsOf(PLAN)[0]?.statuses[0]?.lines ?? [];
    expect(first?.relistedBy.map(({ from }) => from.item.id)).toEqual(['s203', 's205']);
    expect(second?.relistedBy.map(({ from }) => from.item.id)).toEqual(['s205']);
  });

  test('延べと実質を数える', () => {
    expect(countItems(itemsOf(PLAN))).toEqual({ gross: 5, net: 3, relisted: 2 });
    expect(compileSection(PLAN).summary).toMatchObject({ items: 5, relistings: 6 });
  });

  test('ほかの計画の項目も指せる', () => {
    const { diagnostics, content } = compileFiles({
      'rei/01-rei.yaml': PLAN,
      'kodomo/plan.yaml': '計画名: こども計画\n',
      'kodomo/01-a.yaml': '題名: 居場所\n取組施策:\n  - id: s101\n    再掲: rei:s203\n',
    });
    expect(diagnostics).toEqual([]);
    expect(content.plans[0]?.items[0]?.title).toBe('催しを開きます。');
    expect(content.plans[1]?.items[2]?.relistedBy).toHaveLength(1);
  });

  test.each([
    ['行のない参照先', 's201/z', 'P501 8:15'],
    ['その年度に何もない参照先', 's202@令和3年度/a', 'P501 8:15'],
    ['行を言わない、行が一つでない参照先', 's201', 'P501 8:15'],
    ['ほかの計画にない参照先', 'nai:s201', 'P501 8:15'],
  ])('%s は見つからない', (_name, reference, expected) => {
    const text = `柱: 市民活動\n取組施策:\n  - id: s200\n    施策: あれこれします。\n    取組状況:\n      令和4年度:\n        内容:\n        - 再掲: ${reference}\n${PLAN.split('\n').slice(3, 14).join('\n')}\n`;
    expect(reportsOn(text)).toEqual([expected]);
  });

  test('読めないファイルがある計画では、見当たらない元を責めない', () => {
    const { diagnostics } = compileFiles({
      'rei/01-rei.yaml': '分野: 環境\n取組施策:\n  - id: s101\n    再掲: s999\n',
      'rei/02-rei.yaml': '分野: [こわれた\n',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['P101']);
  });
});

test('行を指す再掲の id が一字違えば、その行を挙げる', () => {
  const [report] = compileSection(`柱: 協働
取組施策:
  - id: s103
    施策: 相談会を開きます。
    取組状況: { 令和4年度: { 内容: [{ id: a, 文: 相談会を4回開いた。 }] } }
  - id: s107
    施策: 講座を開きます。
    取組状況: { 令和4年度: [{ 再掲: s013/a }] }
`).diagnostics;
  expect(report).toMatchObject({ code: 'P501', fixes: [{ safe: false, edits: [{ newText: 's103/a' }] }] });
});
