import { defineRule } from './define-rule.ts';
import { calledAs, placeOfSpot, relistingsThat, spotLabel } from './relisting-facts.ts';
import type { RelistingFact } from './relisting-facts.ts';

export const oneOriginal = defineRule<RelistingFact<'ambiguous'>>({
  code: 'P502',
  name: 'relisting-has-one-original',
  severity: 'error',
  title: '再掲の元が一つに決まる',
  reason: '同じ文が二つ以上あると、印だけではどれの再掲か決まりません。',
  example: `
柱: 市民活動の支援
取組施策:
  - id: s101
    施策: 相談会を開きます。
  - id: s102
    施策: 相談会を開きます。
  - id: s103
    施策: 相談会を開きます。《再掲》  # ← P502
`,
  find: (content) => relistingsThat(content, 'ambiguous'),
  say: ({ relisting, outcome: { candidates } }) => ({
    message: `${calledAs(relisting)}の元になる同じ文が${String(candidates.length)}つあります。`,
    help: `どれの再掲か、「再掲:」に id を書いてください（${candidates.map(spotLabel).join('、')}）。`,
    related: candidates.map((spot) => ({
      place: placeOfSpot(spot),
      message: `${spotLabel(spot)}に同じ文があります`,
    })),
  }),
});
