import { expect, test } from 'vitest';
import { bookIndex } from '#print/book-index.ts';
import { edition, planOf } from '../views/sample-edition.ts';

const sample = edition({
  'p/plan.yaml': '計画名: 計画\n計画期間: 令和5年度〜令和7年度\n',
  'p/01-a.yaml': `番号: 1
柱: 土台
事業:
  - { id: j1, 事業名: 居場所づくり事業, よみ: いばしょづくりじぎょう }
  - id: j2
    事業名: 朝市事業
    よみ: あさいちじぎょう
    重点: {}
`,
});

test('索引の事業は、表のところと、重点事業なら個票のところへも導く', () => {
  const plan = planOf(sample);
  const entries = bookIndex(plan, sample).flatMap(({ rows }) => rows.flatMap((row) => row.entries));
  const [first, second] = plan.items.toReversed();
  if (!first || !second) throw new Error('no items');
  expect(entries).toEqual([
    { text: '朝市事業', at: [sample.at.item(first), sample.at.sheet(first)] },
    { text: '居場所づくり事業', at: [sample.at.item(second)] },
  ]);
});
