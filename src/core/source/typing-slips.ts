import { passDashes, passKey, widthOf } from './line-start.ts';
import type { KnownKeys, LastKey, LineStart } from './line-start.ts';
import { passValue } from './line-value.ts';
import { lead, Slips } from './slips.ts';
import type { Slip } from './slips.ts';

/**
 * Slips of a Japanese keyboard that YAML would turn into something else, or choke on (P105, P107, P108, P111, and the
 * P101 a person can be told exactly). Each brings the edits that mend it. Found line by line, so that they are seen
 * even where they wreck the YAML; text inside `|` blocks and quotes is left alone.
 */
export function findTypingSlips(file: string, text: string, keys: KnownKeys): Slip[] {
  const walk = new Walk(new Slips(file, text), keys);
  for (let at = 0; at < text.length;) at = walk.line(at);
  return walk.slips.inOrder();
}

class Walk {
  readonly slips: Slips;
  readonly #keys: KnownKeys;
  /** Column of the key or dash whose `|` block is being passed over. */
  #block: number | null = null;
  #last: LastKey | null = null;
  /** Once a quote or bracket is never closed, later ones are looked at within their line only. */
  #unclosed = false;

  constructor(slips: Slips, keys: KnownKeys) {
    this.slips = slips;
    this.#keys = keys;
  }

  /** Looks at the line that begins at `start`; returns where to go on. */
  line(start: number): number {
    const { text } = this.slips;
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline + 1;
    const line = text.slice(start, next).replace(/\r?\n$/u, '');
    const indentation = lead(/^[ \t\u3000]*/u, line);
    if (indentation.length === line.length || this.#isBlockText(line)) return next;
    const odd = indentation.search(/[\t\u3000]/u);
    const from = start + indentation.length;
    if (odd >= 0)
      this.slips.indentation(start + odd, this.slips.edit(start, from, ' '.repeat(widthOf(indentation))));
    if (line.startsWith('#', indentation.length) || /^(?:---|\.\.\.|%)/u.test(line)) return next;
    const end = start + line.length;
    const { at, dashes } = passDashes(this.slips, this.#keys, from, end, this.#last);
    return this.#content({ at, end, next, dashes, column: widthOf(indentation) + (at - from) });
  }

  #isBlockText(line: string): boolean {
    if (this.#block !== null && lead(/^ */u, line).length <= this.#block) this.#block = null;
    return this.#block !== null;
  }

  #content(line: LineStart): number {
    const key = passKey(this.slips, this.#keys, line, this.#last);
    if (key) this.#last = { column: line.column, opens: key.opens };
    const role = key ? 'value' : line.dashes > 0 ? 'entry' : 'continuation';
    const passed = passValue(
      this.slips,
      this.#keys,
      { at: key?.value ?? line.at, line, role },
      !this.#unclosed,
    );
    this.#block = passed.block ?? null;
    this.#unclosed ||= passed.unclosed ?? false;
    if (passed.opens && this.#last) this.#last = { ...this.#last, opens: true };
    return passed.next;
  }
}
