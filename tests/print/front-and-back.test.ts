import { expect, test } from 'vitest';
import { bookIndex } from '#print/book-index.ts';
import { colophonOf, contactOf, coverOf } from '#print/imprint.ts';
import { mainIndicators, outlineOf, priorityCards } from '#print/summary-of.ts';
import { departmentLists } from '#views/departments/department-lists.ts';
import { edition, planOf } from '../views/sample-edition.ts';

const SECTION = `番号: (1)
分野: 自治
事業:
  - { id: j1, 事業名: 広聴, よみ: こうちょう, 所管課: 企画課 }
  - { id: j2, 事業名: 学校, よみ: がっこう, 所管課: [総務課, 企画課], 重点: { 事業目標: 学びを支える } }
  - { id: j3, 事業名: 改革, よみ: かいかく }
  - { id: j4, 事業名: よみのない事業 }
  - { id: j5, 再掲: j1, 所管課: 企画課 }
指標:
  - { id: i1, 名称: 満足度, 単位: '%', 基準値: { 令和4年度: 50 }, 実績値: { 令和5年度: 55, 令和6年度: 58 }, 目標値: { 令和7年度: 60 } }
`;

const DEPARTMENTS = `
- { 名称: 総務課, よみ: そうむか, 部: 総務部 }
- { 名称: 企画課, よみ: きかくか, 部: 政策部 }
`;

const full = edition({
  'site.yaml': `サイト名: 汐見市の計画
自治体: { 名称: 汐見市 }
公開先: https://plan.example.jp/
問い合わせ: { 所管課: 企画課, 電話: 0000-00-1120, メール: k@example.jp }
利用条件: CC BY 4.0
`,
  'departments.yaml': DEPARTMENTS,
  'p/plan.yaml': `計画名: 第6次汐見市総合計画 第1期実施計画
種別: 実施計画
計画期間: 令和5年度〜令和7年度
発行: { 版: 第3版, 策定日: 令和5年3月24日, 発行日: 令和8年6月30日, 発行者: 汐見市, 編集: 企画課, 電話: 0000-00-9999 }
`,
  'p/01-a.yaml': SECTION,
});
const bare = edition({
  'departments.yaml': '- 名称: 企画課\n- 名称: 総務課\n',
  'p/plan.yaml': '計画名: 実施計画\n',
  'p/01-a.yaml': SECTION,
});

test('表紙は、書かれたことだけを示す', () => {
  expect(coverOf(planOf(full), full)).toMatchObject({
    city: null,
    kind: '実施計画',
    title: ['第6次汐見市総合計画', '第1期実施計画'],
    edition: '第3版',
    date: '令和8年6月30日',
    publisher: '汐見市',
  });
  expect(coverOf(planOf(bare), bare)).toMatchObject({
    city: null,
    kind: null,
    period: null,
    edition: null,
    date: null,
    publisher: null,
  });
});

test('発行者の名に市の名がなければ、表紙は市の名も示す', () => {
  const other = edition({
    'site.yaml': 'サイト名: 計画\n自治体: { 名称: 汐見市 }\n',
    'p/plan.yaml': '計画名: 実施計画\n発行: { 発行者: 教育委員会, 策定日: 令和5年3月24日 }\n',
  });
  expect(coverOf(planOf(other), other)).toMatchObject({
    city: '汐見市',
    publisher: '教育委員会',
    date: '令和5年3月24日　策定',
  });
});

