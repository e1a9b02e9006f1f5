import { describe, expect, test } from 'vitest';
import type { Edition } from '#views/edition.ts';
import { budgetPage } from '#views/budget/budget-page.ts';
import { planDepartmentsPage } from '#views/departments/plan-departments-page.ts';
import { indicatorsPage } from '#views/indicators/indicators-page.ts';
import { planPage } from '#views/plan/plan-page.ts';
import { plansWith, planWays } from '#views/plan-ways.ts';
import { historyPage } from '#views/progress/history-page.ts';
import { sectionsWithHistory } from '#views/progress/section-history.ts';
import { statesPage } from '#views/progress/states-page.ts';
import { yearContents } from '#views/progress/year-contents.ts';
import { yearPage } from '#views/progress/year-page.ts';
import { yearsPage } from '#views/progress/years-page.ts';
import { relistingsPage } from '#views/relistings/relistings-page.ts';
import { sdgsPage } from '#views/sdgs/sdgs-page.ts';
import { priorities, priorityPage } from '#views/section/priority-page.ts';
import { sectionPage } from '#views/section/section-page.ts';
import { edition, itemOf, planOf } from './sample-edition.ts';

const VIEWS = {
  budget: budgetPage,
  departments: planDepartmentsPage,
  indicators: indicatorsPage,
  relistings: relistingsPage,
  sdgs: sdgsPage,
  states: statesPage,
  years: yearsPage,
} as const;

/** The props of every page of the plans, by a name. */
function pagesOfPlans(sample: Edition): ReadonlyMap<string, unknown> {
  const { plans } = sample.content;
  return new Map<string, unknown>([
    ...plans.map((plan) => [plan.slug, planPage(plan, sample)] as const),
    ...Object.entries(VIEWS).flatMap(([name, view]) =>
      plansWith(name as keyof typeof VIEWS, plans, sample.at).map(
        (plan) => [`${plan.slug} ${name}`, view(plan, sample)] as const,
      ),
    ),
    ...plans
      .flatMap(({ sections }) => sections)
      .map((section) => [section.file.name, sectionPage(section, sample)] as const),
    ...plans
      .flatMap(sectionsWithHistory)
      .map((section) => [`${section.file.name} history`, historyPage(section, sample)] as const),
    ...plans.flatMap((plan) =>
      yearContents(plan).map(
        (contents) => [`${plan.slug} ${String(contents.year)}`, yearPage(plan, contents, sample)] as const,
      ),
    ),
    ...plans
      .flatMap(({ items }) => priorities(items))
      .map((item) => [`${item.title} sheet`, priorityPage(item, sample)] as const),
  ]);
}

