import fc from 'fast-check';
import { expect, test } from 'vitest';
import { departmentPage } from '#views/departments/department-page.ts';
import type { DepartmentPlanProps } from '#views/departments/department-page.ts';
import { itemsByDepartment } from '#views/departments/department-items.ts';
import { departmentNamed, departmentPaths, departmentsPage } from '#views/departments/departments-page.ts';
import { itemWords } from '#views/items.ts';
import { planDepartmentsPage } from '#views/departments/plan-departments-page.ts';
import type { PlanDepartmentsPageProps } from '#views/departments/plan-departments-page.ts';
import { edition, itemOf, planOf } from './sample-edition.ts';

const sample = edition({
  'departments.yaml': `
- { 名称: 企画課, よみ: きかくか, 部: 政策部, 旧名称: [政策課] }
- { 名称: 総務課, 部: 市民部 }
- { 名称: 総務課, 部: 教育部 }
- { 名称: 会計課 }
`,
  'p/plan.yaml': '計画名: 実施計画\n金額の単位: 百万円\n推計事業費: 100\n状態の語: { 継続: 実施中 }\n',
  'p/01-a.yaml': `番号: (1)
分野: 自治
事業:
  - { id: j1, 事業名: 広聴, 所管課: 政策課, 推計事業費: 18 }
  - { id: j2, 事業名: 広報, 所管課: [企画課, 市民部総務課], 推計事業費: 30, 重点: { 事業目標: 届ける } }
  - { id: j3, 事業名: 統計, 所管課: 企画課, 推計事業費: 非公表 }
  - { id: j4, 事業名: 校務, 所管課: 教育部総務課, 推計事業費: 2 }
  - { id: j5, 事業名: 担当なし }
  - { id: j6, 再掲: j1 }
取組施策:
  - id: s1
    施策: 開く
    所管課: [企画課, 市民部総務課]
    取組状況:
      令和4年度: 検討中
      令和5年度:
        所管課別: { 企画課: 継続, 市民部総務課: { 状態: 完了, 評価: A } }
`,
});
const plan = planOf(sample);

function ofPlan(name: string): DepartmentPlanProps {
  const department = departmentNamed(sample.content, name);
  const [only] = department ? departmentPage(department, sample).plans : [];
  if (!only) throw new Error(name);
  return only;
}

test('同じ名の課には部が付き、それぞれのページをもつ', () => {
  expect(departmentPaths(sample.content)).toEqual(['企画課', '市民部総務課', '教育部総務課', '会計課']);
  expect(itemWords(itemOf(sample, 'j4'), sample.at).departments).toEqual([
    { written: '教育部総務課', present: null, href: sample.at.department('教育部総務課') },
  ]);
});

test('旧名称で書かれた事業は、現在の課へ導き、その課の事業として数える', () => {
  expect(itemWords(itemOf(sample, 'j1'), sample.at).departments).toEqual([
    { written: '政策課', present: '企画課', href: sample.at.department('企画課') },
  ]);
  const [section] = ofPlan('企画課').sections;
  expect(section?.lines.find(({ title }) => title === '広聴')?.facts).toContain('計画での名称：政策課');
  expect(departmentsPage(sample).former).toEqual([
    { name: '政策課', present: { text: '企画課', href: sample.at.department('企画課') } },
  ]);
});

test('ひとつの課だけの額と、共に所管する額とは、足さない。再掲の額は数えない', () => {
  expect(ofPlan('企画課').facts).toEqual([
    { label: '事業', text: '延べ4件（再掲1件を含む）・実質3件' },
    { label: 'うち重点事業', text: '1件' },
    { label: '取組施策', text: '1件' },
    { label: 'うちほかの課と共に所管', text: '2件' },
    { label: '推計事業費（この課だけで所管する1件）', text: '18百万円' },
    { label: '推計事業費（ほかの課と共に所管する1件・延べ）', text: '30百万円' },
  ]);
  expect(ofPlan('企画課').notes).toContain('額の記載がない事業が1件あります。');
});

test('所管課別に書かれた状態は、その課のものを示す', () => {
  const stateOf = (name: string): string | undefined =>
    ofPlan(name).sections[0]?.lines.find(({ title }) => title === '開く')?.state?.word;
  expect([stateOf('企画課'), stateOf('市民部総務課')]).toEqual(['継続', '完了']);
  expect(ofPlan('市民部総務課').progress?.rows.map(({ counts }) => counts.map(({ gross }) => gross))).toEqual(
    [
      [1, 0],
      [0, 1],
    ],
  );
});

test('所管する事業のない課は、どの計画も示さない', () => {
  const none = departmentNamed(sample.content, '会計課');
  expect(none && departmentPage(none, sample).plans).toEqual([]);
});

function column(page: PlanDepartmentsPageProps, head: string): unknown[] {
  const i = page.table.heads.findIndex(({ text }) => text === head);
  return [...page.table.groups.flatMap(({ rows }) => rows), page.table.whole].map((row) => row?.cells[i]);
}

test('計画の表は組織の順に並び、計画全体の行は、課の数字の和ではなく計画の数字を示す', () => {
  const page = planDepartmentsPage(plan, sample);
  expect(page.table.groups.map(({ division, rows }) => [division, rows.map(({ name }) => name)])).toEqual([
    ['政策部', ['企画課']],
    ['市民部', ['市民部総務課']],
    ['教育部', ['教育部総務課']],
  ]);
  expect(column(page, '推計事業費（延べ）')).toEqual(['48百万円', '30百万円', '2百万円', '100百万円']);
  expect(column(page, 'ほかの課と共に所管').map((cell) => (cell as { gross: number }).gross)).toEqual([
    2, 2, 0, 2,
  ]);
  expect(page.notes.join('')).toContain('それぞれに数えています（延べ）');
});

test('所管課の書かれていないものも、行き先を失わない', () => {
  const { apart } = planDepartmentsPage(plan, sample);
  expect(apart.map(({ title, lines }) => [title, lines.map((line) => line.title)])).toEqual([
    ['所管課の記載なし', ['担当なし']],
  ]);
});

const names = ['甲課', '乙課', '丙課'];

test('どの事業も、書かれた課のそれぞれに一度ずつ現れ、ほかの課には現れない', () => {
  fc.assert(
    fc.property(fc.array(fc.subarray(names), { minLength: 1, maxLength: 6 }), (lists) => {
      const projects = lists.map(
        (list, i) => `  - { id: j${i + 1}, 事業名: 事業${i + 1}, 所管課: [${list.join(', ')}] }\n`,
      );
      const one = edition({
        'departments.yaml': names.map((name) => `- 名称: ${name}\n`).join(''),
        'p/plan.yaml': '計画名: 実施計画\n',
        'p/01-a.yaml': `分野: 自治\n事業:\n${projects.join('')}`,
      });
      const held = itemsByDepartment(planOf(one));
      for (const name of names)
        expect((held.get(name) ?? []).map(({ id }) => id)).toEqual(
          lists.flatMap((list, i) => (list.includes(name) ? [`j${i + 1}`] : [])),
        );
    }),
    { numRuns: 40 },
  );
});
