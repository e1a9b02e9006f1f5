import { describe, expect, test } from 'vitest';
import { jobsNamed, jobsOf } from '#print/jobs.ts';
import { edition, planOf } from '../views/sample-edition.ts';

const section = (number: string): string =>
  `番号: ${number}\n柱: 土台\n事業:\n  - { id: j1, 事業名: 一, 重点: { 事業目標: 育てる } }\n  - { id: j2, 事業名: 二 }\n`;
const { content } = edition({
  'p/plan.yaml': '計画名: 推進計画\n印刷: { 塗り足し: あり }\n',
  'p/01-a.yaml': section('1'),
  'q/plan.yaml': '計画名: 実施計画\n',
  'q/05-b.yaml': section('2'),
});

describe('何を印刷するか', () => {
  test('計画ごとに冊子と概要版。塗り足しのある計画と、求められたときは、入稿用も', () => {
    const names = (isForPrinter: boolean): string[] =>
      content.plans.flatMap((plan) => jobsOf(plan, isForPrinter).map(({ slug, name }) => `${slug}/${name}`));
    expect(names(false)).toEqual(['p/book', 'p/book-marks', 'p/summary', 'q/book', 'q/summary']);
    expect(names(true)).toContain('q/book-marks');
  });

  test.each(['01-a', '柱1', '柱１'])('「%s」で、一つの柱を指せる', (name) => {
    expect(jobsNamed(content.plans, name).map((job) => [job.slug, job.name, job.what.kind])).toEqual([
      ['p', '01-a', 'section'],
    ]);
  });

  test('個票は id で指す。二つの計画にあれば、どちらも挙がる', () => {
    expect(jobsNamed(content.plans, 'j1').map(({ slug, what }) => `${slug} ${what.kind}`)).toEqual([
      'p sheet',
      'q sheet',
    ]);
  });

  test('個票のない事業や、ない名前は、何も指さない', () => {
    expect(jobsNamed(content.plans, 'j2')).toEqual([]);
    expect(jobsNamed([planOf(edition({ 'p/plan.yaml': '計画名: 計画\n' }))], '柱1')).toEqual([]);
  });
});
