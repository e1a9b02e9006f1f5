import type { Fault, SourceEdit } from './fault.ts';
import type { Place } from './source-file.ts';

/** A slip of the keyboard with the edits that mend it. */
export type Slip = Fault & { readonly edits: readonly SourceEdit[] };

/** No message quotes more than this: a line may have a hundred thousand characters, and as many slips. */
const LONGEST_QUOTE = 60;

/** Collects the slips of one text. */
export class Slips {
  readonly text: string;
  readonly #file: string;
  readonly #found: Slip[] = [];

  constructor(file: string, text: string) {
    this.#file = file;
    this.text = text;
  }

  inOrder(): Slip[] {
    return this.#found.sort((a, b) => a.place.start - b.place.start);
  }

  edit(start: number, end: number, newText: string): SourceEdit {
    return { place: this.#place(start, end), newText };
  }

  /** The text in quotes, without the spaces behind it. */
  quote(start: number, end: number): SourceEdit {
    const value = this.text.slice(start, end).trimEnd();
    return this.edit(start, start + value.length, `"${value.replace(/["\\]/gu, '\\$&')}"`);
  }

  /** P105: what stands at `at` is typed in full width. */
  wide(at: number, wanted: string, edit: SourceEdit): void {
    this.#found.push({
      code: 'P105',
      place: this.#place(at, at + 1),
      found: this.text.slice(at, at + 1),
      wanted,
      edits: [edit],
    });
  }

  /** P107 */
  indentation(at: number, edit: SourceEdit): void {
    const found = this.text[at] === '\t' ? 'tab' : 'full-width space';
    this.#found.push({ code: 'P107', place: this.#place(at, at + 1), found, edits: [edit] });
  }

  /** P101 with its reason, for what no reader of YAML could name. */
  unreadable(at: number, reason: Fault<'P101'>['reason'], edits: readonly SourceEdit[]): void {
    const found = this.text.slice(at, at + 1);
    this.#found.push({ code: 'P101', place: this.#place(at, at + 1), reason, found, edits });
  }

  /** P108: from `at` to the end of the line the text is lost. */
  hash(at: number, end: number, edit: SourceEdit): void {
    this.#found.push({
      code: 'P108',
      place: this.#place(at, at + 1),
      lost:
        end - at > LONGEST_QUOTE ? `${this.text.slice(at, at + LONGEST_QUOTE)}…` : this.text.slice(at, end),
      edits: [edit],
    });
  }

  /** P111: a value that begins with `&`, `*` or `!`. */
  property(at: number, value: string, edit: SourceEdit): void {
    const kind = value.startsWith('&') ? 'anchor' : value.startsWith('*') ? 'alias' : 'tag';
    this.#found.push({ code: 'P111', place: this.#place(at, at + 1), found: value, kind, edits: [edit] });
  }

  #place(start: number, end: number): Place {
    return { file: this.#file, start, end };
  }
}

/** What a pattern that may match nothing matches. */
export function lead(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[0] ?? '';
}
