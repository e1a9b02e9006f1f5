import type { CompileOptions } from '../compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { Batch } from './batch.ts';
import { editsOf } from './edits.ts';
import type { Edits } from './edits.ts';
import { refusalBeforehand, refusalOfSafeFix } from './proof.ts';
import type { Refusal } from './proof.ts';
import { Snapshot } from './snapshot.ts';

/** A safe fix that was left, and why. The finding stands at its place after all fixes. */
export interface Left {
  readonly finding: Diagnostic;
  readonly refusal: Refusal;
}

export interface Fixed {
  readonly after: Snapshot;
  /** The findings that were mended, in the order they were. */
  readonly mended: readonly Diagnostic[];
  readonly left: readonly Left[];
}

/**
 * Makes every safe fix that can be proven, and no other change: until none is left, so that a second run finds nothing to
 * do. Fixes are made many at once; where a proof fails, fewer are tried, down to the one that is to be left.
 */
export function fixSafely(files: readonly SourceFile[], options: CompileOptions): Fixed {
  const run = new Run(new Snapshot(files, options));
  while (run.step());
  return run.result();
}

interface Candidate {
  readonly finding: Diagnostic;
  readonly edits: Edits;
}

/** After so many refusals on end the fixes of a law are left untried: a proof costs a whole check. */
const PATIENCE = 20;

class Run {
  #now: Snapshot;
  readonly #mended: Diagnostic[] = [];
  /** What is left of the findings as they stand now; a fix made since may have cleared the way, so then all are tried again. */
  #left = new Map<Diagnostic, Refusal>();
  /** How many fixes are tried at once. */
  #size = Infinity;
  #refusedOnEnd = 0;

  constructor(start: Snapshot) {
    this.#now = start;
  }

  result(): Fixed {
    const left = this.#now.compiled.diagnostics.flatMap((finding) => {
      const refusal = this.#left.get(finding);
      return refusal ? [{ finding, refusal }] : [];
    });
    return { after: this.#now, mended: this.#mended, left };
  }

  /** Each step mends a finding, leaves one, or halves what is tried; and what is mended never comes back. So the steps end. */
  step(): boolean {
    const candidates = this.#candidates();
    if (candidates === null) return false;
    const batch = new Batch();
    const tried = candidates.slice(0, this.#size).filter(({ edits }) => batch.add(edits));
    if (tried.length === 0) return true;
    const after = this.#now.with(batch.edits);
    const findings = tried.map(({ finding }) => finding);
    const refusal = refusalOfSafeFix(this.#now, after, batch.edits, findings);
    if (!refusal) this.#accept(after, findings);
    else if (tried.length > 1) this.#size = tried.length >> 1;
    else this.#refuse(candidates, refusal);
    return true;
  }

  /** The fixes of one law, in the order of the codes: typing slips come first, since the other laws judge what was meant by them. */
  #candidates(): readonly Candidate[] | null {
    const open = this.#now.compiled.diagnostics.filter(
      (finding) => finding.fixes.some(({ safe }) => safe) && !this.#left.has(finding),
    );
    const codes = open.map(({ code }) => code).sort();
    if (codes.length === 0) return null;
    return open
      .filter(({ code }) => code === codes[0])
      .flatMap((finding) => {
        const fix = finding.fixes.find(({ safe }) => safe);
        const edits = fix ? editsOf(fix, this.#now) : null;
        const refusal: Refusal | null = edits ? refusalBeforehand(this.#now, edits) : { kind: 'unfit' };
        if (refusal) this.#left.set(finding, refusal);
        return edits && !refusal ? [{ finding, edits }] : [];
      });
  }

  #accept(after: Snapshot, findings: readonly Diagnostic[]): void {
    this.#now = after;
    this.#mended.push(...findings);
    this.#left = new Map();
    this.#size = Math.max(this.#size * 2, 1);
    this.#refusedOnEnd = 0;
  }

  #refuse([first, ...others]: readonly Candidate[], refusal: Refusal): void {
    if (first) this.#left.set(first.finding, refusal);
    this.#refusedOnEnd += 1;
    if (this.#refusedOnEnd < PATIENCE) return;
    for (const { finding } of others) this.#left.set(finding, { kind: 'untried' });
    this.#refusedOnEnd = 0;
    this.#size = Infinity;
  }
}