test('奥付は、発行に連絡先があればそれを、なければサイトの問い合わせ先を示す', () => {
  const labels = colophonOf(planOf(full), full).facts.map(({ label }) => label);
  expect(labels).toEqual([
    ...['計画期間', '版', '策定日', '発行日', '発行者', '編集', '電話', 'ウェブサイト', '利用条件'],
  ]);
  expect(contactOf(planOf(full), full).map(({ text }) => text)).toEqual([
    '汐見市　企画課',
    '0000-00-9999',
    'https://plan.example.jp/',
  ]);
  const unreachable = edition({
    'departments.yaml': DEPARTMENTS,
    'site.yaml':
      'サイト名: 計画\n自治体: { 名称: 汐見市 }\n問い合わせ: { 所管課: 企画課, 電話: 0000-00-1120 }\n',
    'p/plan.yaml': '計画名: 実施計画\n発行: { 発行者: 汐見市 }\n',
  });
  expect(contactOf(planOf(unreachable), unreachable).map(({ text }) => text)).toEqual([
    '汐見市　企画課',
    '0000-00-1120',
  ]);
  expect(colophonOf(planOf(bare), bare)).toEqual({ title: '実施計画', facts: [] });
});

test('索引は、事業と所管課をよみの順に並べ、よみのない名を後に置く', () => {
  const [projects, departments] = bookIndex(planOf(full), full);
  expect(projects?.rows.map(({ title, entries }) => [title, entries.map(({ text }) => text)])).toEqual([
    ['か行', ['改革', '学校', '広聴']],
    ['読み未登録', ['よみのない事業']],
  ]);
  expect(departments?.rows.map(({ title, entries }) => [title, entries.map(({ text }) => text)])).toEqual([
    ['か行', ['企画課']],
    ['さ行', ['総務課']],
  ]);
});

test('よみが一つもなければ、索引は計画の順のままで、五十音順とはいわない', () => {
  const [, departments] = bookIndex(planOf(bare), bare);
  expect(departments?.title).toBe('所管課');
  expect(departments?.rows.map(({ title, entries }) => [title, entries.map(({ text }) => text)])).toEqual([
    [null, ['企画課', '総務課']],
  ]);
});

test('取組施策は文なので、索引に並べない', () => {
  const made = edition({
    'p/plan.yaml': '計画名: 計画\n',
    'p/01-a.yaml': '柱: 土台\n取組施策:\n  - { id: s1, 施策: 広げる }\n',
  });
  expect(bookIndex(planOf(made), made)).toEqual([]);
});

test('索引の所管課は、受け持つものすべての場所を、冊子の順に示す', () => {
  const at = bookIndex(planOf(full), full)[1]?.rows[0]?.entries[0]?.at;
  expect(at?.map((address) => address.split('#')[1])).toEqual(['j1', 'j2', 'j5']);
});

test('所管課別一覧は、市の組織の順に、共に所管する課と再掲の印を添えて並べる', () => {
  const { groups, apart } = departmentLists(planOf(full), full);
  expect(groups.map(({ division, departments }) => [division, departments.map(({ name }) => name)])).toEqual([
    ['総務部', ['総務課']],
    ['政策部', ['企画課']],
  ]);
  const planning = groups[1]?.departments[0];
  expect(planning?.count).toBe('延べ3件（再掲1件を含む）・実質2件');
  expect(planning?.lines.map(({ name, title, mark, facts }) => [name, title, mark, facts])).toEqual([
    ['分野(1)', '広聴', null, []],
    ['分野(1)', '学校', null, ['共に所管：総務課']],
    ['分野(1)', '広聴', '《再掲》', []],
  ]);
  expect(apart.map(({ lines }) => lines.map(({ title }) => title))).toEqual([['改革', 'よみのない事業']]);
  expect(departmentLists(planOf(bare), bare).groups.map(({ division }) => division)).toEqual([null]);
});

test('概要版は、分野とその事業、重点事業、指標の最も新しい値を示す', () => {
  const plan = planOf(full);
  expect(outlineOf(plan, full)).toMatchObject([
    { label: '分野(1)', names: ['広聴', '学校　重点', '改革', 'よみのない事業', '広聴　《再掲》'] },
  ]);
  expect(priorityCards(plan, full)).toMatchObject([
    { link: { text: '学校' }, goal: '学びを支える', facts: [{ text: '総務課、企画課' }] },
  ]);
  expect(mainIndicators(plan)?.rows[0]?.values).toEqual([
    { year: '令和4年度', text: '50' },
    { year: '令和6年度', text: '58' },
    { year: '令和7年度', text: '60' },
  ]);
});
