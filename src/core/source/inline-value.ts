import type { KnownKeys } from './line-start.ts';
import type { Slips } from './slips.ts';
import { behindLine, LONGEST_KEY } from './sound-line.ts';

/**
 * Where the quoted text or the `{ }` `[ ]` that begins at `at` ends (the offset behind it), or null where it is not closed
 * before `limit`. On the way, a full-width colon behind a key of a `{ }` is found (P105), and the signs that would cost a text
 * its end or its meaning (P108, P111).
 */
export function endOfInline(slips: Slips, at: number, limit: number, keys: KnownKeys): number | null {
  const { text } = slips;
  const closers: string[] = [];
  /** Where the word that is being passed began; -1 before its first character. */
  let word = -1;
  for (let i = at; i < limit; i += 1) {
    const char = text.charAt(i);
    if (isQuote(char) && word < 0) {
      const end = endOfQuoted(text, i, limit);
      if (end === null || closers.length === 0) return end;
      word = i;
      i = end - 1;
    } else if (char === '{' || char === '[') {
      closers.push(char === '{' ? '}' : ']');
      word = -1;
    } else if (char === closers.at(-1)) {
      closers.pop();
      if (closers.length === 0) return i + 1;
      word = -1;
    } else if (char === ',' || (char === ':' && dividesAt(text, i, word))) {
      word = -1;
    } else if (char === '#' && (word < 0 || isSpace(text, i - 1))) {
      i = passHash(slips, i, word);
      word = -1;
    } else if (word < 0 && (char === '&' || char === '*' || char === '!')) {
      const end = endOfWord(text, i);
      slips.property(i, text.slice(i, end), slips.quote(i, end));
      i = end - 1;
    } else if (char === '：' && closers.at(-1) === '}' && word >= 0 && i - word <= LONGEST_KEY) {
      if (keys.isKey(text.slice(word, i).trim())) passWideColon(slips, i);
    } else if (word < 0 && char.trim() !== '') word = i;
  }
  return null;
}

/** A `#` behind two spaces, on a line of its own or before nothing but a comment is one; any other costs a text its end. Returns the last offset passed. */
function passHash(slips: Slips, hash: number, word: number): number {
  const { text } = slips;
  const end = behindLine(text, hash);
  const isApart = text.charAt(hash - 1) === '\n' || (isSpace(text, hash - 1) && isSpace(text, hash - 2));
  const begins = /[,[{]\s?$/u.test(text.slice(hash - 2, hash));
  if (isApart || (word < 0 && begins && !/[,\]}]/u.test(text.slice(hash, end)))) return end - 1;
  if (isQuote(text.charAt(word))) return end - 1;
  const from = word < 0 ? hash : word;
  const behind = endOfWord(text, hash);
  slips.hash(hash, hash + text.slice(hash, end).trimEnd().length, slips.quote(from, behind));
  return behind - 1;
}

function passWideColon(slips: Slips, colon: number): void {
  let behind = colon + 1;
  while (/[ \u3000]/u.test(slips.text.charAt(behind))) behind += 1;
  slips.wide(colon, ':', slips.edit(colon, behind, ': '));
}

/** A colon divides before a space or behind a quoted key; `12:30` is one word. */
function dividesAt(text: string, colon: number, word: number): boolean {
  return isQuote(text.charAt(word)) || /^[\s,[\]{}]?$/u.test(text.charAt(colon + 1));
}

function isQuote(char: string): boolean {
  return char === '"' || char === "'";
}

/** Where a word within brackets ends, without the spaces behind it. */
function endOfWord(text: string, from: number): number {
  const end = /[,[\]{}\r\n]|:[ \r\n]|$/gu;
  end.lastIndex = from;
  const found = end.exec(text)?.index ?? text.length;
  return from + text.slice(from, found).trimEnd().length;
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}

function endOfQuoted(text: string, at: number, limit: number): number | null {
  const quote = text[at];
  for (let i = at + 1; i < limit; i += 1) {
    if (quote === '"' && text[i] === '\\') i += 1;
    else if (text[i] === quote) {
      if (quote === "'" && text[i + 1] === "'") i += 1;
      else return i + 1;
    }
  }
  return null;
}
