import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';
import { linkedTo } from './link-repeat.ts';
import { choice } from './relisting-edits.ts';
import { repeatsIn } from './repeated-words.ts';
import type { Repeat } from './repeated-words.ts';
import { placeOfWords, spotLabel } from './relisting-facts.ts';

export const unmarkedRepeat = defineRule<Fact & Repeat>({
  code: 'P504',
  name: 'repeat-is-marked',
  severity: 'warning',
  title: '同じ文には再掲の印がある',
  reason: '印のない繰り返しは、件数を重ねて数えさせ、片方だけが直されていきます。',
  example: `
柱: 市民活動の支援
取組施策:
  - id: s101
    施策: 市民活動団体の情報発信を支える講座を毎年開きます。
  - id: s102
    施策: 市民活動団体の情報発信を支える講座を毎年開きます。  # ← P504
`,
  *find(content) {
    for (const repeat of repeatsIn(content))
      if (repeat.isSame) yield { ...repeat, place: placeOfWords(repeat.spot) };
  },
  say(repeat) {
    const { words, spot, first } = repeat;
    const here = spotLabel(spot);
    const there = spotLabel(first);
    return {
      message: {
        ja: `${here.ja}の「${words}」は、${there.ja}と同じ文ですが、再掲の印がありません。`,
        en: `“${words}” of ${here.en} stands in ${there.en} too, and is not marked as 再掲.`,
      },
      help: {
        ja: '再掲であれば、文の代わりに「再掲:」で元を指してください。別のものであれば、違いが分かる文にしてください。',
        en: 'If this is a 再掲, point at the original with 再掲 in place of the words; if not, word the two so that they can be told apart.',
      },
      related: [
        {
          place: placeOfWords(first),
          message: { ja: `${there.ja}に同じ文があります`, en: `${there.en} has the same words` },
        },
      ],
      fixes: choice(
        { ja: `${there.ja}の再掲とする`, en: `Make this a 再掲 of ${there.en}` },
        linkedTo(repeat, false),
      ),
    };
  },
});
