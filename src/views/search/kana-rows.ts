import { searchable } from './searchable.ts';

/** Rows of the 五十音, each with the kana its names begin with. */
const ROWS: readonly (readonly [name: string, first: RegExp])[] = [
  ['あ行', /^[ぁ-おゔ]/u],
  ['か行', /^[か-ご]/u],
  ['さ行', /^[さ-ぞ]/u],
  ['た行', /^[た-ど]/u],
  ['な行', /^[な-の]/u],
  ['は行', /^[は-ぽ]/u],
  ['ま行', /^[ま-も]/u],
  ['や行', /^[ゃ-よ]/u],
  ['ら行', /^[ら-ろ]/u],
  ['わ行', /^[ゎ-ん]/u],
];

/** Where names without よみ stand: a reading is never guessed. */
export const NO_READING = '読み未登録';

export interface KanaRow<Named> {
  readonly name: string;
  readonly names: readonly Named[];
}

/** Names in the rows of their よみ, each row in the order of a dictionary; rows without a name are left out. */
export function kanaRows<Named extends { readonly reading: string | null }>(
  names: readonly Named[],
): readonly KanaRow<Named>[] {
  const rows = Map.groupBy(names, ({ reading }) => rowOf(reading));
  return [...ROWS.map(([name]) => name), 'その他', NO_READING].flatMap((name) => {
    const row = rows.get(name);
    if (!row) return [];
    return { name, names: name === NO_READING ? row : row.toSorted(byReading) };
  });
}

function rowOf(reading: string | null): string {
  const first = searchable(reading ?? '');
  if (first === '') return NO_READING;
  return ROWS.find(([, kana]) => kana.test(first))?.[0] ?? 'その他';
}

/** か before が, but かき before がく: marks and small kana decide only between names that are else the same. */
function byReading(a: { readonly reading: string | null }, b: { readonly reading: string | null }): number {
  const [one, other] = [searchable(a.reading ?? ''), searchable(b.reading ?? '')];
  return compare(plainKana(one), plainKana(other)) || compare(one, other);
}

function plainKana(kana: string): string {
  return kana
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ぁぃぅぇぉっゃゅょゎ]/gu, (small) => String.fromCharCode(small.charCodeAt(0) + 1));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
