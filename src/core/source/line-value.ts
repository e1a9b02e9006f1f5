import { endOfInline } from './inline-value.ts';
import type { KnownKeys, LineStart } from './line-start.ts';
import { lead } from './slips.ts';
import type { Slips } from './slips.ts';

/** A value on its line, and what it stands behind: a key, dashes alone, or nothing (the line goes on an earlier text). */
export interface LineValue {
  readonly at: number;
  readonly line: LineStart;
  readonly role: 'value' | 'entry' | 'continuation';
}

/** What passing a value tells the walk. */
export interface PassedValue {
  /** Where to go on. */
  readonly next: number;
  /** The value is a `|` block whose text is deeper than this column. */
  readonly block?: number;
  /** Nothing but a comment: the value is still to come. */
  readonly opens?: true;
  /** A quote or bracket that is never closed. */
  readonly unclosed?: true;
}

const BLOCK_HEADER = /^[|>][+\-\d]{0,2}(?:\s+#.*)?$/u;

/** Looks at a value. `wholeText` allows quotes and brackets to close on a later line. */
export function passValue(
  slips: Slips,
  keys: KnownKeys,
  { at, line, role }: LineValue,
  wholeText: boolean,
): PassedValue {
  const { end, next, column } = line;
  const value = slips.text.slice(at, end);
  if (value === '') return { next };
  if (BLOCK_HEADER.test(value)) return { next, block: role === 'entry' ? column - 2 : column };
  if (/^["'{[]/u.test(value)) return passInline(slips, keys, at, line, wholeText);
  if (/^(?:｛.*｝|［.*］)\s*$/u.test(value))
    slips.wide(at, narrow(value).slice(0, 1), slips.edit(at, end, narrow(value)));
  else if (value.startsWith('#')) {
    const spaces = lead(/ *$/u, slips.text.slice(Math.max(0, at - 8), at));
    if (spaces.length > 1 || hasNested(slips.text, next, column)) return { next, opens: true };
    slips.hash(at, end, quoted(slips, at, end, false));
  } else passPlain(slips, value, at, end, role);
  return { next };
}

function passPlain(slips: Slips, value: string, at: number, end: number, role: LineValue['role']): void {
  if (/^[&*!]/u.test(value) && !value.startsWith('* ')) {
    slips.property(at, withoutComment(value), quoted(slips, at, end));
    return;
  }
  if (/^[@`%]/u.test(value)) {
    slips.unreadable(at, 'reserved-start', [quoted(slips, at, end)]);
    return;
  }
  /* Behind two spaces and a # all is a comment, whatever stands in it. */
  const lost = /[^ ] #/u.exec(withoutComment(value));
  if (lost) {
    const hash = at + lost.index + 2;
    /* A line that goes on a plain text cannot be quoted by itself: its # is widened. */
    slips.hash(
      hash,
      end,
      role === 'continuation' ? slips.edit(hash, hash + 1, '＃') : quoted(slips, at, end, false),
    );
    return;
  }
  const colon = withoutComment(value).indexOf(': ');
  if (colon >= 0 && role === 'value')
    slips.unreadable(at + colon, 'colon-in-value', [quoted(slips, at, end)]);
}

/** Behind a closing quote or bracket only a comment may stand; more of a sentence there means the whole was meant as text. */
function passInline(
  slips: Slips,
  keys: KnownKeys,
  at: number,
  { end, next }: LineStart,
  wholeText: boolean,
): PassedValue {
  const behind = endOfInline(slips.text, at, wholeText ? slips.text.length : end, (from, word) => {
    const colon = from + word.length;
    const spaces = lead(/^[ \u3000]*/u, slips.text.slice(colon + 1, colon + 20));
    if (keys.isKey(word)) slips.wide(colon, ':', slips.edit(colon, colon + 1 + spaces.length, ': '));
  });
  if (behind === null) {
    if (wholeText) slips.unreadable(at, 'not-closed', []);
    return { next, unclosed: true };
  }
  if (behind > end) {
    const newline = slips.text.indexOf('\n', behind);
    return { next: newline < 0 ? slips.text.length : newline + 1 };
  }
  const rest = slips.text.slice(behind, end).trimEnd();
  if (rest !== '' && !/^(?:\s+#|\s*[,:：}\]])/u.test(rest))
    slips.unreadable(behind, 'after-quote', [quoted(slips, at, end)]);
  return { next };
}

/** The value in quotes; what two spaces and # part from it is a comment, unless the # belongs to it. */
function quoted(slips: Slips, at: number, end: number, hasComment = true) {
  const written = slips.text.slice(at, end);
  const value = (hasComment ? withoutComment(written) : written).trimEnd();
  return slips.edit(at, at + value.length, `"${value.replace(/["\\]/gu, '\\$&')}"`);
}

function withoutComment(value: string): string {
  return value.replace(/ {2,}#.*$/u, '').trimEnd();
}

/** `［企画課、総務課］` typed in full width: brackets and what divides them are mended together. */
function narrow(value: string): string {
  return value
    .trimEnd()
    .replace(
      /[｛｝［］，：]/gu,
      (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0) + (/[，：]/u.test(mark) ? ' ' : ''),
    )
    .replaceAll('、', ', ');
}

/** A comment behind `事業:` costs no text where the value follows on deeper lines. */
function hasNested(text: string, next: number, column: number): boolean {
  const line = /(?:[ \t]*(?:#[^\n]*)?\r?\n)*([ ]*)(- )?[^\s#]/uy;
  line.lastIndex = next;
  const match = line.exec(text);
  const indent = match?.[1]?.length ?? 0;
  return match !== null && (indent > column || (match[2] !== undefined && indent === column));
}
