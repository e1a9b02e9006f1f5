import { lead } from './slips.ts';
import type { Slips } from './slips.ts';

/** What the reader knows of the format's keys; the source room itself knows none. */
export interface KnownKeys {
  /** A key of the format, or a year. */
  isKey(word: string): boolean;
  /** A key that stands first in an entry of a list: `- id: …`. */
  opensEntry(word: string): boolean;
}

/** The key that was read last: where it stands, and whether its value is still to come on deeper lines. */
export interface LastKey {
  readonly column: number;
  readonly opens: boolean;
}

const FULL_WIDTH_HYPHEN = /^[－−ー‐‑–—](?=[ \u3000])/u;
const KEY_AND_COLON = /^([^:：\s#"'[\]{},][^:：#"'[\]{}]{0,39}?)([ \t\u3000]*)([:：])/u;
/** A key in quotes, which the importer writes where a heading of the paper would be misread. */
const QUOTED_KEY = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:(?:\s+|$)/u;

/** Passes the `- ` markers from `from` on, also those typed in full width; returns the offset behind them and how many there are. */
export function passDashes(
  slips: Slips,
  keys: KnownKeys,
  from: number,
  end: number,
  last: LastKey | null,
): { at: number; dashes: number } {
  let at = from;
  for (let dashes = 0; ; dashes += 1) {
    const rest = slips.text.slice(at, end);
    const spaces = lead(/^[ \u3000]*/u, rest.slice(1));
    const behind = at + 1 + spaces.length;
    const wideSpace = spaces.indexOf('\u3000');
    if (FULL_WIDTH_HYPHEN.test(rest) || isHyphenBeforeKey(rest, keys))
      slips.wide(at, '-', slips.edit(at, behind, '- '));
    else if (rest.startsWith('-') && wideSpace >= 0)
      slips.wide(at + 1 + wideSpace, ' ', slips.edit(at, behind, '- '));
    else if (/^-(?![\s-]|\d[\d,.]*\s*$)/u.test(rest) && (last?.opens || isBeforeKey(rest, keys)))
      slips.unreadable(at, 'no-space-after-hyphen', [slips.edit(at, at + 1, '- ')]);
    else if (!rest.startsWith('- ')) return { at, dashes };
    at = behind;
  }
}

/** `－id：…`: a hyphen typed in full width with no space behind it is one only before a key. */
function isHyphenBeforeKey(rest: string, keys: KnownKeys): boolean {
  return /^[－−‐‑–—]/u.test(rest) && isBeforeKey(rest, keys);
}

function isBeforeKey(rest: string, keys: KnownKeys): boolean {
  const key = KEY_AND_COLON.exec(rest.slice(1));
  return key !== null && keys.opensEntry(key[1] ?? '');
}

/** A line behind its dashes. */
export interface LineStart {
  readonly at: number;
  /** Offset of the line's end, and of the line behind it. */
  readonly end: number;
  readonly next: number;
  readonly dashes: number;
  readonly column: number;
}

/** Looks at `key:`; returns where its value begins, or null where the line has no key. */
export function passKey(
  slips: Slips,
  keys: KnownKeys,
  line: LineStart,
  last: LastKey | null,
): { value: number; opens: boolean } | null {
  const text = slips.text.slice(line.at, line.end);
  const quoted = QUOTED_KEY.exec(text);
  if (quoted) return { value: line.at + quoted[0].length, opens: quoted[0].length === text.length };
  const match = KEY_AND_COLON.exec(text);
  if (!match) return null;
  const [whole, key = '', before = '', mark = ''] = match;
  const colon = line.at + whole.length - 1;
  const after = slips.text.slice(colon + 1, line.end);
  const wideBefore = before.indexOf('\u3000');
  const spaces = lead(/^[ \u3000]*/u, after);
  const wideAfter = spaces.indexOf('\u3000');
  const isDivided = mark === ':' && (after === '' || /^[ \t]/u.test(after));
  const isSound = isDivided && wideBefore < 0 && wideAfter < 0;
  if (!isSound && !isMeantAsKey(slips.text, keys, key, line, last)) return null;
  const opens = after.trim() === '';
  const edit = slips.edit(colon - before.length, colon + 1 + spaces.length, opens ? ':' : ': ');
  if (mark === '：') slips.wide(colon, ':', edit);
  else if (wideBefore >= 0) slips.wide(colon - before.length + wideBefore, '', edit);
  else if (wideAfter >= 0) slips.wide(colon + 1 + wideAfter, ' ', edit);
  else if (!isDivided) slips.unreadable(colon, 'no-space-after-colon', [edit]);
  return { value: colon + 1 + lead(/^[ \t\u3000]*/u, after).length, opens };
}

function isMeantAsKey(
  text: string,
  keys: KnownKeys,
  key: string,
  line: LineStart,
  last: LastKey | null,
): boolean {
  if (line.dashes === 0) return keys.isKey(key) || standsWhereAKeyMust(key, line.column, last);
  /* `- 対象：市民` is a line of text, `- 施策：…` an entry: told by the key itself or by a further key on the next line. */
  return keys.opensEntry(key) || (keys.isKey(key) && isKeyAt(text, line.next, line.column));
}

function isKeyAt(text: string, start: number, column: number): boolean {
  const newline = text.indexOf('\n', start);
  const following = text.slice(start, newline < 0 ? text.length : newline);
  const indentation = lead(/^[ \u3000]*/u, following);
  return widthOf(indentation) === column && KEY_AND_COLON.test(following.slice(indentation.length));
}

/** A key nobody knows (a 財源 of free name) after `財源:` or beside another key is still a key. */
function standsWhereAKeyMust(key: string, column: number, last: LastKey | null): boolean {
  if (!last || /[、。「」（）]/u.test(key)) return false;
  return last.opens ? column > last.column : column === last.column;
}

/** Columns of an indentation: a tab or full-width space is meant as two. */
export function widthOf(indentation: string): number {
  return indentation.replace(/[\t\u3000]/gu, '  ').length;
}
