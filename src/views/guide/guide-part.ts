import type { Link } from '../words.ts';

/** A part of 計画の見方: sentences, words with their meanings, tables, and ways on. */
export interface GuidePart {
  readonly anchor: string;
  readonly title: string;
  readonly texts: readonly string[];
  readonly terms?: readonly { readonly term: string; readonly text: string }[];
  readonly table?: GuideTable | null;
  /** Examples from the plans of this site, and pages to go on to. */
  readonly ways?: readonly Link[];
}

export interface GuideTable {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first of a row is its head. */
  readonly rows: readonly (readonly string[])[];
}
