import { LineIndex } from '../source/source-file.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Range } from './diagnostic.ts';

/** The texts that diagnostics point into; a text is cut into lines when one of its lines is first asked for. */
export class Sources {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #lines = new Map<string, LineIndex>();

  /** `shown` gives the name by which the diagnostics call a file. */
  constructor(files: readonly SourceFile[], shown: (file: string) => string = (file) => file) {
    this.#texts = new Map(files.map(({ path, text }) => [shown(path), text]));
  }

  /** The text of a line, empty where there is none. */
  line(file: string, number: number): string {
    let lines = this.#lines.get(file);
    if (!lines) this.#lines.set(file, (lines = new LineIndex(this.#texts.get(file) ?? '')));
    return lines.line(number);
  }

  /** What is written in a range, as far as its first line goes. */
  written(file: string, { start, end }: Range): string {
    const line = this.line(file, start.line);
    return line.slice(start.column - 1, end.line === start.line ? end.column - 1 : line.length);
  }
}
