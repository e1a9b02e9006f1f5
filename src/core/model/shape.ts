import type { Noun } from './terms.ts';

/**
 * What a field accepts, as data: help for editors is made from it. It describes and never judges; reading is what
 * counts. Every field may also be left blank.
 */
export type Shape =
  | TextShape
  /** One of a few words. */
  | { readonly kind: 'oneOf'; readonly words: readonly string[] }
  | { readonly kind: 'integer' | 'amount' | 'year' | 'yearSpan' | 'yearSpans' | 'reference' | 'flag' }
  /** A word for a state, the plan's own included; with `orText` any text. */
  | { readonly kind: 'state'; readonly orText?: true }
  | { readonly kind: 'list' | 'oneOrMany'; readonly of: Shape }
  | RecordShape
  | YearsShape
  | EntityShape
  /** A scalar, a list or a mapping, each with a meaning of its own. */
  | { readonly kind: 'either'; readonly scalar: Shape; readonly list?: Shape; readonly map: Shape };

export interface TextShape {
  readonly kind: 'text';
  /** What the text names, where the content itself knows which names there are. */
  readonly names?: 'department' | 'item' | 'grade';
  /** Where not every text will do. */
  readonly form?: { readonly pattern: string; readonly expected: string };
}

/** A mapping whose keys the author chooses, or whose keys are words of a closed set. */
export interface RecordShape {
  readonly kind: 'record';
  readonly of: Shape;
  /** Names that are usual here. */
  readonly names?: readonly string[] | 'department';
  /** No other names than these. */
  readonly closed?: true;
}

/** Values under years. */
export interface YearsShape {
  readonly kind: 'byYear';
  readonly of: Shape;
  /** Points in time (令和4年9月末) may stand for a year, and where no year is said these keys. */
  readonly orWithoutYears?: EntityShape;
}

/** A mapping with the keys of a noun. */
export interface EntityShape {
  readonly kind: 'entity';
  readonly noun: Noun;
  /** How messages call one. */
  readonly called: string;
  readonly fields: Readonly<Record<string, { readonly shape: Shape }>>;
  /** Fields of which at least one must be written; each inner list is one demand. */
  readonly requires: readonly (readonly string[])[];
}
