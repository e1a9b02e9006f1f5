import type { QueryWord } from './equivalents.ts';
import { holds } from './excerpt.ts';
import { pairsOf, shardOf, unpacked } from './grams.ts';
import type { Postings } from './grams.ts';
import { FACTS_FILE, fileIn, shardFile, SHOWN_IN_FILE, shownFile, textsOf } from './index-format.ts';
import type { IndexFacts, ShownRecord } from './index-format.ts';
import { searchable } from './searchable.ts';

/** Reads a file of the index by its path in the folder of the index. */
export type ReadFile = (file: string) => Promise<unknown>;

/** A record that holds every word of a query. */
export interface Hit {
  readonly record: number;
  /** How many of the words its title holds. */
  readonly called: number;
  /** How often the words stand in it. */
  readonly times: number;
}

export interface Found {
  readonly hits: readonly Hit[];
  /** Other ways to write a word without which one of the hits would not be one. */
  readonly used: readonly { readonly word: string; readonly others: readonly string[] }[];
}

export interface SearchIndex {
  readonly facts: IndexFacts;
  /** The records that hold every word, in any way it is written; every record where there is no word. */
  find(words: readonly QueryWord[]): Promise<Found>;
  /** What a result shows; throws where its own text does not bear out the words. */
  show(record: number, words: readonly QueryWord[]): Promise<ShownRecord>;
}

type Matches = ReadonlyMap<number, Omit<Hit, 'record'>>;

export async function openIndex(read: ReadFile): Promise<SearchIndex> {
  const facts = (await read(FACTS_FILE)) as IndexFacts;
  const reading = new Map<string, Promise<unknown>>();
  const file = (name: string): Promise<unknown> => {
    let text = reading.get(name);
    if (!text) {
      text = read(fileIn(facts.version, name)).catch((error: unknown) => {
        reading.delete(name);
        throw error;
      });
      reading.set(name, text);
    }
    return text;
  };
  const postings = async (gram: string): Promise<readonly number[]> => {
    const shard = (await file(shardFile(shardOf(gram, facts.shards)))) as Postings;
    return unpacked(shard[gram] ?? []);
  };
  const matches = (way: string): Promise<Matches> => matchesOf(searchable(way), facts, postings);
  return {
    facts,
    async find(words) {
      const ways = await Promise.all(
        words.map(({ written, others }) => Promise.all([written, ...others].map(matches))),
      );
      const hits = hitsIn(ways, facts.lengths.length);
      return { hits, used: usedIn(hits, words, ways) };
    },
    async show(record, words) {
      const shown = ((await file(shownFile(record))) as readonly ShownRecord[])[record % SHOWN_IN_FILE];
      if (!shown || !holds(textsOf(shown), words)) throw new Error(`record ${record} is not what was found`);
      return shown;
    },
  };
}

/** The records a phrase stands in. */
async function matchesOf(
  phrase: string,
  facts: IndexFacts,
  postings: (gram: string) => Promise<readonly number[]>,
): Promise<Matches> {
  if (phrase.length < 2) {
    const records = await postings(phrase);
    return new Map(records.map((packed) => [packed >> 1, { called: packed & 1, times: 1 }]));
  }
  const pairs = pairsOf(phrase);
  const lists = await Promise.all(
    pairs.map(async ({ pair, at }) => (await postings(pair)).map((place) => place - at)),
  );
  const [first = [], ...rest] = lists.sort((a, b) => a.length - b.length);
  const others = rest.map((list) => new Set(list));
  return byRecord(
    first.filter((place) => others.every((places) => places.has(place))),
    facts,
  );
}

/** `places`: ascending. */
function byRecord(places: readonly number[], { lengths, titles }: IndexFacts): Matches {
  const matches = new Map<number, { called: number; times: number }>();
  let record = 0;
  let start = 0;
  for (const place of places) {
    while (place >= start + (lengths[record] ?? Infinity)) {
      start += lengths[record] ?? 0;
      record += 1;
    }
    const match = matches.get(record) ?? { called: 0, times: 0 };
    match.times += 1;
    if (place < start + (titles[record] ?? 0)) match.called = 1;
    matches.set(record, match);
  }
  return matches;
}

/** `ways`: for each word the matches of each way to write it. A way that stands within another counts there too, and so the best way counts. */
function hitsIn(ways: readonly (readonly Matches[])[], records: number): readonly Hit[] {
  const words = ways.map((matches) => {
    const best = new Map<number, Omit<Hit, 'record'>>();
    for (const [record, match] of matches.flatMap((one) => [...one])) {
      const other = best.get(record);
      best.set(record, {
        called: Math.max(match.called, other?.called ?? 0),
        times: Math.max(match.times, other?.times ?? 0),
      });
    }
    return best;
  });
  const [first, ...rest] = words;
  const candidates = first ? [...first.keys()] : Array.from({ length: records }, (_, record) => record);
  return candidates
    .filter((record) => rest.every((matches) => matches.has(record)))
    .map((record) => ({
      record,
      called: words.reduce((sum, matches) => sum + (matches.get(record)?.called ?? 0), 0),
      times: words.reduce((sum, matches) => sum + (matches.get(record)?.times ?? 0), 0),
    }));
}

function usedIn(
  hits: readonly Hit[],
  words: readonly QueryWord[],
  ways: readonly (readonly Matches[])[],
): Found['used'] {
  return words.flatMap(({ written, others }, word) => {
    const [exact, ...matches] = ways[word] ?? [];
    const added = hits.filter(({ record }) => !exact?.has(record));
    const used = others.filter((_, i) => added.some(({ record }) => matches[i]?.has(record)));
    return used.length > 0 ? [{ word: written, others: used }] : [];
  });
}
