import { foldText, searchable } from './searchable.ts';

/** Words that mean the same to whoever searches, each in the ways it is written. */
export type Equivalents = readonly (readonly string[])[];

/** Those of any plan; a city adds its own (検索の言い換え of site.yaml). */
export const USUAL_EQUIVALENTS: Equivalents = [
  ['取組', '取り組み', '取組み'],
  ['取り組む', '取組む'],
  ['まちづくり', '街づくり', '町づくり'],
  ['子ども', '子供', 'こども'],
  ['見直し', '見直す'],
  ['障害', '障がい', '障碍'],
  ['手続', '手続き'],
  ['申込', '申し込み', '申込み'],
  ['受付', '受け付け', '受付け'],
  ['問合せ', '問い合わせ', '問合わせ'],
  ['引継ぎ', '引き継ぎ'],
  ['支え合い', '支えあい'],
  ['助け合い', '助けあい'],
  ['空き家', '空家'],
  ['ひとり親', '一人親'],
  ['一人暮らし', 'ひとり暮らし', '独り暮らし'],
  ['子育て', '育児'],
  ['ホームページ', 'ウェブサイト'],
  ['か所', 'ヶ所', '箇所'],
  ['か月', 'ヶ月', '箇月'],
  ['か年', 'ヶ年', '箇年'],
];

/** More ways to write a word than any reader has: a word made of many such parts is not followed further. */
const MOST_WAYS = 24;

/** A word of a query: what is looked for besides it, and counts as the same. */
export interface QueryWord {
  readonly written: string;
  /** Other ways to write it, best known first; empty where the list knows none. */
  readonly others: readonly string[];
}

export function exactWord(written: string): QueryWord {
  return { written, others: [] };
}

/** The word with each part the list knows written in every other way: 街づくり推進 for まちづくり推進. */
export function withEquivalents(written: string, equivalents: Equivalents): QueryWord {
  const { folded, offsets } = foldText(written);
  let ways = [''];
  for (let at = 0; at < folded.length;) {
    const known = longestAt(folded, at, equivalents);
    const length = known?.length ?? 1;
    const own = written.slice(offsets[at], offsets[at + length] ?? written.length);
    const parts = known ? [own, ...sameAs(known, equivalents)] : [own];
    ways = ways.flatMap((head) => parts.map((part) => head + part)).slice(0, MOST_WAYS);
    at += length;
  }
  const others = new Map(ways.map((way) => [searchable(way), way]));
  others.delete(folded);
  return { written, others: [...others.values()] };
}

/** The longest word of the list, folded, that stands at this place. */
function longestAt(folded: string, at: number, equivalents: Equivalents): string | null {
  const here = equivalents
    .flat()
    .map(searchable)
    .filter((word) => word !== '' && folded.startsWith(word, at));
  return here.sort((a, b) => b.length - a.length)[0] ?? null;
}

function sameAs(folded: string, equivalents: Equivalents): readonly string[] {
  return equivalents.filter((words) => words.some((word) => searchable(word) === folded)).flat();
}
