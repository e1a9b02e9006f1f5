import type { Fault } from '../source/fault.ts';
import type { SourceFile } from '../source/source-file.ts';

interface Remembered {
  readonly text: string;
  readonly given: string;
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

/**
 * What was read of each file the last time. While someone is writing, one file of many changes: the others need not be
 * read again. What is remembered is never changed.
 */
export class Memory {
  #files = new Map<string, Remembered>();
  #asked = new Map<string, Remembered>();

  /** What `read` makes of a file; `given` stands for all that it depends on besides the text. */
  recall<T>(
    file: SourceFile,
    given: string,
    report: (fault: Fault) => void,
    read: (report: (fault: Fault) => void) => T,
  ): T {
    let remembered = this.#files.get(file.path);
    if (remembered?.text !== file.text || remembered.given !== given) {
      const faults: Fault[] = [];
      remembered = { text: file.text, given, value: read((fault) => faults.push(fault)), faults };
    }
    this.#asked.set(file.path, remembered);
    remembered.faults.forEach(report);
    return remembered.value as T;
  }

  /** After a reading: files that were not asked for are gone. */
  forgetTheRest(): void {
    this.#files = this.#asked;
    this.#asked = new Map();
  }
}
