import { passDashes, passKey, widthOf } from './line-start.ts';
import type { KnownKeys, LastKey, LineStart } from './line-start.ts';
import { lostTextAt, passValue, widenedHash } from './line-value.ts';
import { lead, Slips } from './slips.ts';
import type { Slip } from './slips.ts';
import { behindLine, behindSpaces, SoundLine } from './sound-line.ts';

/**
 * Slips of a Japanese keyboard that YAML would turn into something else, or choke on (P105, P107, P108, P111, and the
 * P101 a person can be told exactly). Each brings the edits that mend it. Found line by line, so that they are seen
 * even where they wreck the YAML; text inside `|` blocks and quotes is left alone.
 */
export function findTypingSlips(file: string, text: string, keys: KnownKeys): Slip[] {
  const walk = new Walk(new Slips(file, text), keys);
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length;) at = walk.line(at);
  return walk.slips.inOrder();
}

/** No line is indented deeper than this: nothing is going on that deeper lines would belong to. */
const NOTHING = Infinity;

class Walk {
  readonly slips: Slips;
  readonly #keys: KnownKeys;
  readonly #sound = new SoundLine();
  /** Column of the key or dash whose `|` block is being passed over. */
  #block = NOTHING;
  /** Column of the key or dash whose plain text would go on in a deeper line. */
  #text = NOTHING;
  #lastColumn = -1;
  #lastOpens = false;
  /** Once a quote or bracket is never closed, later ones are looked at within their line only. */
  #unclosed = false;

  constructor(slips: Slips, keys: KnownKeys) {
    this.slips = slips;
    this.#keys = keys;
  }

  /** Looks at the line that begins at `start`; returns where to go on. */
  line(start: number): number {
    const { text } = this.slips;
    const at = behindSpaces(text, start);
    if (at - start > this.#block) return behindLine(text, at);
    if (!this.#sound.isAt(text, start, at)) return this.#careful(start);
    const { shape, next, column, dash } = this.#sound;
    if (shape === 'blank') return next;
    this.#block = NOTHING;
    if (shape === 'comment') this.#text = NOTHING;
    else if (at - start > this.#text) return shape === 'text' ? next : this.#careful(start);
    else if (shape === 'text') this.#text = this.#parentOf(dash);
    else {
      this.#lastColumn = column;
      this.#lastOpens = shape === 'opens';
      this.#text = shape === 'plain' ? column : NOTHING;
    }
    return next;
  }

  #careful(start: number): number {
    const { text } = this.slips;
    const next = behindLine(text, start);
    const line = text.slice(start, next).replace(/\r?\n$/u, '');
    const indentation = lead(/^[ \t\u3000]*/u, line);
    if (indentation.length === line.length) return next;
    this.#block = NOTHING;
    const odd = indentation.search(/[\t\u3000]/u);
    const from = start + indentation.length;
    const width = widthOf(indentation);
    if (odd >= 0) this.slips.indentation(start + odd, this.slips.edit(start, from, ' '.repeat(width)));
    const isComment = line.startsWith('#', indentation.length);
    if (isComment || /^(?:---|\.\.\.|%)/u.test(line)) {
      this.#text = NOTHING;
      return next;
    }
    const end = start + line.length;
    if (width > this.#text) this.#goOn(from, end);
    else {
      const { at, dashes } = passDashes(this.slips, this.#keys, from, end, this.#last());
      return this.#content({ at, end, next, dashes, column: width + (at - from) }, width);
    }
    return next;
  }

  /** A line that goes on a plain text is text, whatever it looks like; only a `#` is none. */
  #goOn(from: number, end: number): void {
    const hash = lostTextAt(this.slips.text.slice(from, end));
    if (hash >= 0) this.slips.hash(from + hash, end, widenedHash(this.slips, from + hash));
  }

  #content(line: LineStart, indent: number): number {
    const key = passKey(this.slips, this.#keys, line, this.#last());
    if (key) {
      this.#lastColumn = line.column;
      this.#lastOpens = key.opens;
    }
    const role = key ? 'value' : line.dashes > 0 ? 'entry' : 'alone';
    const dash = line.dashes === 1 ? indent : line.dashes > 1 ? line.column - 2 : -1;
    const parent = key ? line.column : this.#parentOf(dash);
    const written = { at: key?.value ?? line.at, line, role, parent } as const;
    const { next, kind } = passValue(this.slips, this.#keys, written, !this.#unclosed);
    this.#text = kind === 'text' ? parent : NOTHING;
    if (kind === 'block') this.#block = parent === NOTHING ? line.column : parent;
    if (kind === 'unclosed') this.#unclosed = true;
    if (kind === 'blank' && role === 'value') this.#lastOpens = true;
    return next;
  }

  /** The column that a text without a key on its line belongs to: that of its dash, or of the key on an earlier line. */
  #parentOf(dash: number): number {
    if (dash >= 0) return dash;
    return this.#lastOpens ? this.#lastColumn : NOTHING;
  }

  #last(): LastKey | null {
    return this.#lastColumn < 0 ? null : { column: this.#lastColumn, opens: this.#lastOpens };
  }
}
