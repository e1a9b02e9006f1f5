import { defineRule } from './define-rule.ts';
import { nameOf, placeOfSpot, relistingsThat, spotLabel } from './relisting-facts.ts';
import type { RelistingFact } from './relisting-facts.ts';

/** More candidates than these are counted and not listed. */
const LISTED = 6;

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
  say({ relisting, outcome: { candidates } }) {
    const count = String(candidates.length);
    const listed = candidates.slice(0, LISTED);
    const labels = listed.map(spotLabel);
    const more = candidates.length > LISTED;
    return {
      message: {
        ja: `再掲「${nameOf(relisting)}」の元になる同じ文が${count}つあります。`,
        en: `The 再掲 “${nameOf(relisting)}” has ${count} possible originals with the same words.`,
      },
      help: {
        ja: `どれの再掲か、「再掲:」に id を書いてください（${labels.map(({ ja }) => ja).join('、')}${more ? 'など' : ''}）。`,
        en: `Please write the id of the one that is meant under 再掲 (${labels.map(({ en }) => en).join(', ')}${more ? ' …' : ''}).`,
      },
      related: listed.map((spot, i) => ({
        place: placeOfSpot(spot),
        message: {
          ja: `${labels[i]?.ja ?? ''}に同じ文があります`,
          en: `${labels[i]?.en ?? ''} has the same words`,
        },
      })),
    };
  },
});
