import { countUpTo } from '../source/count-up-to.ts';
import type { Edits, TextEdit } from './edits.ts';

/** Edits of several fixes that are made at once, since none touches another. */
export class Batch {
  readonly #byFile = new Map<string, TextEdit[]>();

  get edits(): Edits {
    return this.#byFile;
  }

  /** Takes the edits of a fix; false where one of them touches an edit already taken. */
  add(edits: Edits): boolean {
    for (const [file, own] of edits) if (own.some((edit) => this.#isTouched(file, edit))) return false;
    for (const [file, own] of edits) {
      const taken = this.#byFile.get(file) ?? [];
      this.#byFile.set(file, taken);
      for (const edit of own) taken.splice(placeFor(taken, edit), 0, edit);
    }
    return true;
  }

  #isTouched(file: string, edit: TextEdit): boolean {
    const taken = this.#byFile.get(file) ?? [];
    const at = placeFor(taken, edit);
    const before = taken[at - 1];
    const after = taken[at];
    return (
      (before !== undefined && before.end >= edit.start) || (after !== undefined && after.start <= edit.end)
    );
  }
}

/** The index of the first edit that begins later. */
function placeFor(taken: readonly TextEdit[], edit: TextEdit): number {
  return countUpTo(taken.length, (i) => taken[i]?.start ?? 0, edit.start);
}
