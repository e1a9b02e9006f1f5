import { expect, test } from 'vitest';
import { itemTable } from '#views/items.ts';
import type { ItemRow } from '#views/items.ts';
import { statusTimes } from '#views/progress/statuses.ts';
import { edition, itemOf, planOf } from './sample-edition.ts';

const sample = edition(
  {
    'departments.yaml': '- 名称: 企画課\n',
    'p/plan.yaml':
      '計画名: 推進計画\n再掲の印: 【再掲】\n用語: { 柱: 基本目標 }\n状態の語: { 継続: 実施中 }\n',
    'p/01-a.yaml': `番号: 1
柱: 土台
取組施策:
  - id: s101
    施策: 窓口を開く
    所管課: 企画課
    取組状況:
      令和4年度:
        - id: a
          文: 窓口を開いた。
        - 案内を配った。
      令和5年度: 継続
  - id: s102
    施策: 見直す
    取組状況:
      令和4年度:
        - 再掲: s101/a
          文: 相談の窓口を開いた。
          元の文: 窓口を開いた。
`,
    'p/02-b.yaml': `番号: 2
柱: 仕組み
取組施策:
  - id: s201
    再掲: s101
    取組状況:
      令和5年度: 検討中
  - id: s202
    施策: まとめる
    取組状況:
      令和4年度: { 再掲: s101 }
`,
  },
  '/plans',
);

function row(id: string): ItemRow {
  const items = planOf(sample).items;
  const table = itemTable({ kind: 'measure', items: [itemOf(sample, id)] }, '', statusTimes(items), sample);
  const [only] = table?.rows ?? [];
  if (!only) throw new Error(id);
  return only;
}

test('全体の再掲は、元の文・印・元への道を示し、元は再掲先を示す', () => {
  expect(row('s201')).toMatchObject({
    title: '窓口を開く',
    departments: [{ written: '企画課' }],
    relisting: {
      mark: '【再掲】',
      original: { text: '再掲元：基本目標1①', href: '/plans/p/01-a/#s101' },
      reworded: false,
    },
  });
  expect(row('s101').relistedTo).toEqual([
    { text: '再掲先：基本目標2①', href: '/plans/p/02-b/#s201', place: '基本目標2①' },
  ]);
});

test('取組状況は年度ごとに元から来て、書かれた年度だけが替わる', () => {
  const [first, second] = row('s201').statuses;
  expect(first).toMatchObject({
    from: { text: '基本目標1①', href: '/plans/p/01-a/#s101' },
    anchor: null,
    lines: [
      { text: '窓口を開いた。', anchor: null },
      { text: '案内を配った。', anchor: null },
    ],
  });
  expect(second).toMatchObject({ from: null, state: { word: '検討中', state: '検討中' }, lines: [] });
});

test('文を改めた行は自分の文を示し、元の行そのものへ導く', () => {
  const [line] = row('s102').statuses[0]?.lines ?? [];
  expect(line).toMatchObject({
    text: '相談の窓口を開いた。',
    relisting: {
      original: { text: '再掲元：基本目標1①（令和4年度）', href: '/plans/p/01-a/#s101_2022_a' },
      reworded: true,
      unconfirmed: false,
    },
  });
  const [original] = row('s101').statuses[0]?.lines ?? [];
  expect(original).toMatchObject({
    anchor: 's101_2022_a',
    relistedTo: [{ text: '再掲先：基本目標1②（令和4年度）', href: '/plans/p/01-a/#s102_2022_1' }],
  });
});

test('欄ごとの再掲は、元の行を示し、二つの行に同じ場所の名を付けない', () => {
  const [cell] = row('s202').statuses;
  expect(cell).toMatchObject({
    anchor: 's202_2022',
    relisting: { original: { href: '/plans/p/01-a/#s101_2022' } },
    lines: [
      { text: '窓口を開いた。', anchor: null },
      { text: '案内を配った。', anchor: null },
    ],
  });
});

test('書かれていない年度は、何もないまま（記載なし）であり、状態は計画の言葉で示す', () => {
  expect(row('s102').statuses[1]).toBeNull();
  expect(row('s101').statuses[1]).toMatchObject({ state: { word: '継続', state: '実施中' } });
});
