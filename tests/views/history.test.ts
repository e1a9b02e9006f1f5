import { expect, test } from 'vitest';
import { findHistory, historyPage } from '#views/progress/history-page.ts';
import type { HistoryProps } from '#views/progress/history-page.ts';
import { sectionPage } from '#views/section/section-page.ts';
import { edition, planOf } from './sample-edition.ts';

const sample = edition({
  'departments.yaml': '- 名称: 企画課\n- 名称: 学校課\n',
  'p/plan.yaml': '計画名: 推進計画\n状態の語: { 継続: 実施中 }\n',
  'p/01-a.yaml': `番号: 1
柱: 土台
区分:
  - 名称: 窓口
    取組施策:
      - id: s101
        施策: 窓口を開きます。
        取組状況:
          令和4年度: { 状態: 検討中, 内容: [ 月1回の相談会を市役所で開いている。, 案内を配った。 ] }
          令和5年度: { 状態: 継続, 内容: [ 月2回の相談会を市役所で開いている。, 案内を配った。 ] }
      - id: s102
        施策: 冊子を配ります。
        取組状況:
          令和4年度: [ 冊子を作った。 ]
          令和4年9月末: [ 原稿を集めた。 ]
          令和6年度: [ 冊子を作った。 ]
      - id: s103
        施策: 庭を造ります。
        所管課: [企画課, 学校課]
        取組状況:
          令和4年度: [ 図面を引いた。 ]
          令和5年度: { 所管課別: { 企画課: 継続 } }
          令和6年度: { 所管課別: { 学校課: 継続 } }
      - id: s104
        施策: 道を直します。
`,
  'p/02-b.yaml': `番号: 2
柱: 仕組み
取組施策:
  - id: s201
    再掲: s101
  - id: s202
    施策: まとめます。
`,
  'p/03-c.yaml': `番号: 3
柱: 一年だけ
取組施策:
  - id: s301
    施策: 始めます。
    取組状況: { 令和6年度: 検討中 }
`,
});

function page(name: string) {
  const section = findHistory(sample.content, 'p', name);
  if (!section) throw new Error(name);
  return historyPage(section, sample);
}

function item(name: string, id: string): HistoryProps {
  const found = page(name)
    .groups.flatMap(({ items }) => items)
    .find(({ anchor }) => anchor === id);
  if (!found) throw new Error(id);
  return found;
}

test('経過は、年度の順にすべての時点を示し、状態の変わり方と文の書き換えを言う', () => {
  const [first, point, second, third] = item('01-a', 's101').moments.slice(0, 4);
  expect([first, point, second, third].map((moment) => moment?.head.era)).toEqual([
    '令和4年9月末',
    '令和4年度',
    '令和5年度',
    '令和6年度',
  ]);
  expect(first?.isWritten).toBe(false);
  expect(second?.contents[0]).toMatchObject({
    turns: [{ label: '状態', before: '検討中', after: '継続' }],
    notes: ['このほかの1行は、令和4年度と同じです。'],
    lines: [{ kind: 'reworded' }],
  });
});

test('書かれていない年度を飛ばし、いつの記載と比べたかを言う', () => {
  const { moments } = item('01-a', 's102');
  const last = moments.at(-1);
  expect(moments.map(({ isWritten }) => isWritten)).toEqual([true, true, false, true]);
  expect(last?.contents[0]).toMatchObject({ lines: [], notes: ['令和4年度と同じ記載です。'] });
});

test('書き方が所管課ごとに変わった年度は比べず、記載のなくなった課を言う', () => {
  const notes = item('01-a', 's103').moments.flatMap((moment) => moment.notes);
  expect(notes).toEqual([
    '所管課ごとに書かれているため、令和4年度の記載とは比べていません。',
    '企画課の記載はなくなりました。',
  ]);
});

test('課の名称が変わっても、同じ課の記載どうしを比べ、その課のページへ導く', () => {
  const renamed = edition({
    'departments.yaml': '- { 名称: 企画課, 旧名称: [政策課] }\n',
    'p/plan.yaml': '計画名: 推進計画\n',
    'p/01-a.yaml': `柱: 土台
取組施策:
  - id: s1
    施策: 庭を造ります。
    所管課: 企画課
    取組状況:
      令和4年度: { 所管課別: { 政策課: 検討中 } }
      令和5年度: { 所管課別: { 企画課: 完了 } }
`,
  });
  const section = findHistory(renamed.content, 'p', '01-a');
  const [one] = section ? (historyPage(section, renamed).groups[0]?.items ?? []) : [];
  expect(one?.moments[1]).toMatchObject({
    notes: [],
    contents: [
      {
        department: { written: '企画課', href: '/departments/%E4%BC%81%E7%94%BB%E8%AA%B2/' },
        turns: [{ before: '検討中', after: '完了' }],
      },
    ],
  });
});

test('再掲だけの取組施策は、元の経過へ導く', () => {
  expect(item('02-b', 's201')).toMatchObject({
    moments: [],
    told: { text: '再掲元の柱1（窓口）①の経過', href: '/p/history/01-a/#s101' },
  });
});

test('状態が変わったものを、その場所への道とともに挙げる', () => {
  expect(page('01-a').turns).toMatchObject([
    { before: '検討中', after: '継続', when: '令和4年度から令和5年度', items: [{ href: '#s101' }] },
  ]);
});

test('時点が二つに満たない分野には、経過のページも、そこへの道もない', () => {
  expect(findHistory(sample.content, 'p', '03-c')).toBeNull();
  const [first, , third] = planOf(sample).sections.map((section) => sectionPage(section, sample).histories);
  expect(first?.measures?.href).toBe('/p/history/01-a/');
  expect(third?.measures).toBeNull();
  expect(page('02-b').pager).toEqual({
    before: { text: '柱1 土台', href: '/p/history/01-a/' },
    after: null,
  });
});
