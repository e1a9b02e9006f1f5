import type { Equivalents } from './equivalents.ts';

/**
 * What the index is made of, for whoever writes it and whoever reads it. A browser loads this with its script: nothing
 * here knows the model.
 */

/** What results can be narrowed by, in the order of the form; the names stand in addresses. */
export const FACETS = ['plan', 'section', 'mark', 'department', 'state', 'year', 'goal'] as const;
export type FacetName = (typeof FACETS)[number];

/** A facet of the index: its values in order, and for each record the numbers of those it has. */
export interface FacetColumn {
  readonly name: FacetName;
  readonly label: string;
  readonly values: readonly FacetValue[];
  readonly of: readonly (readonly number[])[];
}

export interface FacetValue {
  readonly key: string;
  readonly label: string;
}

/** What a browser fetches first: the facts of all records, a column each, in the order of the records. */
export interface IndexFacts {
  /** Tells one state of the content from another. */
  readonly version: string;
  /** How many files of places there are. */
  readonly shards: number;
  readonly lengths: readonly number[];
  readonly titles: readonly number[];
  readonly facets: readonly FacetColumn[];
  readonly yen: readonly (number | null)[];
  /** Number of the original of a 再掲. */
  readonly originals: readonly (number | null)[];
  readonly equivalents: Equivalents;
}

/** What a result shows of a record. */
export interface ShownRecord {
  /** Its permanent address. */
  readonly url: string;
  readonly title: string;
  /** The mark of a 再掲; empty where it is none. */
  readonly mark: string;
  /** Plan and section. */
  readonly place: string;
  readonly departments: string;
  /** `令和6年度 実施中`, the latest; empty where none is written. */
  readonly state: string;
  /** `推計事業費 55百万円`; empty where none is written. */
  readonly amount: string;
  /** Every text a reader sees there but for the title, to the letter, but in one line each. */
  readonly texts: readonly string[];
}

/** The texts of a record as they are searched, its title first. */
export function textsOf({ title, texts }: ShownRecord): readonly string[] {
  return [title, ...texts];
}

export const FACTS_FILE = 'facts.json';

/** A file of the index within its folder. But for the facts, each state of the content has files of its own: a page that was open when the site was renewed finds none, rather than those of another state. */
export function fileIn(version: string, name: string): string {
  return `${version}/${name}`;
}

export function shardFile(shard: number): string {
  return `places/${String(shard)}.json`;
}

/** The file that holds what results show of so many records, the first at `record`. */
export function shownFile(record: number): string {
  return `shown/${String(Math.floor(record / SHOWN_IN_FILE))}.json`;
}

export const SHOWN_IN_FILE = 4;
