/** A query drawn from the texts themselves, so that it finds something. */
export interface DrawnQuery {
  readonly kind: QueryKind;
  readonly query: string;
}

export const QUERY_KINDS = [
  '一文字',
  '二文字',
  '三文字から八文字',
  '記号をまたぐ',
  '英数字を含む',
  '幅とかなを変える',
  '二つのことば',
] as const;
type QueryKind = (typeof QUERY_KINDS)[number];

/** The same texts and count give the same queries: as many of each kind, as far as the texts have such. */
export function drawQueries(records: readonly (readonly string[])[], count: number): readonly DrawnQuery[] {
  const draw = drawer(20_260_401);
  const queries: DrawnQuery[] = [];
  for (let tries = 0; queries.length < count && tries < count * 100; tries += 1) {
    const kind = QUERY_KINDS[queries.length % QUERY_KINDS.length] ?? '二文字';
    const record = records[draw(records.length)] ?? [];
    const part = (length: number): string => {
      const text = [...(record[draw(record.length)] ?? '')];
      const at = draw(Math.max(1, text.length - length + 1));
      return text
        .slice(at, at + length)
        .join('')
        .trim();
    };
    const query = drawn(kind, part, draw);
    if (/[\p{L}\p{N}]/u.test(query) && suits(kind, query)) queries.push({ kind, query });
  }
  return queries;
}

function drawn(kind: QueryKind, part: (length: number) => string, draw: (below: number) => number): string {
  if (kind === '一文字') return part(1);
  if (kind === '二文字') return part(2);
  if (kind === '二つのことば') return `${part(2 + draw(3))}　${part(2 + draw(3))}`;
  const words = part(3 + draw(6));
  return kind === '幅とかなを変える' ? inOtherForms(words) : words;
}

function suits(kind: QueryKind, query: string): boolean {
  if (kind === '記号をまたぐ') return /[\p{L}\p{N}][\p{P}\p{S}]+[\p{L}\p{N}]/u.test(query);
  if (kind === '英数字を含む') return /[A-Za-zＡ-Ｚａ-ｚ\d０-９]/u.test(query);
  return true;
}

/** ASCII as full width and large, ひらがな as カタカナ. */
function inOtherForms(text: string): string {
  return text
    .toUpperCase()
    .replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replace(/[ぁ-ゖ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

/** Whole numbers from 0 up to a bound, the same from the same seed (mulberry32). */
export function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}
