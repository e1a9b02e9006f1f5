import { expect, test } from 'vitest';
import { planPages } from '#views/plan-pages.ts';
import { planPage } from '#views/plan/plan-page.ts';
import { sectionPage } from '#views/section/section-page.ts';
import { edition, planOf } from './sample-edition.ts';

const sample = edition({
  'p/plan.yaml': `計画名: 推進計画
種別: 実施計画
計画期間: 令和5年度〜令和7年度
用語: { 取組施策: 施策の一覧, 取組状況: 取組状況等, 指標: 成果指標 }
改定履歴:
  - { 日付: 令和6年9月1日, 種別: 訂正, 内容: 直した。, 対象: [s2] }
`,
  'p/00-first.mdx': '# はじめに\n\n文。\n',
  'p/01-a.yaml': `番号: 1
柱: 土台
考え方:
  - { 番号: ①, 見出し: 育てる, 本文: 文 }
SDGs: { ターゲット: [17.17, 4.a, 16.6, 16.7] }
指標:
  - { 名称: 加入率, 単位: "%", 基準値: { 令和4年度: 62.1 }, 実績値: { 令和5年度: 63.0 } }
区分:
  - 名称: 地区
    区分:
      - 名称: 協議会
        取組施策:
          - { id: s1, 施策: 一, 取組状況: [文] }
  - 名称: 町内会
    取組施策:
      - { id: s2, 施策: 二, その他の欄: { 根拠: 条例 } }
      - { id: s3, 再掲: s1 }
`,
});
const [section] = planOf(sample).sections;
if (!section) throw new Error('柱がない');
const page = sectionPage(section, sample);

test('紙の順に、書かれた部分だけが並び、計画の言葉で呼ばれる', () => {
  expect(page.contents.entries.map(({ title }) => title)).toEqual([
    '考え方',
    'SDGs',
    '成果指標',
    '施策の一覧',
  ]);
  expect(page.counts).toEqual([{ label: '施策の一覧', text: '延べ3件（再掲1件を含む）・実質2件' }]);
});

test('区分の見出しは一度ずつ、入れ子の深さで並ぶ', () => {
  expect(
    page.measures?.body.map(({ depth, title, table }) => [depth, title, table?.rows.length ?? null]),
  ).toEqual([
    [1, '地区', null],
    [2, '協議会', 1],
    [1, '町内会', 2],
  ]);
});

test('SDGs は、ゴールの順に、名とともに示す', () => {
  expect(page.sdgs?.body.goals).toMatchObject([
    { number: 4, name: '質の高い教育をみんなに', targets: [{ text: '4.a' }] },
    { number: 16, name: '平和と公正をすべての人に', targets: [{ text: '16.6' }, { text: '16.7' }] },
    { number: 17, name: 'パートナーシップで目標を達成しよう', targets: [{ text: '17.17' }] },
  ]);
});

test('年度の書かれていない取組状況は、年度の記載なしの欄に立つ', () => {
  const table = page.measures?.body[1]?.table;
  expect(table?.heads.times).toEqual([{ era: '年度の記載なし', western: null }]);
  expect(table?.heads.statuses).toBe('取組状況等');
});

test('章と柱は、本の順に並ぶ', () => {
  expect(planPages(planOf(sample)).map(({ name }) => name)).toEqual(['00-first', '01-a']);
  expect(page.contents).toMatchObject({
    before: [{ text: 'はじめに' }],
    here: { text: '柱1 土台' },
    after: [],
  });
  expect(page.pager).toEqual({ before: { text: 'はじめに', href: '/p/00-first/' }, after: null });
});

test('表紙は、延べと実質を分け、訂正の対象へ導く', () => {
  const cover = planPage(planOf(sample), sample);
  expect(cover.sections?.body.sum).toEqual({ counts: [{ gross: 3, net: 2, relisted: 1 }], cost: null });
  expect(cover.revisions?.body[0]?.targets).toEqual([{ text: '柱1（町内会）①', href: '/p/01-a/#s2' }]);
  expect(cover.frame.title).toBe('推進計画｜汐見市の計画');
  expect(page.frame.title).toBe('柱1 土台｜推進計画｜汐見市の計画');
});
