import type { Answer } from '#views/search/answer.ts';
import type { Asked } from '#views/search/asked.ts';
import { element } from './elements.ts';

/** Makes a link that asks something else on this page. */
export type LinkTo = (asked: Asked, text: string) => HTMLAnchorElement;

/** In a sentence what was found; `listings`: 再掲 folded into the results. */
export function summaryText({ query, choices }: Asked, results: number, listings: number): string {
  const subject = [
    ...(query === '' ? [] : [`「${query}」は`]),
    ...(choices.size === 0 ? [] : ['選んだ条件では']),
  ].join('、');
  if (results === 0) return `${subject}見つかりませんでした。`;
  const folded = listings === 0 ? '' : `ほかに再掲が${String(listings)}か所あります。`;
  return `${subject}${String(results)}件見つかりました。${folded}`;
}

/** Tells which other ways to write a word were taken for it, and offers the exact word; or the other way round. */
export function equivalentsNote(
  { asked, used, hasOthers }: Answer,
  linkTo: LinkTo,
): readonly (Node | string)[] {
  if (asked.exact)
    return hasOthers
      ? ['書いたとおりの言葉だけを探しました。', linkTo({ ...asked, exact: false }, '言い換えも含めて探す')]
      : [];
  if (used.length === 0) return [];
  const said = used.map(
    ({ word, others }) =>
      `「${word}」は${others.map((other) => `「${other}」`).join('')}も同じ言葉として探しました。`,
  );
  return [...said, linkTo({ ...asked, exact: true }, '書いたとおりの言葉だけを探す')];
}

/** What to try where nothing was found. */
export function triesInstead({ asked, instead }: Answer, linkTo: LinkTo): readonly HTMLLIElement[] {
  return [
    ...(asked.choices.size === 0
      ? []
      : [element('li', '', linkTo({ ...asked, choices: new Map() }, '条件をすべて外して探す'))]),
    ...instead.map(({ query, count }) =>
      element(
        'li',
        '',
        linkTo({ ...asked, query, choices: new Map() }, `「${query}」で探す`),
        `（${String(count)}件）`,
      ),
    ),
    ...(asked.query === '' ? [] : [element('li', '', '言葉を短くするか、別の言い方でお試しください。')]),
  ];
}
