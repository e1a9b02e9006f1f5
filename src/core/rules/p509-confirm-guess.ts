import { markedDifference } from '../model/difference.ts';
import type { Relisting, Spot } from '../link/linked.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';
import { asNoRelisting, asReworded, choice } from './relisting-edits.ts';
import { nameOf, originalWords, placeOfSpot, spotLabel } from './relisting-facts.ts';

interface GuessFact extends Fact {
  readonly relisting: Relisting;
  readonly original: Spot;
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
      for (const relisting of plan.relistings) {
        /* A guess that leads nowhere is to be mended first, by the law that says so. */
        if (relisting.unconfirmed && relisting.outcome.kind === 'found')
          yield { place: relisting.place, relisting, original: relisting.outcome.original };
      }
    }
  },
  say({ relisting, original }) {
    const own = relisting.ownText;
    const words = originalWords(relisting);
    const label = spotLabel(original);
    const marked = own === null || words === null ? nameOf(relisting) : markedDifference(words, own);
    const both = own === null || words === null ? '' : '（［元→再掲］）';
    return {
      message: {
        ja: `取り込みで推定した再掲です。元は${label.ja}と推定しました：「${marked}」${both}。`,
        en: `This 再掲 was guessed by the importer. Its original is probably ${label.en}: “${marked}”${both === '' ? '' : ' ([original→再掲])'}.`,
      },
      help: {
        ja: '紙面と見比べ、正しければ「要確認: true」の行を消してください。違えば「再掲:」を直してください。',
        en: 'Please compare with the paper: if the guess is right, delete the line 要確認: true; if not, correct 再掲.',
      },
      related: [
        {
          place: placeOfSpot(original),
          message: { ja: '推定した元はここです', en: 'The probable original is here' },
        },
      ],
      fixes: [
        ...choice(
          { ja: `推定のとおり、${label.ja}の再掲とする`, en: `The guess is right: a 再掲 of ${label.en}` },
          asReworded(relisting, words ?? ''),
        ),
        ...(relisting.reference && own !== null
          ? choice(
              {
                ja: `再掲ではなく、「${own}」という別の文とする`,
                en: `This is no 再掲, but words of its own: “${own}”`,
              },
              asNoRelisting(relisting.from),
            )
          : []),
      ],
    };
  },
});
