import { markedDifference } from '../model/difference.ts';
import { comparable } from '../model/text.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';
import { asReworded, choice, withoutWords } from './relisting-edits.ts';
import { originalHere, rewordedIn, spotLabel } from './relisting-facts.ts';
import type { Reworded } from './relisting-facts.ts';

interface ChangedFact extends Fact, Reworded {
  readonly before: string;
}

export const originalChanged = defineRule<ChangedFact>({
  code: 'P507',
  name: 'original-is-as-it-was-reworded',
  severity: 'warning',
  title: '言い換えの元の文が、今の元と同じである',
  reason: '元が直されたのに言い換えが前のままだと、同じことについて新しい文と古い文が並びます。',
  example: `
柱: 市民活動の支援
取組施策:
  - id: s101
    施策: 市民活動の相談会を年6回開催します。
  - id: s102
    施策: 団体どうしの相談会を開催します。
    再掲: s101
    元の文: 市民活動の相談会を年4回開催します。  # ← P507
`,
  *find(content) {
    for (const reworded of rewordedIn(content)) {
      const { relisting, own, words } = reworded;
      const before = relisting.originalText;
      if (before === null || before === words || comparable(before) === comparable(words)) continue;
      /* Where the original now says what the 再掲 says, its words are written twice (P508). */
      if (comparable(own) === comparable(words)) continue;
      const { item, line } = relisting.from;
      yield { ...reworded, before, place: (line ?? item.entity).at('originalText') };
    }
  },
  say({ relisting, own, original, words, before }) {
    const marked = markedDifference(before, words);
    const label = spotLabel(original);
    return {
      message: {
        ja: `元の${label.ja}の文が、「${own}」と言い換えた後に変わっています：「${marked}」（［元の文→今の元］）。`,
        en: `The original, ${label.en}, has changed since it was reworded as “${own}”: “${marked}” ([元の文→the original now]).`,
      },
      help: {
        ja: '言い換えが今も合っていれば「元の文」を今の文に直し、合わなければ言い換えの文も直してください。',
        en: 'If the rewording still holds, bring 元の文 up to date; if not, correct the rewording too.',
      },
      related: [originalHere(original)],
      fixes: [
        ...choice(
          {
            ja: `言い換え「${own}」のまま、元の文を「${words}」に直す`,
            en: `Keep the rewording “${own}” and bring 元の文 up to “${words}”`,
          },
          asReworded(relisting, words),
        ),
        ...choice(
          {
            ja: `言い換えをやめ、元の文「${words}」をそのまま使う`,
            en: `Give the rewording up and use the original’s words “${words}”`,
          },
          withoutWords(relisting.from),
        ),
      ],
    };
  },
});
