import { defineRule } from './define-rule.ts';
import { calledAs, placeOfSpot, referenceTo, relistingsThat, spotLabel } from './relisting-facts.ts';
import type { RelistingFact } from './relisting-facts.ts';

export const relistingOriginal = defineRule<RelistingFact<'nothing'>>({
  code: 'P501',
  name: 'relisting-names-an-original',
  severity: 'error',
  title: '再掲の元がある',
  reason: '元のない再掲は、読む人が探しても見つからず、件数の実質も合わなくなります。',
  example: `
柱: 市民活動の支援
取組施策:
  - id: s101
    施策: 市民活動の相談会を開催します。
  - id: s102
    再掲: s110  # ← P501
`,
  find: (content) => relistingsThat(content, 'nothing'),
  say({ relisting, outcome: { nearest } }) {
    const message = `${calledAs(relisting)}の元が見当たりません。`;
    if (!nearest) {
      const level = relisting.level === 'line' ? '「id/行の id」（s103/a など）' : ' id ';
      return {
        message,
        help: relisting.reference
          ? `再掲の元の${level}を確かめてください。`
          : '元の項目の id を「再掲:」に書くか、再掲の印を取ってください。',
      };
    }
    const reference = referenceTo(nearest.spot);
    return {
      message: `${message}もっとも近いのは、${spotLabel(nearest.spot)}の「${nearest.words}」です。`,
      help: reference
        ? `それが元であれば「再掲: ${reference}」と書いてください。`
        : 'それが元であれば、その行に id を付けて「再掲:」で指してください。',
      related: [{ place: placeOfSpot(nearest.spot), message: 'もっとも近い文はここです' }],
    };
  },
});
