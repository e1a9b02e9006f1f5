import { expect, test } from 'vitest';
import { planCosts } from '#views/plan/plan-costs.ts';
import { edition, planOf } from './sample-edition.ts';

const CITIZENS = `番号: 1
分野: 自治
推計事業費: 1316
事業:
  - { id: j101, 事業名: 交流, 推計事業費: 55 }
  - { id: j102, 事業名: 広報 }
`;

function foot(cover: string, learning: string): readonly unknown[] {
  const sample = edition({
    'p/plan.yaml': `計画名: 実施計画\n金額の単位: 百万円\n${cover}`,
    'p/01-a.yaml': CITIZENS,
    'p/02-b.yaml': `番号: 2\n分野: 学び\n${learning}`,
  });
  const table = planCosts(planOf(sample), sample.at)?.parts[0]?.table;
  return (table?.foot ?? []).map(({ label, cells }) => [label, cells.at(-1)]);
}

test('計画の額が印刷されていれば、それが表の計になる', () => {
  expect(foot('推計事業費: 1500\n', '推計事業費: 184\n')).toEqual([['計画全体', '1,500']]);
});

test('計画の額が印刷されていないとき、表の計は、並んだ分野の額の計であり、それより少ない事業の計ではない', () => {
  expect(foot('', '推計事業費: 184\n')).toEqual([['分野の計', '1,500']]);
});

test('額の分からない分野があれば、計は、分かる分野だけのものと言う', () => {
  expect(foot('', '事業:\n  - { id: j201, 事業名: 給食 }\n')).toEqual([
    ['金額の記載のある分野の計', '1,316'],
  ]);
});

test('分野の額が再掲の分も含むとき、二度数える計を示さない', () => {
  const learning = `推計事業費: 139
事業:
  - { id: j201, 事業名: 給食, 推計事業費: 84 }
  - { id: j202, 再掲: j101 }
`;
  expect(foot('', learning)).toEqual([]);
});
