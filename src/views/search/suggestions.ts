import { exactWord } from './equivalents.ts';
import type { QueryWord } from './equivalents.ts';
import { results } from './narrowing.ts';
import type { SearchIndex } from './search-index.ts';

export interface Suggestion {
  readonly query: string;
  /** How many results it has, without any choice. */
  readonly count: number;
}

/** A word longer than this is not tried in parts. */
const LONGEST = 16;

/** What to ask instead of words that find nothing: each of several alone, or the longest beginning and end of one that are found. */
export async function suggestions(
  index: SearchIndex,
  words: readonly QueryWord[],
): Promise<readonly Suggestion[]> {
  const countOf = async (word: QueryWord): Promise<number> =>
    results((await index.find([word])).hits, index.facts, new Map(), 'relevance').length;
  const firstFound = async (queries: readonly string[]): Promise<readonly Suggestion[]> => {
    for (const query of queries) {
      const count = await countOf(exactWord(query));
      if (count > 0) return [{ query, count }];
    }
    return [];
  };
  const [only] = words;
  if (words.length === 1 && only) {
    const letters = [...only.written];
    if (letters.length > LONGEST) return [];
    const shorter = Array.from({ length: Math.max(0, letters.length - 2) }, (_, i) => i + 1);
    return [
      ...(await firstFound(shorter.map((less) => letters.slice(0, -less).join('')))),
      ...(await firstFound(shorter.map((less) => letters.slice(less).join('')))),
    ];
  }
  const counted = await Promise.all(
    words.map(async (word) => ({ query: word.written, count: await countOf(word) })),
  );
  return counted.filter(({ count }) => count > 0);
}
