import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { choicesOf, choose } from './choices.ts';
import type { Refusal } from './proof.ts';
import type { Snapshot } from './snapshot.ts';

/** Goes through the findings that offer a choice, one by one; what was skipped is not asked again, wherever it moves to. */
export class Asking {
  #now: Snapshot;
  #skipped: ReadonlySet<Diagnostic> = new Set();

  constructor(start: Snapshot) {
    this.#now = start;
  }

  get now(): Snapshot {
    return this.#now;
  }

  /** What is still to be asked, in the order of the report. */
  get open(): readonly Diagnostic[] {
    return this.#now.compiled.diagnostics.filter(
      (finding) => choicesOf(finding).length > 0 && !this.#skipped.has(finding),
    );
  }

  skip(finding: Diagnostic): void {
    this.#skipped = new Set(this.#skipped).add(finding);
  }

  /** Makes a choice; a refused one changes nothing. */
  choose(finding: Diagnostic, choice: Fix): Refusal | null {
    const chosen = choose(this.#now, finding, choice);
    if ('refusal' in chosen) return chosen.refusal;
    this.#now = chosen.after;
    this.#skipped = new Set([...this.#skipped].flatMap((skipped) => chosen.stayed.get(skipped) ?? []));
    return null;
  }
}
