import { markedDifference } from '../model/difference.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';
import { linkedTo } from './link-repeat.ts';
import { choice } from './relisting-edits.ts';
import { repeatsIn } from './repeated-words.ts';
import type { Repeat } from './repeated-words.ts';
import { placeOfWords, spotLabel } from './relisting-facts.ts';

export const nearRepeat = defineRule<Fact & Repeat>({
  code: 'P510',
  name: 'near-repeat-is-linked',
  severity: 'warning',
  title: '仮名や読点だけが違う文は、再掲で結ばれている',
  reason:
    '同じ文を二か所に書き写した後、片方だけが手直しされた跡です。再掲でつながっていないと、読む人には別の取組に見えます。',
  example: `
柱: 市民活動の支援
取組施策:
  - id: s101
    施策: 市民活動団体の情報発信を支える講座を、毎年開きます。
  - id: s102
    施策: 市民活動団体の情報発信を支える講座を毎年開いていきます。  # ← P510
`,
  *find(content) {
    for (const repeat of repeatsIn(content))
      if (!repeat.isSame) yield { ...repeat, place: placeOfWords(repeat.spot) };
  },
  say(repeat) {
    const { words, spot, firstWords, first } = repeat;
    const here = spotLabel(spot);
    const there = spotLabel(first);
    const marked = markedDifference(firstWords, words);
    return {
      message: {
        ja: `${here.ja}の文は、${there.ja}の文とほとんど同じですが、再掲で結ばれていません：「${marked}」（［先の文→この文］）。`,
        en: `The words of ${here.en} are nearly those of ${there.en}, and the two are not linked: “${marked}” ([the first→this one]).`,
      },
      help: {
        ja: '再掲であれば「再掲:」で元を指し、わざと言い換えたのであれば「元の文」を添えてください。別のものであれば、違いが分かる文にしてください。',
        en: 'If this is a 再掲, point at the original, with 元の文 where the rewording is meant; if not, word the two so that they can be told apart.',
      },
      related: [
        {
          place: placeOfWords(first),
          message: { ja: `${there.ja}の文はここです`, en: `The words of ${there.en} are here` },
        },
      ],
      fixes: [
        ...choice(
          {
            ja: `「${words}」という言い換えのまま、${there.ja}の再掲とする`,
            en: `Keep “${words}” as a reworded 再掲 of ${there.en}`,
          },
          linkedTo(repeat, true),
        ),
        ...choice(
          {
            ja: `「${firstWords}」にそろえ、${there.ja}の再掲とする`,
            en: `Use “${firstWords}”, as a 再掲 of ${there.en}`,
          },
          linkedTo(repeat, false),
        ),
      ],
    };
  },
});
