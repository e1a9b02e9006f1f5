import { describe, expect, test } from 'vitest';
import { itemColumns } from '#print/item-columns.ts';
import type { ItemColumns } from '#print/item-columns.ts';
import { paperOf } from '#print/paper.ts';
import { tableRoom } from '#print/year-tables.ts';
import { sectionPage } from '#views/section/section-page.ts';
import { edition, planOf } from '../views/sample-edition.ts';

const DEPARTMENTS = ['企画課', '協働推進課', '地域のつながり課', '選挙管理委員会事務局'];

interface Written {
  size?: string;
  section: string;
}

/** The columns of the only list of a section. */
function columnsOf({ size = 'A4', section }: Written): ItemColumns {
  const sample = edition({
    'departments.yaml': DEPARTMENTS.map((name) => `- 名称: ${name}\n`).join(''),
    'p/plan.yaml': `計画名: 計画\n印刷: { 判型: ${size} }\n`,
    'p/01-a.yaml': `番号: 1\n柱: 土台\n${section}`,
  });
  const { sections, plan } = planOf(sample);
  const [first] = sections;
  if (!first) throw new Error('no section');
  const { measures, projects } = sectionPage(first, sample);
  const room = tableRoom(paperOf(plan));
  return itemColumns((measures ?? projects)?.body ?? [], room);
}

function measures(years: number): string {
  const statuses = Array.from({ length: years }, (_, i) => `令和${String(i + 1)}年度: 進めた。`).join(', ');
  return `取組施策:\n  - { id: s1, 施策: 広げる, 所管課: 企画課, 取組状況: { ${statuses} } }\n`;
}

describe('取組状況の年度は、縦のページに読める幅で並ぶだけ並ぶ', () => {
  test.each([
    ['A4', 2],
    ['B5', 1],
    ['A5', 1],
  ])('%s では%d年度まで', (size, most) => {
    expect(columnsOf({ size, section: measures(most) })).toMatchObject({ isWide: false });
    expect(columnsOf({ size, section: measures(most + 1) })).toMatchObject({ isWide: true });
  });

  test.each(['A4', 'B5', 'A5'])('横にした %s には3年度まで。それより多ければ表を分ける', (size) => {
    expect(columnsOf({ size, section: measures(3) }).tables).toHaveLength(1);
    expect(columnsOf({ size, section: measures(5) }).tables).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 5 },
    ]);
  });
});

test('どの行にも書かれていない所管課と事業内容には、列がない', () => {
  expect(columnsOf({ section: '事業:\n  - { id: j1, 事業名: 一 }\n' })).toMatchObject({
    departments: null,
    hasDescriptions: false,
  });
});

test('一行にだけ書かれた所管課と事業内容にも、列がある', () => {
  const section =
    '事業:\n  - { id: j1, 事業名: 一 }\n  - { id: j2, 事業名: 二, 所管課: 企画課, 事業内容: 行う。 }\n';
  const { departments, hasDescriptions } = columnsOf({ section });
  expect(departments).not.toBeNull();
  expect(hasDescriptions).toBe(true);
});

test('その他の欄だけが書かれた事業も、その欄を載せる列を持つ', () => {
  const section = '事業:\n  - { id: j1, 事業名: 一, その他の欄: { 根拠: 条例 } }\n';
  expect(columnsOf({ section }).hasDescriptions).toBe(true);
});

test('額の書かれた事業がどれも個票を持つとき、額は個票に任せ、一覧に列がない', () => {
  const priority = '{ id: j1, 事業名: 一, 重点: {}, 推計事業費: 55百万円 }';
  const others = (cost: string): string => `事業:\n  - ${priority}\n  - { id: j2, 事業名: 二${cost} }\n`;
  expect(columnsOf({ section: others('') }).hasCosts).toBe(false);
  expect(columnsOf({ section: others(', 推計事業費: 3百万円') }).hasCosts).toBe(true);
});

describe('所管課の列は', () => {
  const widths = DEPARTMENTS.map(
    (name) =>
      columnsOf({ section: `事業:\n  - { id: j1, 事業名: 一, 所管課: ${name} }\n` }).departments ?? Infinity,
  );

  test('課の名の長さに合う', () => {
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(new Set(widths).size).toBe(widths.length);
    expect(Math.max(...widths)).toBeLessThan(10);
  });

  test('場所に余りがなければ、長い名のために広がらない', () => {
    const section = measures(2).replace('企画課', '選挙管理委員会事務局');
    expect(columnsOf({ section }).departments).toBeLessThan(widths.at(-1) ?? 0);
  });
});
