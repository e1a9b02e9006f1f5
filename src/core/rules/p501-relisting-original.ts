import type { Relisting } from '../link/linked.ts';
import { linesOf } from '../link/resolve-relistings.ts';
import type { Reference } from '../model/reference.ts';
import { nearestWord } from '../model/text.ts';
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
    if (!nearest)
      return { message, help: relisting.reference ? lookAround(relisting, relisting.reference) : MARK_ALONE };
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

const MARK_ALONE = '元の項目の id を「再掲:」に書くか、再掲の印を取ってください。';

/** What could have been meant: a line of the item that was named, or an item of nearly the same id. */
function lookAround({ from, level }: Relisting, reference: Reference): string {
  const { byId } = from.item.section.plan;
  const item = reference.plan === null ? byId.get(reference.item) : undefined;
  if (level === 'line' && item && item.kind !== 'indicator') {
    const lines = item.entity.statuses.flatMap((status) =>
      linesOf(status).flatMap(([, line]) =>
        line.id === null ? [] : [`${item.id ?? ''}@${status.time?.written ?? ''}/${line.id}`],
      ),
    );
    if (lines.length === 0) return `${item.label}の、元にあたる行に id を付けてください。`;
    return `${item.label}で指せる行は ${lines.join('、')} です（同じ年度の行なら @ と年度は要りません）。`;
  }
  const nearest = nearestWord(reference.item, byId.keys());
  if (nearest && nearest !== reference.item) return `「${nearest}」の書き誤りでしたら直してください。`;
  return level === 'line'
    ? '再掲の元の「id/行の id」（s103/a など）を確かめてください。'
    : '再掲の元の id を確かめてください。';
}
