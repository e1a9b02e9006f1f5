import { wordsOf } from '../link/linked.ts';
import type { Relisting, Spot } from '../link/linked.ts';
import { comparable } from '../model/text.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';
import { placeOfSpot, relistingsThat, spotLabel } from './relisting-facts.ts';

interface RewordedFact extends Fact {
  readonly relisting: Relisting;
  readonly own: string;
  readonly original: Spot;
}

export const sameWords = defineRule<RewordedFact>({
  code: 'P503',
  name: 'relisting-keeps-the-words',
  severity: 'warning',
  title: '再掲の文が元と同じである',
  reason:
    '元を直して再掲を直し忘れると、一つの計画に二つの文が並びます。わざと言い換えたのであれば「元の文」を添えます。',
  example: `
柱: 市民活動の支援
取組施策:
  - id: s101
    施策: 市民活動の相談会を年4回開催します。
  - id: s102
    施策: 市民活動の相談会を年3回開催します。  # ← P503
    再掲: s101
`,
  *find(content) {
    for (const { relisting, outcome } of relistingsThat(content, 'found')) {
      const { ownText: own, originalText, unconfirmed, from } = relisting;
      if (own === null || originalText !== null || unconfirmed || relisting.reference === null) continue;
      if (comparable(own) !== comparable(wordsOf(outcome.original)))
        yield { place: placeOfSpot(from), relisting, own, original: outcome.original };
    }
  },
  say: ({ own, original }) => ({
    message: `再掲の文「${own}」が、元の文「${wordsOf(original)}」と違います。`,
    help: '元と同じでよければ文を消して「再掲:」だけにし、わざと言い換えたのであれば「元の文」に元の文を書いてください。',
    related: [{ place: placeOfSpot(original), message: `元は${spotLabel(original)}です` }],
  }),
});
