import type { LinkedContent, LinkedPlan } from '#core/link/linked.ts';

/** Ends of a title that say what kind of thing it is, not what it is about. */
const GENERAL =
  /(?:事業|事務|推進|支援|対策|整備|向上|強化|運営|運行|作成|助成|促進|充実|活用|管理|づくり)+$/u;
const BEGINNING = /^(?:地域|市民|市|総合|一般)(?=.{2})/u;

/** So many words show what can be asked, and fit into two lines of a phone. */
const MOST = 5;

/**
 * Words that really occur, to show what can be asked: from every section in turn what titles are about (津波避難, 通学路),
 * those first that say something by themselves, then those that more items speak of. The same content gives the same words.
 */
export function exampleWords({ plans }: LinkedContent): readonly string[] {
  const counts = new Map<string, number>();
  for (const words of plans.flatMap(({ items }) => items.map(({ title }) => new Set(headWords(title)))))
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const often = (word: string): number => counts.get(word) ?? 0;
  const bySection = plans.flatMap((plan) =>
    wordsBySection(plan).map((words) =>
      [...new Set(words)].sort((a, b) => Number(isTelling(b)) - Number(isTelling(a)) || often(b) - often(a)),
    ),
  );
  const found: string[] = [];
  for (let turn = 0; turn < MOST && found.length < MOST; turn += 1)
    for (const words of bySection) {
      const fresh = words.find((word) => !found.some((one) => one.includes(word) || word.includes(one)));
      if (fresh !== undefined && found.length < MOST) found.push(fresh);
    }
  return found;
}

/** Two characters are often half a word. */
function isTelling(word: string): boolean {
  return word.length >= 3 && word.length <= 6;
}

function wordsBySection({ sections }: LinkedPlan): readonly (readonly string[])[] {
  return sections.map(({ items }) =>
    items.filter(({ relisting }) => relisting === null).flatMap(({ title }) => headWords(title)),
  );
}

/** Runs of kanji, or katakana long enough to be about something, without what is general about them. */
function headWords(title: string): readonly string[] {
  return [...title.matchAll(/\p{Script=Han}{2,}|[\p{Script=Katakana}ー]{5,}/gu)]
    .map(([run]) => run.replace(GENERAL, '').replace(BEGINNING, ''))
    .filter((word) => word.length >= 2 && word.length <= 8);
}
