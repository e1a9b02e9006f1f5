import type { Place } from './source-file.ts';

/** What the readers know of each slip they can meet; the law of the same code puts it into words. */
export interface FaultDetails {
  P101: { reason: UnreadableReason };
  P102: { key: string; known: string | null; owner: string; stray?: 'file' | 'markdown' | 'text' };
  P103: { missing: string; owner: string };
  P104: { value: string; label: string; expected: string };
  P105: { found: string; wanted: string };
  P106: { key: string; first: Place };
  P107: { found: 'full-width space' | 'tab' };
  P108: { lost: string };
  P109: { character: string; count: number };
  P110: { found: string; kind: 'import' | 'export' | 'expression' | 'html' | 'part' | 'attribute' | 'link' };
  P111: { found: string; kind: 'anchor' | 'alias' | 'tag' | 'merge' | 'documents' };
  P112: { text: string };
}

export type UnreadableReason =
  | 'colon-in-value'
  | 'no-space-after-colon'
  | 'no-space-after-hyphen'
  | 'after-quote'
  | 'reserved-start'
  | 'bad-indentation'
  | 'not-closed'
  | 'not-a-map'
  | 'too-deep'
  | 'key-without-value'
  | 'mdx'
  | 'other';

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
