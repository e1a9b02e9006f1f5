import { markedDifference } from '../model/difference.ts';
import { comparable } from '../model/text.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';
import { asReworded, choice, withoutWords } from './relisting-edits.ts';
import { originalHere, placeOfSpot, rewordedIn, spotLabel } from './relisting-facts.ts';
import type { Reworded } from './relisting-facts.ts';

export const sameWords = defineRule<Fact & Reworded>({
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
    for (const reworded of rewordedIn(content)) {
      const { relisting, own, words } = reworded;
      if (relisting.originalText !== null || own === words || comparable(own) === comparable(words)) continue;
      yield { ...reworded, place: placeOfSpot(relisting.from) };
    }
  },
  say({ relisting, own, original, words }) {
    const marked = markedDifference(words, own);
    const label = spotLabel(original);
    return {
      message: {
        ja: `再掲の文が、元の${label.ja}の文と違います：「${marked}」（［元→再掲］）。`,
        en: `This 再掲 differs from the words of its original, ${label.en}: “${marked}” ([original→再掲]).`,
      },
      help: {
        ja: 'わざと言い換えたのであれば「元の文」に元の文を書き添え、元と同じでよければ文を消して「再掲:」だけにしてください。',
        en: 'If the rewording is meant, add the words of the original as 元の文; if not, delete these words and leave 再掲 alone.',
      },
      related: [originalHere(original)],
      fixes: [
        ...choice(
          {
            ja: `言い換えたまま、元の文「${words}」を書き添える`,
            en: `Keep the rewording and add the original’s words “${words}” as 元の文`,
          },
          asReworded(relisting, words),
        ),
        ...choice(
          {
            ja: `元の文「${words}」に合わせる（「${own}」を消す）`,
            en: `Use the original’s words “${words}” (“${own}” goes)`,
          },
          withoutWords(relisting.from),
        ),
      ],
    };
  },
});
