import { countUpTo } from './count-up-to.ts';
import type { SourceEdit } from './fault.ts';

/**
 * A text with its typing slips mended, so that one slip costs one message and the rest of the file is still read;
 * it answers where in the original each of its offsets stands.
 */
export interface MendedText {
  readonly text: string;
  readonly original: (offset: number) => number;
}

/** Edits must be in order and not overlap. */
export function mend(text: string, edits: readonly SourceEdit[]): MendedText {
  if (edits.length === 0) return { text, original: (offset) => offset };
  const pieces: string[] = [];
  /** Pairs of offsets, mended and original, at the end of each edit. */
  const anchors: { mended: number; original: number; length: number }[] = [
    { mended: 0, original: 0, length: 0 },
  ];
  let at = 0;
  let length = 0;
  for (const { place, newText } of edits) {
    pieces.push(text.slice(at, place.start), newText);
    length += place.start - at + newText.length;
    anchors.push({ mended: length, original: place.end, length: newText.length });
    at = place.end;
  }
  pieces.push(text.slice(at));
  return {
    text: pieces.join(''),
    original(offset) {
      const startOf = (i: number): number => (anchors[i]?.mended ?? 0) - (anchors[i]?.length ?? 0);
      const at = Math.max(0, countUpTo(anchors.length, startOf, offset) - 1);
      const anchor = anchors[at] ?? { mended: 0, original: 0, length: 0 };
      if (offset >= anchor.mended) return anchor.original + (offset - anchor.mended);
      const edit = edits[at - 1];
      return edit
        ? Math.min(edit.place.start + (offset - (anchor.mended - anchor.length)), edit.place.end)
        : offset;
    },
  };
}

/** A text mended twice: `second` was made of the text of `first`. */
export function mendedAgain(first: MendedText, second: MendedText): MendedText {
  return { text: second.text, original: (offset) => first.original(second.original(offset)) };
}
