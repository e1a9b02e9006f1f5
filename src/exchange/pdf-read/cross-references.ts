import { type Dict, isArray, Operator, Stream, unreadable, type Value } from './values.ts';
import { Scanner } from './scanner.ts';
import { asText } from './filters.ts';

/** Where an object is: at a byte of the file, or in an object stream. */
export type Entry = { offset: number } | { within: number; index: number };

export interface CrossReferences {
  entries: ReadonlyMap<number, Entry | null>;
  trailer: Dict;
}

/** Reads one indirect object at a byte of the file: its number and its value. */
export type ReadAt = (offset: number) => { number: number; value: Value };

/**
 * The cross-reference tables and streams of a file, the newest first, each object's newest entry winning (null: freed).
 * Offsets are those of the bytes as given. Throws where a part is missing; nothing is repaired.
 */
export function readCrossReferences(
  bytes: Uint8Array,
  readAt: ReadAt,
  decode: (stream: Stream) => Uint8Array,
): CrossReferences {
  const tail = asText(bytes.subarray(Math.max(0, bytes.length - 2048)));
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(tail.slice(tail.lastIndexOf('startxref')));
  if (!start) throw unreadable('終わりに startxref がありません。途中で切れたファイルかもしれません。');
  const entries = new Map<number, Entry | null>();
  const seen = new Set<number>();
  const queue = [Number(start[1])];
  let trailer: Dict | null = null;
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const scanner = new Scanner(bytes, at, true);
    scanner.skipSpace();
    const found = scanner.takes('xref')
      ? readTable(scanner, entries)
      : readStream(readAt(at).value, decode, entries);
    trailer ??= found;
    // A hybrid file hides its newer objects here; they come before those of the older sections.
    for (const key of ['XRefStm', 'Prev']) {
      const next = found.get(key);
      if (typeof next === 'number') queue.push(next);
    }
  }
  if (!trailer) throw unreadable('trailer がありません。');
  return { entries, trailer };
}

function readTable(scanner: Scanner, entries: Map<number, Entry | null>): Dict {
  for (;;) {
    const first = scanner.next();
    if (first instanceof Operator && first.name === 'trailer') {
      const trailer = scanner.value();
      if (trailer instanceof Map) return trailer as Dict;
      throw unreadable('trailer が辞書ではありません。');
    }
    const count = scanner.next();
    if (typeof first !== 'number' || typeof count !== 'number')
      throw unreadable('相互参照表が壊れています。');
    for (let number = first; number < first + count; number += 1) {
      const offset = scanner.next();
      const generation = scanner.next();
      const kind = scanner.next();
      if (typeof offset !== 'number' || typeof generation !== 'number' || !(kind instanceof Operator)) {
        throw unreadable('相互参照表が壊れています。');
      }
      if (!entries.has(number)) entries.set(number, kind.name === 'n' ? { offset } : null);
    }
  }
}

function readStream(
  value: Value,
  decode: (stream: Stream) => Uint8Array,
  entries: Map<number, Entry | null>,
): Dict {
  if (!(value instanceof Stream)) throw unreadable('相互参照表も相互参照ストリームもありません。');
  const size = value.dict.get('Size');
  const widths = numbers(value.dict.get('W'));
  const ranges = value.dict.has('Index')
    ? numbers(value.dict.get('Index'))
    : [0, typeof size === 'number' ? size : 0];
  if (widths.length !== 3 || widths.some((width) => width > 6))
    throw unreadable('相互参照ストリームの W が壊れています。');
  const [kinds = 0, seconds = 0, thirds = 0] = widths;
  const data = decode(value);
  let at = 0;
  const field = (width: number): number => {
    let sum = 0;
    for (const end = at + width; at < end; at += 1) sum = sum * 256 + (data[at] ?? 0);
    return sum;
  };
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [first = 0, count = 0] = ranges.slice(range);
    for (let number = first; number < first + count; number += 1) {
      if (at + kinds + seconds + thirds > data.length)
        throw unreadable('相互参照ストリームが途中で切れています。');
      const kind = kinds === 0 ? 1 : field(kinds);
      const second = field(seconds);
      const third = field(thirds);
      if (entries.has(number)) continue;
      if (kind === 1) entries.set(number, { offset: second });
      else entries.set(number, kind === 2 ? { within: second, index: third } : null);
    }
    if (kinds + seconds + thirds === 0) throw unreadable('相互参照ストリームの W が壊れています。');
  }
  return value.dict;
}

function numbers(value: Value | undefined): number[] {
  return isArray(value) ? value.filter((item) => typeof item === 'number') : [];
}
