import { endOfInline } from './inline-value.ts';
import type { KnownKeys, LineStart } from './line-start.ts';
import type { SourceEdit } from './fault.ts';
import { lead } from './slips.ts';
import type { Slips } from './slips.ts';
import { behindLine, behindSpaces } from './sound-line.ts';

/** A value on its line. */
export interface LineValue {
  readonly at: number;
  readonly line: LineStart;
  /** What it stands behind: a key, dashes alone, or nothing of its own line. */
  readonly role: 'value' | 'entry' | 'alone';
  /** Column of the key or dash it belongs to: deeper lines go on a plain text. */
  readonly parent: number;
}

/** What passing a value tells the walk. */
export interface PassedValue {
  /** Where to go on. */
  readonly next: number;
  readonly kind: 'blank' | 'text' | 'block' | 'inline' | 'unclosed';
}

const BLOCK_HEADER = /^[|>][+\-\d]{0,2}(?:[ \t]+(?:#.*)?)?$/u;

/** Signs that no plain text may begin with, of those that have no law of their own. */
const RESERVED_START = /^(?:[@`%|>,\]}]|[-?:](?: |$))/u;

/** Looks at a value. `wholeText` allows quotes and brackets to close on a later line. */
export function passValue(
  slips: Slips,
  keys: KnownKeys,
  written: LineValue,
  wholeText: boolean,
): PassedValue {
  const { at, line, role, parent } = written;
  const { end, next } = line;
  const value = slips.text.slice(at, end);
  if (value === '') return { next, kind: 'blank' };
  if (BLOCK_HEADER.test(value)) return { next, kind: 'block' };
  if (/^["'{[]/u.test(value)) return passInline(slips, keys, written, wholeText);
  if (/^(?:｛.*｝|［.*］)\s*$/u.test(value)) {
    slips.wide(at, narrow(value).slice(0, 1), slips.edit(at, end, narrow(value)));
    return { next, kind: 'inline' };
  }
  if (!value.startsWith('#')) return passPlain(slips, value, written);
  const spaces = lead(/ *$/u, slips.text.slice(Math.max(0, at - 8), at));
  if (spaces.length > 1 || hasNested(slips.text, next, parent, role)) return { next, kind: 'blank' };
  const last = lastLineOf(slips.text, line, parent);
  slips.hash(at, end, slips.quote(at, last.end));
  return { next: last.next, kind: 'inline' };
}

function passPlain(slips: Slips, value: string, { at, line, role, parent }: LineValue): PassedValue {
  const { end, next } = line;
  const text = withoutComment(value);
  const quotedEnd = at + text.length;
  const quoteWhole = (report: (edit: SourceEdit) => void): PassedValue => {
    const last = lastLineOf(slips.text, { end: quotedEnd, next }, parent);
    report(slips.quote(at, last.end));
    return { next: last.next, kind: 'inline' };
  };
  if (/^[&*!]/u.test(value)) return quoteWhole((edit) => slips.property(at, text, edit));
  if (role === 'value' && /^- +\S/u.test(value)) {
    slips.unreadable(at, 'list-behind-key', []);
    return { next, kind: 'inline' };
  }
  if (role !== 'alone' && RESERVED_START.test(text))
    return quoteWhole((edit) => slips.unreadable(at, 'reserved-start', [edit]));
  const hash = lostTextAt(value);
  if (hash >= 0) {
    const isWhole = role !== 'alone' && lastLineOf(slips.text, line, parent).next === next;
    slips.hash(at + hash, end, isWhole ? slips.quote(at, end) : widenedHash(slips, at + hash));
    return { next, kind: isWhole ? 'inline' : 'text' };
  }
  const colon = role === 'value' ? text.search(/:(?: |$)/u) : -1;
  if (colon < 0) return { next, kind: 'text' };
  return quoteWhole((edit) => slips.unreadable(at + colon, 'colon-in-value', [edit]));
}

/** Behind a closing quote or bracket only a comment may stand; more of a sentence there means the whole was meant as text. */
function passInline(
  slips: Slips,
  keys: KnownKeys,
  { at, line: { end, next }, parent }: LineValue,
  wholeText: boolean,
): PassedValue {
  const behind = endOfInline(slips, at, wholeText ? slips.text.length : end, keys);
  if (behind === null || leavesValue(slips.text, at, { next, behind }, parent)) {
    if (wholeText) slips.unreadable(at, 'not-closed', []);
    return { next, kind: 'unclosed' };
  }
  if (behind > end) return { next: behindLine(slips.text, behind), kind: 'inline' };
  const rest = slips.text.slice(behind, end).trimEnd();
  if (rest !== '' && !/^(?:\s+#|\s*[,:：}\]])/u.test(rest)) {
    const text = withoutComment(slips.text.slice(at, end));
    slips.unreadable(behind, 'after-quote', [slips.quote(at, at + text.length)]);
  }
  return { next, kind: 'inline' };
}

/** Whether a quote is closed only by that of a later value: a line between is no deeper than the quoted one's own key. */
function leavesValue(
  text: string,
  at: number,
  { next, behind }: { next: number; behind: number },
  parent: number,
): boolean {
  if (parent === Infinity || !/["']/u.test(text.charAt(at))) return false;
  for (let line = next; line < behind; line = behindLine(text, line)) {
    const head = behindSpaces(text, line);
    if (head - line <= parent && !/[\r\n]/u.test(text.charAt(head))) return true;
  }
  return false;
}

/** Where in a value stands the `#` behind one space that makes a comment of its text, or -1. */
export function lostTextAt(value: string): number {
  const lost = /[^ ] #/u.exec(withoutComment(value));
  return lost ? lost.index + lost[0].length - 1 : -1;
}

/** A text over several lines cannot be quoted line by line: its # is widened. */
export function widenedHash(slips: Slips, at: number): SourceEdit {
  return slips.edit(at, at + 1, '＃');
}

/** Behind two spaces and a # all is a comment, whatever stands in it. */
function withoutComment(value: string): string {
  let hash = value.indexOf('#');
  while (hash >= 0 && !value.startsWith('  ', hash - 2)) hash = value.indexOf('#', hash + 1);
  return (hash < 2 ? value : value.slice(0, hash)).trimEnd();
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

/** The last line of a plain text that begins in a line and goes on in deeper ones. */
function lastLineOf(
  text: string,
  first: { end: number; next: number },
  parent: number,
): { end: number; next: number } {
  let last = first;
  for (let at = first.next; at < text.length;) {
    const head = behindSpaces(text, at);
    const next = behindLine(text, head);
    const line = text.slice(head, next).trimEnd();
    if (line !== '' && (head - at <= parent || line.startsWith('#'))) break;
    if (line !== '') last = { end: head + line.length, next };
    at = next;
  }
  return last;
}

/** A comment behind `事業:`, or behind the dash of an entry, costs no text where the value follows on deeper lines. */
function hasNested(text: string, next: number, parent: number, role: LineValue['role']): boolean {
  for (let at = next; at < text.length;) {
    const head = behindSpaces(text, at);
    const following = behindLine(text, head);
    const line = text.slice(head, following);
    if (!/^[ \t]*(?:#|\r?\n?$)/u.test(line)) {
      /* A deeper line without a key would go on the text behind the dash. */
      if (role === 'entry') return head - at > parent && /^- |[:：]/u.test(line);
      return head - at > parent || (head - at === parent && line.startsWith('- '));
    }
    at = following;
  }
  return false;
}
