import { isPlainRef, readPlain, type Plain, type PlainDict } from './plain-objects.ts';

/** The objects of a print by number, each read when it is asked for. */
export interface PrintObjects {
  /** Number of the catalog. */
  readonly root: number;
  /** All numbers are below. */
  readonly count: number;
  /** Where an object's value begins in the bytes; null for one that is not there. */
  readonly offsetOf: (number: number) => number | null;
  /** The object a reference leads to, or the value itself. */
  readonly resolve: (value: Plain | undefined) => Plain | undefined;
}

/**
 * Opens a print as browsers write them: nothing compressed but streams, found by a plain cross-reference table (ISO
 * 32000-1, 7.5.4). Throws at any other file.
 */
export function openPrint(bytes: Uint8Array): PrintObjects {
  const text = latin1.decode(bytes);
  const tableAt = Number(/startxref\s+(\d+)/u.exec(text.slice(-64))?.[1] ?? NaN);
  if (!text.startsWith('xref', tableAt)) throw new Error('The print has no plain cross-reference table');
  const { offsets, trailerAt } = readTable(text, tableAt + 'xref'.length);

  const offsetOf = (number: number): number | null => {
    const at = offsets[number];
    return at ? text.indexOf('obj', at) + 'obj'.length : null;
  };
  const resolve = (value: Plain | undefined): Plain | undefined => {
    if (!isPlainRef(value)) return value;
    const at = offsetOf(value.to);
    return at === null ? undefined : readPlain(text, at);
  };
  const root = asDict(readPlain(text, trailerAt))?.get('/Root');
  if (!isPlainRef(root)) throw new Error('The print has no catalog');
  return { root: root.to, count: offsets.length, offsetOf, resolve };
}

export function asDict(value: Plain | undefined): PlainDict | undefined {
  return value instanceof Map ? (value as PlainDict) : undefined;
}

const latin1 = new TextDecoder('latin1');

/** Sections of `first count` and that many lines of 20 bytes, until the trailer. An offset of 0 is a free object. */
function readTable(text: string, from: number): { offsets: number[]; trailerAt: number } {
  const offsets: number[] = [];
  let at = from;
  for (;;) {
    const head = /^\s*(?:(\d+) (\d+)\s+|trailer)/u.exec(text.slice(at, at + 40));
    if (!head) throw new Error('The cross-reference table of the print is broken');
    at += head[0].length;
    if (head[1] === undefined) return { offsets, trailerAt: at };
    const first = Number(head[1]);
    for (let index = 0; index < Number(head[2]); index += 1, at += 20) {
      offsets[first + index] = text[at + 17] === 'n' ? Number(text.slice(at, at + 10)) : 0;
    }
  }
}
