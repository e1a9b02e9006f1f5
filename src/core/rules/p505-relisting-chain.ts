import { defineRule } from './define-rule.ts';
import { choice, pointingAt } from './relisting-edits.ts';
import { nameOf, originalHere, referenceTo, relistingsThat, spotLabel } from './relisting-facts.ts';
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
    const reference = referenceTo(original, relisting.from);
    const label = spotLabel(original);
    const middle = spotLabel(next);
    return {
      message: {
        ja: `再掲「${nameOf(relisting)}」の指す${middle.ja}も再掲です。`,
        en: `The 再掲 “${nameOf(relisting)}” points at ${middle.en}, which is itself a 再掲.`,
      },
      help: reference
        ? {
            ja: `元の${label.ja}を指すように、「再掲: ${reference}」と書いてください。`,
            en: `Please point at the original, “${reference}” (${label.en}).`,
          }
        : {
            ja: `元の${label.ja}に id を付けて、それを指してください。`,
            en: `Please give the original, ${label.en}, an id and point at that.`,
          },
      related: [originalHere(original)],
      fixes: choice(
        { ja: '元を直接指す', en: 'Point straight at the original' },
        reference === null ? null : pointingAt(relisting, reference),
        true,
      ),
    };
  },
});