/** Every text that a page shows, with the path that leads to it. */
function textsIn(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'string') return [`${path}: ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

/** A word for every one that a plan may print otherwise; none of ours is part of it. */
const RENAMED = {
  柱: '土台',
  取組施策: 'アクション',
  事業: 'プロジェクト',
  事業名: '名前',
  事業内容: 'あらまし',
  事業CD: 'コード番号',
  取組状況: '歩み',
  所管課: '担い手',
  推計事業費: '見込みコスト',
  予算額: '予定コスト',
  決算額: '実際のコスト',
  事業費: 'コスト',
  財源: '出どころ',
  内訳: '中身',
  合計: '総計',
  指標: 'ものさし',
  目標値: 'ゴール値',
  実績値: '今の値',
  基準値: '始めの値',
  目指す方向: '向き',
  重点: '主要',
  事業目標: 'ねらい',
  特記事項: '付記',
  事業工程: 'ロードマップ',
  状態: '段階',
  評価: '採点',
};

describe('用語をすべて改めた計画', () => {
  const sample = edition({
    'departments.yaml': '- 名称: 企画室\n- 名称: 学校室\n',
    'p/plan.yaml': `計画名: 甲
計画期間: 令和5年度〜令和6年度
金額の単位: 百万円
推計事業費: 31
用語: ${JSON.stringify(RENAMED)}
`,
    'p/01-a.yaml': `番号: 1
柱: 自治
推計事業費: { 合計: 31, 年度別: { 令和5年度: 11, 令和6年度: 20 } }
指標:
  - { id: k1, 名称: 加入, 所管課: 企画室, 基準値: { R4: 1 }, 実績値: { R5: 2 }, 目標値: { R6: 3 } }
取組施策:
  - id: s1
    施策: 開く。
    所管課: [企画室, 学校室]
    取組状況:
      令和5年度: { 所管課別: { 企画室: { 状態: 検討中, 評価: A }, 学校室: { 内容: [ 図った。 ] } } }
      令和6年度: { 状態: 完了, 評価: A }
  - { id: s2, 再掲: s1 }
  - { id: s3, 施策: 配る。, 取組状況: { 令和5年度: 図った。, 令和6年度: { 状態: 検討中, 内容: [ 図った。 ] } } }
事業:
  - id: j1
    事業名: 広聴
    所管課: [企画室, 学校室]
    推計事業費: { 合計: 30, 年度別: { 令和5年度: { 額: 10, 決算額: 9, 財源: { 県: 10 } }, 令和6年度: 20 } }
    重点: { 事業目標: 届ける, 事業工程: [ { 取組: 調べる, 年度: 令和5年度 } ] }
  - { id: j2, 事業名: 広報, 所管課: 企画室, 推計事業費: { 合計: 1, 財源: { 県: 1 } } }
  - { id: j3, 事業名: 統計 }
  - { id: j4, 再掲: j1 }
`,
  });

  test('どのページも、計画の言葉だけで話す', () => {
    /* What the page says of itself (市の評価ではない), and what it calls a page that belongs to no plan, is no word of the plan. */
    const ours = new RegExp(Object.keys(RENAMED).join('|'), 'u');
    const isOfSite = (text: string): boolean => /市の評価では|^\.all\.text/u.test(text);
    for (const [name, page] of pagesOfPlans(sample)) {
      expect
        .soft(
          textsIn({ ...(page as object), frame: null }).filter((text) => ours.test(text) && !isOfSite(text)),
          name,
        )
        .toEqual([]);
    }
  });
});

describe('書かれていることの少ない計画', () => {
  const name = '計画名: 甲\n';
  const period = '計画期間: 令和5年度〜令和8年度\n';

  test.each([
    ['名前だけの計画', { 'p/plan.yaml': name }, ['cover']],
    ['期間だけの計画', { 'p/plan.yaml': name + period }, ['cover']],
    ['額だけの計画', { 'p/plan.yaml': `${name}金額の単位: 円\n推計事業費: 10\n` }, ['cover', 'budget']],
    ['中身のない分野', { 'p/plan.yaml': name, 'p/01-a.yaml': '分野: 自治\n' }, ['cover']],
    [
      'ターゲットのないSDGs',
      { 'p/plan.yaml': name, 'p/01-a.yaml': '分野: 自治\nSDGs: { 方向性: 広げる }\n' },
      ['cover', 'sdgs'],
    ],
    [
      '年度のない取組状況が一つ',
      {
        'p/plan.yaml': name,
        'p/01-a.yaml': '題名: 全体\n取組施策:\n  - { id: s1, 施策: 開く。, 取組状況: 検討中 }\n',
      },
      ['cover', 'states'],
    ],
  ])('%s も、見せるもののあるページだけをもつ', (_, files: Record<string, string>, views) => {
    const sample = edition(files);
    const [plan] = sample.content.plans;
    expect(plan && planWays(plan, sample.at).map(({ view }) => view)).toEqual(views);
    const texts = [...pagesOfPlans(sample).values()].flatMap((page) => textsIn(page));
    expect(texts.filter((text) => /undefined|NaN|Infinity|\[object|null/u.test(text))).toEqual([]);
  });

  test('ターゲットのない計画は、空の表を作らない', () => {
    const sample = edition({ 'p/plan.yaml': name, 'p/01-a.yaml': '分野: 自治\nSDGs: { 方向性: 広げる }\n' });
    expect(sdgsPage(planOf(sample), sample)).toMatchObject({ matrix: null, goals: [] });
  });
});

test('ほかの計画に行だけを再掲された計画にも、再掲のページがある', () => {
  const sample = edition({
    'p/plan.yaml': '計画名: 甲\n',
    'p/01-a.yaml':
      '分野: 自治\n取組施策:\n  - { id: s1, 施策: 開く。, 取組状況: { 令和5年度: [ { id: a, 文: 図った。 } ] } }\n',
    'q/plan.yaml': '計画名: 乙\n',
    'q/01-b.yaml':
      '分野: 交流\n取組施策:\n  - { id: s9, 施策: 結ぶ。, 取組状況: { 令和5年度: [ { 再掲: "p:s1/a" } ] } }\n',
  });
  expect(plansWith('relistings', sample.content.plans, sample.at).map(({ slug }) => slug)).toEqual([
    'p',
    'q',
  ]);
});

test('重点事業が多ければ、見出しも、分野のものだけであることを言う', () => {
  const many = (section: string, count: number): string =>
    Array.from(
      { length: count },
      (_, i) =>
        `  - { id: ${section}${String(i + 1)}, 事業名: 事業${section}${String(i + 1)}, 重点: { 事業目標: 届ける } }\n`,
    ).join('');
  const of = (count: number): Edition =>
    edition({
      'p/plan.yaml': '計画名: 甲\n',
      'p/01-a.yaml': `番号: (1)\n分野: 自治\n事業:\n${many('a', count)}`,
      'p/02-b.yaml': `番号: (2)\n分野: 交流\n事業:\n${many('b', 2)}`,
    });
  const others = (sample: Edition) => priorityPage(itemOf(sample, 'b1'), sample).others;
  expect(others(of(2))).toMatchObject({ title: 'この計画のほかの重点事業', links: { length: 3 } });
  expect(others(of(60))).toMatchObject({ title: '「分野(2) 交流」のほかの重点事業', links: { length: 1 } });
});

test('単位の違う額を足した所管課の額は、粗いほうより細かく示さない', () => {
  const sample = edition({
    'departments.yaml': '- 名称: 企画課\n- 名称: 学校課\n',
    'p/plan.yaml': '計画名: 甲\n金額の単位: 百万円\n',
    'p/01-a.yaml': `分野: 自治
事業:
  - { id: j1, 事業名: 広聴, 所管課: 企画課, 推計事業費: 1234千円 }
  - { id: j2, 事業名: 広報, 所管課: 企画課, 推計事業費: 3 }
取組施策:
  - { id: s1, 施策: 開く。, 所管課: 学校課 }
`,
  });
  const { heads, groups } = planDepartmentsPage(planOf(sample), sample).table;
  const at = heads.findIndex(({ text }) => text.startsWith('推計事業費'));
  expect(groups.flatMap(({ rows }) => rows.map(({ cells }) => cells[at]))).toEqual(['4百万円', '－']);
});
