import { parseStatusTime } from './fiscal-year.ts';

/** A reference: `item`, `item/line`, `item@年度/line`, with `plan:` before it for another plan. */
export interface Reference {
  readonly written: string;
  readonly plan: string | null;
  readonly item: string;
  /** The status it points into; null: the year it is written in. */
  readonly time: string | null;
  readonly line: string | null;
}

/** Ids begin with a letter: a spreadsheet turns `2-4` into a date. */
export const ID = /^[a-z][a-z0-9-]*$/u;

/** Null where the text has not the form of a reference. */
export function parseReference(text: string): Reference | null {
  const written = text.trim();
  const match = /^(?:([a-z][a-z0-9-]*):)?([a-z][a-z0-9-]*)(?:@([^/]+))?(?:\/([a-z][a-z0-9-]*))?$/u.exec(
    written,
  );
  if (!match) return null;
  const [, plan = null, item = '', time = null, line = null] = match;
  if (time !== null && parseStatusTime(time) === null) return null;
  return { written, plan, item, time, line };
}

/**
 * A reference of whatever a person wrote. What has not the form of one (a printed number, the words of the original) leads
 * nowhere: the law of 再掲 says what was probably meant.
 */
export function referenceOf(text: string): Reference {
  const written = text.trim();
  return parseReference(written) ?? { written, plan: null, item: written, time: null, line: null };
}
