import type { Place } from './source-file.ts';

/** What the readers know of each slip they can meet; the law of the same code puts it into words. */
export interface FaultDetails {
  /** `found`: the sign it is about; `indent`: the spaces a line begins with, and those that would fit. */
  P101: { reason: UnreadableReason; found?: string; indent?: { written: number; fitting: number } };
  P102: { key: string; known: string | null; owner: string; stray?: 'file' | 'markdown' | 'text' };
  P103: { missing: string; owner: string };
  P104: { value: string; label: string; form: ValueForm; words: string };
  P105: { found: string; wanted: string };
  P106: { key: string; first: Place };
  P107: { found: 'full-width space' | 'tab' };
  P108: { lost: string };
  /** `undecoded`: the whole file is in another encoding, which shows in so many places. */
  P109: { character: string; undecoded?: number };
  P110: { found: string; kind: MarkupKind };
  P111: { found: string; kind: 'anchor' | 'alias' | 'tag' | 'merge' | 'documents' };
  P112: { text: string };
  /** The end of the line before, and the beginning of the line the text goes on in. */
  P113: { first: string; second: string };
  /** The character with its marks, and where else it stands in the file. */
  P801: { character: string; others: readonly Place[] };
}

/** What a value should have been; the law P104 says how each is written. */
export type ValueForm =
  | 'text'
  | 'integer'
  | 'year'
  | 'year-span'
  | 'year-spans'
  | 'status-time'
  | 'reference'
  | 'flag'
  | 'one-of-words'
  | 'number-or-words'
  | 'amount'
  | 'amount-with-unit'
  | 'whole-yen'
  | 'exact-amount'
  | 'amount-of-one-unit'
  | 'list'
  | 'names-and-values'
  | 'departments-and-statuses'
  | 'years-and-values'
  | 'entity'
  | 'status-line'
  | 'municipality-code'
  | 'address';

export type UnreadableReason =
  | 'colon-in-value'
  | 'no-space-after-colon'
  | 'no-space-after-hyphen'
  | 'after-quote'
  | 'reserved-start'
  | 'bad-indentation'
  | 'list-behind-key'
  | 'comma-missing'
  | 'bad-escape'
  | 'not-closed'
  | 'not-a-map'
  | 'too-deep'
  | 'key-without-value'
  | 'angle-bracket'
  | 'mdx'
  | 'other';

/**
 * `content`: words within a part; `unclosed`: a part without its end; `planless`: a part of a plan on a page of none;
 * `drawing`: in a file of SVG.
 */
export type MarkupKind =
  | 'import'
  | 'export'
  | 'expression'
  | 'comment'
  | 'html'
  | 'part'
  | 'attribute'
  | 'content'
  | 'unclosed'
  | 'planless'
  | 'drawing'
  | 'link';

export type FaultCode = keyof FaultDetails;

/** A slip met while reading: returned, never thrown. */
export type Fault<C extends FaultCode = FaultCode> = {
  [K in C]: {
    readonly code: K;
    readonly place: Place;
    readonly edits?: readonly SourceEdit[];
  } & FaultDetails[K];
}[C];

/** A replacement in the text of a file that would mend a slip. */
export interface SourceEdit {
  readonly place: Place;
  readonly newText: string;
}
