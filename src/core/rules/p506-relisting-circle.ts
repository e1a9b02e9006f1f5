import type { LinkedContent } from '../link/linked.ts';
import { defineRule } from './define-rule.ts';
import { calledAs, placeOfSpot, relistingsThat, spotLabel } from './relisting-facts.ts';
import type { RelistingFact } from './relisting-facts.ts';

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
    if (outcome.kind === 'self') {
      return {
        message: `${calledAs(relisting)}が、自分自身を指しています。`,
        help: '元の項目の id を書くか、再掲でなければ「再掲:」を消して文を書いてください。',
      };
    }
    return {
      message: `${calledAs(relisting)}が、巡って元に戻っています（${outcome.through.map(spotLabel).join(' → ')}）。`,
      help: 'このうち元にあたる項目の「再掲:」を消して、文を書いてください。',
      related: outcome.through.map((spot) => ({
        place: placeOfSpot(spot),
        message: `${spotLabel(spot)}も再掲です`,
      })),
    };
  },
});
