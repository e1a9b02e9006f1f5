import { countUpTo } from './count-up-to.ts';

/** One file of a content folder: its path below that folder with `/` between, and its text without a byte order mark. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Where something is written: UTF-16 offsets into the text of a file, the end exclusive. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** All of the entity that what stands here is part of, where that is known. */
  readonly whole?: { readonly start: number; readonly end: number };
}

/** Lines and columns start at 1; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Answers positions of one text; the lines are looked for once, when first asked. */
export class LineIndex {
  readonly #text: string;
  #starts: number[] | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  position(offset: number): Position {
    const starts = this.#lineStarts();
    const line = Math.max(
      1,
      countUpTo(starts.length, (i) => starts[i] ?? 0, offset),
    );
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  }

  /** The offset of a position; the end of the text for a line it does not have. */
  offset({ line, column }: Position): number {
    const start = this.#lineStarts()[line - 1];
    return start === undefined ? this.#text.length : Math.min(start + column - 1, this.#text.length);
  }

  /** The text of a line, without its line end. */
  line(number: number): string {
    const starts = this.#lineStarts();
    const end = starts[number] ?? this.#text.length + 1;
    return this.#text.slice(starts[number - 1] ?? 0, end - 1).replace(/\r$/u, '');
  }

  #lineStarts(): number[] {
    if (this.#starts) return this.#starts;
    const starts = [0];
    for (let at = this.#text.indexOf('\n'); at >= 0; at = this.#text.indexOf('\n', at + 1))
      starts.push(at + 1);
    this.#starts = starts;
    return starts;
  }
}
