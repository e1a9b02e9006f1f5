import { expect, test } from 'vitest';
import { sdgMatrix, sdgs } from '#views/sdgs/sdgs.ts';
import { sdgsPage } from '#views/sdgs/sdgs-page.ts';
import { edition, planOf } from './sample-edition.ts';

const sample = edition({
  'p/plan.yaml': '計画名: 実施計画\n用語: { 分野: 施策の柱 }\n',
  'p/01-a.yaml':
    '番号: (1)\n分野: 自治\nSDGs: { ターゲット: [16.10, 16.2, 17.17, 16.a], 方向性: 広げます。 }\n',
  'p/02-b.yaml': '番号: (2)\n分野: 学び\nSDGs: { ターゲット: [4.1, 16.2] }\n',
  'p/03-c.yaml': '番号: (3)\n分野: 海\n',
});
const plan = planOf(sample);
const page = sdgsPage(plan, sample);

test('表は、挙げられたゴールを列とし、ターゲットを書かれたとおりに示す', () => {
  const matrix = sdgMatrix(plan, sample.at);
  expect(matrix?.head).toBe('施策の柱');
  expect(matrix?.goals.map(({ number, href }) => [number, href])).toEqual([
    [4, '/p/sdgs/#goal-4'],
    [16, '/p/sdgs/#goal-16'],
    [17, '/p/sdgs/#goal-17'],
  ]);
  expect(matrix?.rows.map(({ targets }) => targets)).toEqual([
    [[], ['16.10', '16.2', '16.a'], ['17.17']],
    [['4.1'], ['16.2'], []],
    null,
  ]);
});

test('ゴールごとに、ターゲットを番号の順に一度ずつ、挙げている分野とともに示す', () => {
  expect(page.goals.map(({ anchor }) => anchor)).toEqual(['goal-4', 'goal-16', 'goal-17']);
  const peace = page.goals.find(({ number }) => number === 16);
  expect(peace?.targets.map(({ anchor, sections }) => [anchor, sections.map(({ href }) => href)])).toEqual([
    ['target-16.2', ['/p/01-a/#SDGs', '/p/02-b/#SDGs']],
    ['target-16.10', ['/p/01-a/#SDGs']],
    ['target-16.a', ['/p/01-a/#SDGs']],
  ]);
});

test('挙げられていないゴールは名を挙げ、挙げられたものと合わせて17になる', () => {
  expect(page.unnamed).toContain('1 貧困をなくそう');
  expect(page.unnamed.length + page.goals.length).toBe(17);
});

test('分野のページのゴールとターゲットは、計画のSDGsのページへ導く', () => {
  const [first] = plan.sections;
  const goals = first && sdgs(first, sample.at)?.goals;
  expect(goals?.map(({ href }) => href)).toEqual(['/p/sdgs/#goal-16', '/p/sdgs/#goal-17']);
  expect(goals?.[0]?.targets[1]).toEqual({ text: '16.2', href: '/p/sdgs/#target-16.2' });
});

test('方向性の書かれていない分野は、書かれていないまま並ぶ', () => {
  expect(page.directions.rows.map(({ text }) => text)).toEqual(['広げます。', null]);
});
