import { defineRule } from './define-rule.ts';
import { calledAs, placeOfSpot, referenceTo, relistingsThat, spotLabel } from './relisting-facts.ts';
import type { RelistingFact } from './relisting-facts.ts';

export const relistingChain = defineRule<RelistingFact<'chain'>>({
  code: 'P505',
  name: 'relisting-points-at-an-original',
  severity: 'error',
  title: '再掲の再掲でない',
  reason: '再掲は元を直接指します。間に挟まった再掲が直されると、先の再掲まで変わってしまいます。',
  example: `
柱: 市民活動の支援
取組施策:
  - id: s101
    施策: 市民活動の相談会を開催します。
  - id: s102
    再掲: s101
  - id: s103
    再掲: s102  # ← P505
`,
  find: (content) => relistingsThat(content, 'chain'),
  say({ relisting, outcome: { next, original } }) {
    const reference = referenceTo(original);
    const edits = relisting.reference && reference ? [{ place: relisting.place, newText: reference }] : [];
    return {
      message: `${calledAs(relisting)}の指す${spotLabel(next)}も再掲です。`,
      help: reference
        ? `元の「${reference}」（${spotLabel(original)}）を指してください。`
        : `元の${spotLabel(original)}を指してください。`,
      related: [{ place: placeOfSpot(original), message: `元は${spotLabel(original)}です` }],
      fixes: edits.length > 0 ? [{ title: '元を直接指す', safe: true, edits }] : [],
    };
  },
});
