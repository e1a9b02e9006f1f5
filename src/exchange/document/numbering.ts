import { cut, trimmed } from './words.ts';
import type { Words } from './words.ts';

/** ①, (1), （1）, 1., １．, ア., (ア): the number a text begins with. */
const NUMBER =
  /^(?:[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]|[(（][\s\u3000]*(?:[0-9０-９]{1,3}|[ア-ン]|[a-zA-Zａ-ｚ])[\s\u3000]*[)）]|[0-9０-９]{1,3}(?:[．.](?![0-9０-９])|[)）、])|[ア-ン][．.)）](?![ア-ン])|[ア-ン](?=[\s\u3000]))/u;

export interface Numbered {
  readonly number: Words | null;
  readonly rest: Words;
}

/** Takes the number off the front of a text. `1 窓口の改善` counts only where 1 is the number `expected` there. */
export function splitNumber(words: Words, expected: number | null = null): Numbered {
  const match =
    NUMBER.exec(words.text) ??
    (expected === null ? null : new RegExp(`^${String(expected)}(?=[\\s\\u3000])`, 'u').exec(words.text));
  const rest = match ? trimmed(cut(words, match[0].length)) : words;
  if (!match || rest.text === '') return { number: null, rest: words };
  return { number: cut(words, 0, match[0].length), rest };
}
