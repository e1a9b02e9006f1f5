import type { Snapshot } from '#core/fix/snapshot.ts';

/** What a way of fixing came to, before anything is written. */
export interface FixOutcome {
  readonly after: Snapshot;
  /** For standard error, once `written` says which files were; null: a rehearsal. */
  readonly notes: (written: ReadonlySet<string>, isRehearsal: boolean) => readonly string[];
  /** What was asked for could not be done. */
  readonly failed: boolean;
}
