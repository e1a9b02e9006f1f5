import { placesOf } from './words.ts';
import type { Place, Words } from './words.ts';

/** Why a stretch of the source is no value: what it is on paper. */
export type Structure =
  | 'heading'
  | 'topic'
  | 'label'
  | 'table-head'
  | 'year-head'
  | 'number'
  | 'bullet'
  | 'brackets'
  | 'delimiter'
  | 'unit'
  | 'number-of-years'
  | 'relisting-mark'
  | 'nothing-sign'
  | 'thousands-separator'
  | 'tag'
  | 'comment'
  | 'emphasis'
  | 'quote'
  | 'rule'
  | 'page-break'
  | 'byte-order-mark'
  | 'control-character'
  | 'blank';

export interface StructureClaim extends Place {
  readonly name: Structure;
}

/** Words that only repeat other words of the same document, which are kept. */
export interface Fold {
  readonly words: Words;
  readonly into: Words;
}

/** What the recognising rooms say of the source besides the values they keep. */
export class Claims {
  readonly structures: StructureClaim[] = [];
  readonly folds: Fold[] = [];

  structure(what: Words | Place, name: Structure): void {
    const places = 'starts' in what ? placesOf(what) : [what];
    for (const { start, end } of places) if (end > start) this.structures.push({ start, end, name });
  }

  fold(words: Words, into: Words): void {
    // One cell of the paper over two rows is the same words, not words again.
    if (words.starts[0] !== into.starts[0]) this.folds.push({ words, into });
  }
}
