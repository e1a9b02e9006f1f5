import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDateOf } from '#core/model/calendar-date.ts';
import type { Edition } from '#views/edition.ts';
import { revisionsOf } from '#views/revisions/revisions.ts';
import { revisionsPage } from '#views/revisions/revisions-page.ts';
import { edition, planOf } from './sample-edition.ts';

const written: [text: string, iso: string | null][] = [
  ['令和6年9月1日', '2024-09-01'],
  ['令和６年 ９月 １日（日）', '2024-09-01'],
  ['令和元年5月1日', '2019-05-01'],
  ['令和6(2024)年2月29日', '2024-02-29'],
  ['令和5年2月29日', null],
  ['R6.9.1', '2024-09-01'],
  ['2024/9/1', '2024-09-01'],
  ['2024-09-01', '2024-09-01'],
  ['平成31年4月', '2019-04'],
  ['令和6年13月1日', null],
  ['令和6年4月31日', null],
  ['令和6年度', null],
  ['令和6年秋', null],
  ['', null],
];

test.each(written)('日付「%s」は %s と読む', (text, iso) => {
  expect(isoDateOf(text)).toBe(iso);
});

function revised(rows: readonly string[], more: Readonly<Record<string, string>> = {}): Edition {
  return edition({
    'p/plan.yaml': `計画名: 推進計画\n改定履歴:\n${rows.map((row) => `  - ${row}\n`).join('')}`,
    'p/01-a.yaml':
      '柱: 土台\n番号: 1\n指標:\n  - { id: ritsu, 名称: 加入率 }\n取組施策:\n  - { id: s1, 施策: 開く }\n',
    ...more,
  });
}

test('改定と訂正は、対象の施策と指標へ導く', () => {
  const sample = revised(['{ 日付: 令和6年9月1日, 種別: 訂正, 内容: 直した。, 対象: [s1, ritsu] }']);
  expect(revisionsOf(planOf(sample), sample.at)).toEqual([
    {
      anchor: 'p_2024-09-01',
      date: '令和6年9月1日',
      isoDate: '2024-09-01',
      kind: '訂正',
      description: '直した。',
      targets: [
        { text: '柱1①', href: '/p/01-a/#s1' },
        { text: '加入率', href: '/p/01-a/#ritsu' },
      ],
    },
  ]);
});

test('日の書かれていない日付は、日付として配らない', () => {
  const sample = revised(['{ 日付: 令和6年9月 }', '{ 日付: 令和6年秋 }', '{ 内容: 直した。 }']);
  expect(revisionsOf(planOf(sample), sample.at)).toMatchObject([
    { anchor: 'p_2024-09', isoDate: null },
    { anchor: 'p_令和6年秋', isoDate: null },
    { anchor: 'p_undated', isoDate: null, date: null },
  ]);
});

test('すべての計画の改定が新しい順に並び、日付の読めないものは書かれた順に後に並ぶ', () => {
  const sample = revised(
    [
      '{ 日付: 令和5年4月1日 }',
      '{ 日付: 令和6年秋 }',
      '{ 日付: 令和6年9月1日 }',
      '{ 日付: 令和6年9月 }',
      '{ 内容: 日付なし }',
    ],
    {
      'q/plan.yaml': '計画名: 別の計画\n改定履歴:\n  - { 日付: 令和6年1月15日 }\n',
      'r/plan.yaml': '計画名: 三つ目\n',
    },
  );
  const page = revisionsPage(sample);
  expect(page.revisions.map(({ date, plan }) => [date, plan.text])).toEqual([
    ['令和6年9月1日', '推進計画'],
    ['令和6年9月', '推進計画'],
    ['令和6年1月15日', '別の計画'],
    ['令和5年4月1日', '推進計画'],
    ['令和6年秋', '推進計画'],
    [null, '推進計画'],
  ]);
  expect(page.unrevised).toEqual([{ text: '三つ目', href: '/r/' }]);
});

const day = fc.record({ year: fc.integer({ min: 1, max: 9 }), month: fc.integer({ min: 1, max: 12 }) });

test('より新しい改定を、前にも後にも加えても、前からある改定の場所は変わらない', () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), fc.boolean(), (days, isFirst) => {
      const rows = days.map(({ year, month }) => `{ 日付: 令和${year}年${month}月1日 }`);
      const newer = '{ 日付: 令和10年4月1日 }';
      const anchors = (list: readonly string[]): string[] => {
        const sample = revised(list);
        return revisionsOf(planOf(sample), sample.at).map(({ anchor }) => anchor);
      };
      const before = anchors(rows);
      const after = anchors(isFirst ? [newer, ...rows] : [...rows, newer]);
      expect(isFirst ? after.slice(1) : after.slice(0, -1)).toEqual(before);
      expect(new Set(after).size).toBe(after.length);
    }),
    { numRuns: 40 },
  );
});
