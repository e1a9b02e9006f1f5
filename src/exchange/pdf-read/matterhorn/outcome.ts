import type { Pdf } from '../open-pdf.ts';

/** Where a condition is broken: the page from 1 (null: the whole file), and what is there, in Japanese. */
export interface Place {
  page: number | null;
  what: string;
}

/** What a judge found out about one condition. */
export interface Outcome {
  failures: readonly Place[];
  /** Why it cannot be said that nothing else fails; null where everything was looked at. */
  doubt: string | null;
  /** Whether the file has anything the condition speaks of. */
  applies: boolean;
}

export type Judge = (pdf: Pdf) => Outcome;
export type Judges = Readonly<Record<string, Judge>>;

/** Everything was looked at. */
export function judged(failures: readonly Place[], applies = true, doubt: string | null = null): Outcome {
  return { failures, doubt, applies };
}

/** One statement on the file as a whole. */
export function holds(isSo: boolean, otherwise: string, applies = true): Outcome {
  return judged(isSo ? [] : [{ page: null, what: otherwise }], applies);
}

export const NOTHING_TO_JUDGE: Outcome = { failures: [], doubt: null, applies: false };

/** Each thing is asked what is wrong with it; null where nothing is. */
export function each<T>(things: readonly T[], wrong: (thing: T) => Place | null): Outcome {
  return judged(
    things.flatMap((thing) => wrong(thing) ?? []),
    things.length > 0,
  );
}
