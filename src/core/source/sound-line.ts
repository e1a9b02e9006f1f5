const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const APOSTROPHE = 39;
const HYPHEN = 45;
const COLON = 58;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const WIDE_SPACE = 0x3000;
const WIDE_COLON = 0xff1a;

/** Longer ones are sentences. */
export const LONGEST_KEY = 40;

/** The first characters that mean something at the head of a line or value; `%` and `.` where a document could begin or end. */
const MARKED_HEADS = tableOf('\t"\'{}[]#&*!|>@`%,:?.-');
const WIDE_HEADS = new Set(Array.from('　｛［：－−ー‐‑–—', (mark) => mark.charCodeAt(0)));
/** Marks that within a key, or a text that could be one, are to be looked at more closely; a line end too ends the plain run. */
const MARKED_IN_KEY = tableOf('"\'{}[]#:\t\r\n');
const MARKED_IN_VALUE = tableOf('#:\t\r\n');
const MARKED_IN_BRACKETS = tableOf('"\'{}[]#&*!\t\r\n');

/**
 * The shape of a line that is beyond doubt: blank, a comment, `key:`, `key: value` with a plain, quoted or bracketed value that
 * ends on the line, or `- text`, with half-width marks and no special sign in any place that matters. Found by character codes
 * alone, since nearly every line of a plan is one; whatever is not is left to the careful reading of `typing-slips.ts`, which
 * must find nothing amiss in what is passed here.
 */
export class SoundLine {
  shape: 'blank' | 'comment' | 'plain' | 'inline' | 'opens' | 'text' = 'blank';
  /** Offset of the next line. */
  next = 0;
  /** Column of the key or text behind its dashes. */
  column = 0;
  /** Column of the last dash, or -1. */
  dash = -1;

  /** Whether the line that begins at `start`, indented to `at`, is beyond doubt; its shape is then told by the fields. */
  isAt(text: string, start: number, indented: number): boolean {
    let at = indented;
    let code = text.charCodeAt(at);
    this.dash = -1;
    while (code === HYPHEN) {
      if (text.charCodeAt(at + 1) !== SPACE) return false;
      this.dash = at - start;
      at = behindSpaces(text, at + 2);
      code = text.charCodeAt(at);
    }
    if (this.dash < 0) {
      if (this.#ends(text, at)) return this.#is('blank');
      if (code === HASH) {
        this.next = behindLine(text, at);
        return this.#is('comment');
      }
    }
    this.column = at - start;
    return !isMarkedHead(code) && this.#isSoundText(text, at);
  }

  /** `key:`, `key: value` or text without any colon. */
  #isSoundText(text: string, head: number): boolean {
    let at = head;
    for (; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code > 0x7f) {
        if (code === WIDE_COLON || code === WIDE_SPACE) return false;
      } else if (MARKED_IN_KEY[code] !== 0) break;
    }
    if (text.charCodeAt(at) !== COLON) return at > head && this.#ends(text, at) && this.#is('text');
    return at - head <= LONGEST_KEY && this.#isSoundValue(text, at + 1);
  }

  #isSoundValue(text: string, behindColon: number): boolean {
    let at = behindSpaces(text, behindColon);
    if (this.#ends(text, at)) return this.#is('opens');
    const head = text.charCodeAt(at);
    if (at === behindColon) return false;
    if (head === QUOTE || head === APOSTROPHE) return this.#isQuoted(text, at, head);
    if (head === OPEN_BRACE || head === OPEN_BRACKET) return this.#isInline(text, at);
    if (isMarkedHead(head)) return false;
    for (; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code > 0x7f || MARKED_IN_VALUE[code] === 0) continue;
      if (code === COLON ? isSpace(text.charCodeAt(at + 1)) : code !== HASH) break;
      if (code === HASH && text.charCodeAt(at - 1) === SPACE) return false;
    }
    return this.#ends(text, at) && this.#is('plain');
  }

  #isQuoted(text: string, at: number, quote: number): boolean {
    for (let end = at + 1; ; end += 1) {
      const code = text.charCodeAt(end);
      if (code === quote) return this.#ends(text, end + 1) && this.#is('inline');
      if (code === LINE_FEED || code === 0x5c || end >= text.length) return false;
    }
  }

  #isInline(text: string, from: number): boolean {
    /** The open brackets as bits behind a leading 1: 1 for `{`, 0 for `[`. */
    let open = 1;
    for (let at = from; open < 0x10000; at += 1) {
      const code = text.charCodeAt(at);
      if (code > 0x7f) {
        if (code === WIDE_COLON || code === WIDE_SPACE) return false;
      } else if (MARKED_IN_BRACKETS[code] !== 0) {
        if (code === OPEN_BRACE || code === OPEN_BRACKET) open = open * 2 + (code === OPEN_BRACE ? 1 : 0);
        else if (code === (open % 2 === 1 ? CLOSE_BRACE : CLOSE_BRACKET)) open >>= 1;
        else return false;
        if (open === 1) return this.#ends(text, at + 1) && this.#is('inline');
      }
    }
    return false;
  }

  #is(shape: SoundLine['shape']): true {
    this.shape = shape;
    return true;
  }

  /** Whether the line ends at `at`; a lone carriage return is no line end here. */
  #ends(text: string, at: number): boolean {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) this.next = at + 1;
    else if (code === RETURN && text.charCodeAt(at + 1) === LINE_FEED) this.next = at + 2;
    else if (at >= text.length) this.next = text.length;
    else return false;
    return true;
  }
}

export function behindSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at;
}

export function behindLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

function isMarkedHead(code: number): boolean {
  return code > 0x7f ? WIDE_HEADS.has(code) : MARKED_HEADS[code] !== 0;
}

/** Also the end of the text, whose code is NaN. */
function isSpace(code: number): boolean {
  return !(code > SPACE);
}

/** Marks by their character code; the end of a text, whose code is NaN, is in no table and so counts as marked. */
function tableOf(marks: string): Uint8Array {
  const table = new Uint8Array(0x80);
  for (const mark of marks) table[mark.charCodeAt(0)] = 1;
  return table;
}
