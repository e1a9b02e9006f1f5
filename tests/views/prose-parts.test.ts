import { expect, test } from 'vitest';
import { proseParts, sitePageParts } from '#views/plan/prose-parts.ts';
import { edition } from './sample-edition.ts';

const sample = edition({
  'p/plan.yaml': '計画名: 実施計画\n計画期間: 令和5年度〜令和7年度\n',
  'p/01-a.yaml': `番号: 1
分野: 自治
事業:
  - { id: j1, 事業名: 朝市事業 }
  - { id: j2, 事業名: 居場所づくり事業, 重点: {} }
`,
  'q/plan.yaml': '計画名: 推進計画\n',
  'q/01-b.yaml': '番号: 2\n柱: 土台\n取組施策:\n  - { id: s1, 番号: ①, 施策: 場として開きます。 }\n',
});
const [plan] = sample.content.plans;
if (!plan) throw new Error('no plan');
const parts = proseParts(plan, sample);

test('章に引いたほかの計画の項目は、その計画の名を添えて呼ぶ', () => {
  expect(parts.item('q:s1')?.name).toBe('推進計画 柱2①');
  expect(parts.item('j1')?.name).toBe('分野1');
});

test('どの計画にも属さないページでは、どの項目も計画の名を添えて呼ぶ', () => {
  expect(sitePageParts(sample).item('p:j1')?.name).toBe('実施計画 分野1');
});

test('章に引いた工程は、個票のある事業ならその個票へ、なければ表のところへ導く', () => {
  expect(parts.schedule('j2')?.link.href).toMatch(/\/p\/01-a\/j2\/$/u);
  expect(parts.schedule('j1')?.link.href).toMatch(/\/p\/01-a\/#j1$/u);
});
