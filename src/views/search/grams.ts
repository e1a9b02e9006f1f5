/**
 * An index of single characters and pairs of them. A pair tells every place it stands at, so that a phrase is found
 * just where its pairs follow one another: exact in Japanese, which has no spaces, and for any part of a word or code.
 */

/**
 * Ascending, each less the one before. For a pair: the places of its first character, counted through all texts of all
 * records. For a single character: the records that hold it, twice their number, and one more where the title does.
 */
export type Postings = Readonly<Record<string, readonly number[]>>;

export interface Grams {
  /** Places each record takes. */
  readonly lengths: readonly number[];
  /** Places of these that its title takes. */
  readonly titles: readonly number[];
  readonly shards: readonly Postings[];
}

/** Stands behind every text; no query can hold it, since searchable texts have no white space. */
export const TEXT_END = '\n';

/** Places in one shard, about: a query fetches a shard for every second character. */
const PLACES_IN_SHARD = 2500;

/** `records`: the texts of each in searchable form, its title first. */
export function indexGrams(records: readonly (readonly string[])[]): Grams {
  const joined = records.map((texts) => texts.map((text) => text + TEXT_END).join(''));
  const lengths = joined.map((text) => text.length);
  const titles = records.map(([title = '']) => title.length);
  const found = new Map<string, number[]>();
  let start = 0;
  joined.forEach((text, record) => {
    const seen = new Set([TEXT_END]);
    for (let at = 0; at < text.length; at += 1) {
      const [one = '', two = ''] = [text[at], text[at + 1]];
      if (one === TEXT_END) continue;
      if (!seen.has(one)) add(found, one, record * 2 + (at < (titles[record] ?? 0) ? 1 : 0));
      seen.add(one);
      if (two !== TEXT_END) add(found, one + two, start + at);
    }
    start += text.length;
  });
  return { lengths, titles, shards: sharded(found, Math.ceil(start / PLACES_IN_SHARD) || 1) };
}

function sharded(found: ReadonlyMap<string, readonly number[]>, count: number): readonly Postings[] {
  const shards: Record<string, number[]>[] = Array.from({ length: count }, () => ({}));
  for (const [gram, places] of found) {
    const shard = shards[shardOf(gram, count)];
    if (shard) shard[gram] = places.map((place, i) => place - (places[i - 1] ?? 0));
  }
  return shards;
}

/** The shard that holds a character or pair. */
export function shardOf(gram: string, shards: number): number {
  let sum = 0;
  for (let i = 0; i < gram.length; i += 1) sum = (sum * 8191 + gram.charCodeAt(i)) % 2147483647;
  return sum % shards;
}

/** The places or records themselves. */
export function unpacked(postings: readonly number[]): readonly number[] {
  let sum = 0;
  return postings.map((step) => (sum += step));
}

/** The pairs whose places tell where a phrase of two characters or more stands, each with its place in the phrase. */
export function pairsOf(phrase: string): readonly { readonly pair: string; readonly at: number }[] {
  const last = phrase.length - 2;
  const starts = Array.from({ length: Math.ceil(phrase.length / 2) }, (_, i) => Math.min(i * 2, last));
  return starts.map((at) => ({ pair: phrase.slice(at, at + 2), at }));
}

function add(found: Map<string, number[]>, gram: string, place: number): void {
  const places = found.get(gram);
  if (places) places.push(place);
  else found.set(gram, [place]);
}
