import type { Relisting } from '../link/linked.ts';
import { originalOf } from '../link/linked.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';
import { originalWords, placeOfSpot, spotLabel } from './relisting-facts.ts';

interface GuessFact extends Fact {
  readonly relisting: Relisting;
}

export const confirmGuess = defineRule<GuessFact>({
  code: 'P509',
  name: 'guess-is-confirmed',
  severity: 'warning',
  title: '取り込みの推定が確かめられている',
  reason: '取り込みで見当をつけた再掲の元は、人が紙面と見比べて確かめるまで推定のままです。',
  example: `
柱: 市民活動の支援
取組施策:
  - id: s101
    施策: 市民活動の相談会を年4回開催します。
  - id: s102
    施策: 市民活動に関する相談会を開催します。
    再掲: s101  # ← P509
    元の文: 市民活動の相談会を年4回開催します。
    要確認: true
`,
  *find(content) {
    for (const plan of content.plans) {
      for (const relisting of plan.relistings)
        if (relisting.unconfirmed) yield { place: relisting.place, relisting };
    }
  },
  say({ relisting }) {
    const original = originalOf(relisting);
    const words = originalWords(relisting);
    return {
      message: `取り込みで推定した再掲です。「${relisting.ownText ?? relisting.reference?.written ?? ''}」の元は、${original ? spotLabel(original) : '不明'}${words === null ? '' : `の「${words}」`}と推定しました。`,
      help: '紙面と見比べ、正しければ「要確認: true」の行を消してください。違えば「再掲:」を直してください。',
      related: original ? [{ place: placeOfSpot(original), message: '推定した元はここです' }] : [],
    };
  },
});
