import type { LinkedContent } from '../link/linked.ts';
import { defineRule } from './define-rule.ts';
import { nameOf, placeOfSpot, relistingsThat, spotLabel } from './relisting-facts.ts';
import type { RelistingFact } from './relisting-facts.ts';

/** Of a longer circle the beginning tells enough. */
const LISTED = 6;

export const relistingCircle = defineRule<RelistingFact<'self'> | RelistingFact<'circle'>>({
  code: 'P506',
  name: 'relisting-is-no-circle',
  severity: 'error',
  title: '再掲が自分に戻らない',
  reason: '自分や、巡って自分に戻る再掲には、元の文がどこにもありません。',
  example: `
柱: 市民活動の支援
取組施策:
  - id: s101
    再掲: s102  # ← P506
  - id: s102
    再掲: s101  # ← P506
  - id: s103
    再掲: s103  # ← P506
`,
  *find(content: LinkedContent) {
    yield* relistingsThat(content, 'self');
    yield* relistingsThat(content, 'circle');
  },
  say({ relisting, outcome }) {
    const name = nameOf(relisting);
    if (outcome.kind === 'self') {
      return {
        message: {
          ja: `再掲「${name}」が、自分自身を指しています。`,
          en: `The 再掲 “${name}” points at itself.`,
        },
        help: {
          ja: '元の項目の id を書くか、再掲でなければ「再掲:」を消して文を書いてください。',
          en: 'Please write the id of the original, or, if this is no 再掲, its own words instead.',
        },
      };
    }
    const through = outcome.through.slice(0, LISTED);
    const labels = through.map(spotLabel);
    const more = outcome.through.length > LISTED ? ' → …' : '';
    return {
      message: {
        ja: `再掲「${name}」が、巡って元に戻っています（${labels.map(({ ja }) => ja).join(' → ')}${more}）。`,
        en: `The 再掲 “${name}” leads back to itself (${labels.map(({ en }) => en).join(' → ')}${more}).`,
      },
      help: {
        ja: 'このうち元にあたる項目の「再掲:」を消して、文を書いてください。',
        en: 'Please write words in place of 再掲 at the one of these that is the original.',
      },
      related: through.map((spot, i) => ({
        place: placeOfSpot(spot),
        message: { ja: `${labels[i]?.ja ?? ''}も再掲です`, en: `${labels[i]?.en ?? ''} is a 再掲 too` },
      })),
    };
  },
});
