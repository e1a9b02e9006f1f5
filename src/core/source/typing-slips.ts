import type { Fault, SourceEdit } from './fault.ts';
import { endOfInline } from './inline-value.ts';

/** What the reader knows of the format's keys; the source room itself knows none. */
export interface KnownKeys {
  /** A key of the format, or a year. */
  isKey(word: string): boolean;
  /** A key that stands first in an entry of a list: `- id: …`. */
  opensEntry(word: string): boolean;
}

export type Slip = Fault & { readonly edits: readonly SourceEdit[] };

const FULL_WIDTH_HYPHEN = /^[－−ー‐‑–—](?=[ \u3000])/u;
const KEY_AND_COLON = /^([^:：\s#"'[\]{},][^:：#"'[\]{}]{0,39}?)([ \t\u3000]*)([:：])/u;
/** A key in quotes, which the importer writes where a heading of the paper would be misread. */
const QUOTED_KEY = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:(?:\s+|$)/u;
const BLOCK_HEADER = /^[|>][+\-\d]{0,2}(?:\s+#.*)?$/u;

/**
 * Slips of a Japanese keyboard that YAML would turn into something else, or choke on (P105, P107, P108, P111, and the
 * P101 a person can be told exactly). Each brings the edits that mend it. Found line by line, so that they are seen
 * even where they wreck the YAML; text inside `|` blocks and quotes is left alone. Linear in the length of the text.
 */
export function findTypingSlips(file: string, text: string, keys: KnownKeys): Slip[] {
  const walk = new Walk(file, text, keys);
  return walk.slips.sort((a, b) => a.place.start - b.place.start);
}

class Walk {
  readonly slips: Slip[] = [];
  readonly #file: string;
  readonly #text: string;
  readonly #keys: KnownKeys;
  /** Column of the key or dash whose `|` block is being passed over. */
  #block: number | null = null;
  /** Column of the last key, and whether its value is still to come on deeper lines. */
  #last: { column: number; opens: boolean } | null = null;
  /** Once a quote or bracket is never closed, later ones are looked at within their line only. */
  #unclosed = false;

  constructor(file: string, text: string, keys: KnownKeys) {
    this.#file = file;
    this.#text = text;
    this.#keys = keys;
    let at = 0;
    while (at < text.length) at = this.#line(at);
  }

  /** Looks at the line that begins at `start`; returns where to go on. */
  #line(start: number): number {
    const next = this.#endOfLine(start);
    const line = this.#text.slice(start, next).replace(/\r?\n$/u, '');
    const indentation = /^[ \t\u3000]*/u.exec(line)?.[0] ?? '';
    if (indentation.length === line.length) return next;
    if (this.#block !== null) {
      if (lead(/^ */u, line).length > this.#block) return next;
      this.#block = null;
    }
    const odd = /[\t\u3000]/u.exec(indentation);
    if (odd) {
      this.#add({
        code: 'P107',
        place: this.#place(start + odd.index, start + odd.index + 1),
        found: odd[0] === '\t' ? 'tab' : 'full-width space',
        edits: [this.#edit(start, start + indentation.length, indentation.replace(/[\t\u3000]/gu, '  '))],
      });
    }
    if (line.startsWith('#', indentation.length) || /^(?:---|\.\.\.|%)/u.test(line)) return next;
    const { at, dashes } = this.#dashes(start + indentation.length, start + line.length);
    const column = indentation.replace(/[\t\u3000]/gu, '  ').length + (at - start - indentation.length);
    const value = this.#key(at, start + line.length, next, dashes, column);
    const role = value > at ? 'value' : dashes > 0 ? 'entry' : 'continuation';
    return Math.max(next, this.#value(value, start + line.length, next, column, role));
  }

  /** Passes `- ` markers, also those typed in full width. */
  #dashes(from: number, end: number): { at: number; dashes: number } {
    let at = from;
    let dashes = 0;
    for (;;) {
      const rest = this.#text.slice(at, end);
      const wide = FULL_WIDTH_HYPHEN.exec(rest) ?? this.#hyphenBeforeKey(rest);
      const spaces = lead(/^[ \u3000]*/u, rest.slice(1));
      if (wide) {
        this.#add({
          code: 'P105',
          place: this.#place(at, at + 1),
          found: wide[0],
          wanted: '-',
          edits: [this.#edit(at, at + 1 + spaces.length, '- ')],
        });
      } else if (
        rest.startsWith('-\u3000') ||
        (rest.startsWith('- ') && spaces.includes('\u3000') && dashes === 0 && /^-[ ]+\u3000/u.test(rest))
      ) {
        const found = at + rest.indexOf('\u3000');
        this.#add({
          code: 'P105',
          place: this.#place(found, found + 1),
          found: '\u3000',
          wanted: ' ',
          edits: [this.#edit(at, at + 1 + spaces.length, '- ')],
        });
      } else if (/^-[^\s\d-]/u.test(rest) && this.#last?.opens) {
        this.#add({
          code: 'P101',
          place: this.#place(at, at + 1),
          reason: 'no-space-after-hyphen',
          edits: [this.#edit(at, at + 1, '- ')],
        });
      } else if (!rest.startsWith('- ')) return { at, dashes };
      at += 1 + spaces.length;
      dashes += 1;
    }
  }

  /** `－id：…`: a hyphen typed in full width with no space behind it is one only before a key. */
  #hyphenBeforeKey(rest: string): RegExpExecArray | null {
    const hyphen = /^[－−‐‑–—]/u.exec(rest);
    const key = hyphen && KEY_AND_COLON.exec(rest.slice(1));
    return key && this.#keys.opensEntry(key[1] ?? '') ? hyphen : null;
  }

  /** Looks at `key:`; returns where its value begins, or `at` where the line has no key. */
  #key(at: number, end: number, next: number, dashes: number, column: number): number {
    const quoted = QUOTED_KEY.exec(this.#text.slice(at, end));
    if (quoted) {
      this.#last = { column, opens: at + quoted[0].length === end };
      return at + quoted[0].length;
    }
    const match = KEY_AND_COLON.exec(this.#text.slice(at, end));
    if (!match) return at;
    const [whole, key = '', before = '', colon = ''] = match;
    const colonAt = at + whole.length - 1;
    const after = this.#text.slice(colonAt + 1, end);
    const wideAfter = /^ *\u3000[ \u3000]*/u.exec(after)?.[0] ?? null;
    const isKey =
      dashes > 0
        ? this.#isKeyOfEntry(key, next, column)
        : this.#keys.isKey(key) || this.#standsWhereAKeyMust(key, column);
    const proper = colon === ':' && (after === '' || /^[ \t]/u.test(after));
    if (!isKey && !(proper && !before.includes('\u3000') && wideAfter === null)) return at;
    const spaces = lead(/^[ \u3000]*/u, after).length;
    const edit = this.#edit(colonAt - before.length, colonAt + 1 + spaces, after.trim() === '' ? ':' : ': ');
    if (colon === '：')
      this.#add({
        code: 'P105',
        place: this.#place(colonAt, colonAt + 1),
        found: '：',
        wanted: ':',
        edits: [edit],
      });
    else if (before.includes('\u3000')) {
      const found = colonAt - before.length + before.indexOf('\u3000');
      this.#add({
        code: 'P105',
        place: this.#place(found, found + 1),
        found: '\u3000',
        wanted: '',
        edits: [edit],
      });
    } else if (wideAfter !== null) {
      const found = colonAt + 1 + wideAfter.indexOf('\u3000');
      this.#add({
        code: 'P105',
        place: this.#place(found, found + 1),
        found: '\u3000',
        wanted: ' ',
        edits: [edit],
      });
    } else if (!proper) {
      this.#add({
        code: 'P101',
        place: this.#place(colonAt, colonAt + 1),
        reason: 'no-space-after-colon',
        edits: [edit],
      });
    }
    this.#last = { column, opens: after.trim() === '' };
    return colonAt + 1 + (/^[ \t\u3000]*/u.exec(after)?.[0].length ?? 0);
  }

  /** `- 対象：市民` is a line of text, `- 施策：…` an entry: told by the key itself or by a further key on the next line. */
  #isKeyOfEntry(key: string, next: number, column: number): boolean {
    if (this.#keys.opensEntry(key)) return true;
    if (!this.#keys.isKey(key)) return false;
    const following = this.#text.slice(next, this.#endOfLine(next));
    const indentation = lead(/^[ \u3000]*/u, following);
    return (
      indentation.replaceAll('\u3000', '  ').length === column &&
      KEY_AND_COLON.test(following.slice(indentation.length))
    );
  }

  /** A key nobody knows (a 財源 of free name) after `財源:` or beside another key is still a key. */
  #standsWhereAKeyMust(key: string, column: number): boolean {
    if (!this.#last || /[、。「」（）]/u.test(key)) return false;
    return this.#last.opens ? column > this.#last.column : column === this.#last.column;
  }

  /** Looks at the value that begins at `at`; returns the offset behind it where it goes past its line. */
  #value(
    at: number,
    end: number,
    next: number,
    column: number,
    role: 'value' | 'entry' | 'continuation',
  ): number {
    const value = this.#text.slice(at, end);
    const first = value[0];
    if (first === undefined) return next;
    if (BLOCK_HEADER.test(value)) {
      this.#block = this.#text.slice(at - 2, at) === '- ' ? column - 2 : column;
      return next;
    }
    if (first === '"' || first === "'" || first === '{' || first === '[') {
      const limit = this.#unclosed ? end : this.#text.length;
      const inline = endOfInline(this.#text, at, limit, (from, word) => this.#wideColon(from, word));
      if (inline !== null) return this.#afterInline(inline, at, end);
      if (!this.#unclosed)
        this.#add({ code: 'P101', place: this.#place(at, at + 1), reason: 'not-closed', edits: [] });
      this.#unclosed = true;
      return next;
    }
    if (/^(?:｛.*｝|［.*］)\s*$/u.test(value)) return this.#wideBrackets(at, value, next);
    const spacesBefore = lead(/ *$/u, this.#text.slice(Math.max(0, at - 8), at)).length;
    if (first === '#') {
      if (spacesBefore > 1 || this.#hasNested(next, column)) {
        if (this.#last) this.#last.opens = true;
      } else this.#quote('P108', at, at, end);
      return next;
    }
    if (/^[&*!]/u.test(value) && !(first === '*' && value.startsWith('* '))) this.#quote('P111', at, at, end);
    else if (/^[@`%]/u.test(value)) this.#quote('P101', at, at, end, 'reserved-start');
    else {
      const lost = /[^ ] #/u.exec(value);
      const colon = /:(?= )/u.exec(value.replace(/ {2,}#.*$/u, ''));
      if (lost && role === 'continuation') this.#widenHash(at + lost.index + 2, end);
      else if (lost) this.#quote('P108', at + lost.index + 2, at, end);
      else if (colon && role === 'value') this.#quote('P101', at + colon.index, at, end, 'colon-in-value');
    }
    return next;
  }

  /** Behind a closing quote or bracket only a comment may stand; more of a sentence there means the whole was meant as text. */
  #afterInline(inline: number, at: number, end: number): number {
    const next = this.#endOfLine(Math.max(inline - 1, at));
    const rest = this.#text.slice(inline, next).trimEnd();
    const isOneLine = inline <= end;
    if (isOneLine && rest !== '' && !/^(?:\s+#|\s*[,:：}\]])/u.test(rest))
      this.#quote('P101', inline, at, end, 'after-quote');
    return next;
  }

  /** `［企画課、総務課］` typed in full width: brackets and what divides them are mended together. */
  #wideBrackets(at: number, value: string, next: number): number {
    const narrow = value
      .replace(
        /[｛｝［］，：]/gu,
        (mark) => `${String.fromCharCode(mark.charCodeAt(0) - 0xfee0)}${/[，：]/u.test(mark) ? ' ' : ''}`,
      )
      .replaceAll('、', ', ');
    this.#add({
      code: 'P105',
      place: this.#place(at, at + 1),
      found: value.slice(0, 1),
      wanted: narrow.slice(0, 1),
      edits: [this.#edit(at, at + value.length, narrow)],
    });
    return next;
  }

  #wideColon(from: number, word: string): void {
    if (!this.#keys.isKey(word.trim())) return;
    const at = from + word.length;
    const spaces = lead(/^[ \u3000]*/u, this.#text.slice(at + 1, at + 20)).length;
    this.#add({
      code: 'P105',
      place: this.#place(at, at + 1),
      found: '：',
      wanted: ':',
      edits: [this.#edit(at, at + 1 + spaces, ': ')],
    });
  }

  /** A comment behind `事業:` costs no text where the value follows on deeper lines. */
  #hasNested(next: number, column: number): boolean {
    const line = /(?:[ \t]*(?:#[^\n]*)?\r?\n)*([ ]*)(- )?[^\s#]/uy;
    line.lastIndex = next;
    const match = line.exec(this.#text);
    if (!match) return false;
    const indent = match[1]?.length ?? 0;
    return indent > column || (match[2] !== undefined && indent === column);
  }

  /** A line that goes on a plain text cannot be quoted by itself: its # is widened. */
  #widenHash(at: number, end: number): void {
    const place = this.#place(at, at + 1);
    this.#add({ code: 'P108', place, lost: this.#text.slice(at, end), edits: [{ place, newText: '＃' }] });
  }

  #quote(
    code: 'P101' | 'P108' | 'P111',
    point: number,
    from: number,
    end: number,
    reason: 'reserved-start' | 'colon-in-value' | 'after-quote' = 'reserved-start',
  ): void {
    const comment = code === 'P108' ? null : / {2,}#.*$/u.exec(this.#text.slice(from, end));
    const value = this.#text.slice(from, comment ? from + comment.index : end).trimEnd();
    const edits = [this.#edit(from, from + value.length, `"${value.replace(/["\\]/gu, '\\$&')}"`)];
    const place = this.#place(point, point + 1);
    const found = this.#text.slice(point, point + 1);
    if (code === 'P101') this.#add({ code, place, reason, edits });
    else if (code === 'P108') this.#add({ code, place, lost: this.#text.slice(point, end), edits });
    else
      this.#add({
        code,
        place,
        found: value,
        kind: found === '&' ? 'anchor' : found === '*' ? 'alias' : 'tag',
        edits,
      });
  }

  #endOfLine(from: number): number {
    const at = this.#text.indexOf('\n', from);
    return at < 0 ? this.#text.length : at + 1;
  }

  #place(start: number, end: number) {
    return { file: this.#file, start, end };
  }

  #edit(start: number, end: number, newText: string): SourceEdit {
    return { place: this.#place(start, end), newText };
  }

  #add(slip: Slip): void {
    this.slips.push(slip);
  }
}

/** What a pattern that may match nothing matches. */
function lead(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[0] ?? '';
}
