import { eachOperator } from './operators.ts';

/** What a content stream is made of, as far as marking it goes; all between the pieces only sets the graphics state. */
export type Piece =
  Paint | { readonly kind: 'save' | 'restore' | 'mark'; readonly start: number; readonly end: number };

/** Something drawn, whole: a text object, a path with what paints it, an image, a form, a shading. */
export interface Paint {
  readonly kind: 'paint';
  readonly start: number;
  readonly end: number;
  /** The marked content it was printed in; null outside of any, and inside an artifact. */
  readonly mcid: number | null;
  readonly hasText: boolean;
  /** Name of the image or form drawn. */
  readonly xObject: string | null;
  /** Whether any clip was set before: the browser draws margin boxes unclipped and the page within its margins. */
  readonly isClipped: boolean;
}

const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINT = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const SHOW = new Set(['Tj', 'TJ', "'", '"']);

/** The mark is an mcid, or null for an artifact. */
type Mark = number | null;

/** The pieces of a content stream in order. Marks within a text object (/ActualText) belong to it and stay. */
export function readPieces(bytes: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  const marks: Mark[] = [];
  const clips: boolean[] = [];
  let isClipped = false;
  let begun = -1;
  let inText = false;
  let hasText = false;
  let foreign = 0;

  const paint = (start: number, end: number, shows: boolean, xObject: string | null = null): void => {
    pieces.push({
      kind: 'paint',
      start,
      end,
      mcid: marks.at(-1) ?? null,
      hasText: shows,
      xObject,
      isClipped,
    });
    begun = -1;
  };

  eachOperator(bytes, (name, start, end) => {
    if (foreign > 0) {
      if (name === 'BDC' || name === 'BMC') foreign += 1;
      if (name === 'EMC') foreign -= 1;
      hasText ||= SHOW.has(name);
      if (foreign === 0) paint(begun, end, hasText);
      return;
    }
    if (inText) {
      hasText ||= SHOW.has(name);
      if (name === 'ET') {
        inText = false;
        paint(begun, end, hasText);
      }
      return;
    }
    if (PATH.has(name)) {
      if (begun < 0) begun = start;
    } else if (PAINT.has(name)) {
      paint(begun < 0 ? start : begun, end, false);
    } else if (name === 'n') {
      begun = -1;
    } else if (name === 'W' || name === 'W*') {
      isClipped = true;
    } else if (name === 'BT') {
      inText = true;
      hasText = false;
      begun = start;
    } else if (name === 'Do') {
      paint(start, end, false, /\/(\S+)/u.exec(latin1(bytes, start, end))?.[1] ?? null);
    } else if (name === 'sh' || name === 'EI') {
      paint(start, end, false);
    } else if (name === 'q') {
      clips.push(isClipped);
      pieces.push({ kind: 'save', start, end });
    } else if (name === 'Q') {
      isClipped = clips.pop() ?? isClipped;
      pieces.push({ kind: 'restore', start, end });
    } else if (name === 'BDC' || name === 'BMC') {
      const mark = markOf(latin1(bytes, start, end));
      if (mark === undefined) {
        foreign = 1;
        hasText = false;
        begun = start;
        return;
      }
      marks.push(mark);
      pieces.push({ kind: 'mark', start, end });
    } else if (name === 'EMC') {
      marks.pop();
      pieces.push({ kind: 'mark', start, end });
    }
  });
  return pieces;
}

/** Undefined for a mark that is neither of the structure nor an artifact: what it holds is taken whole. */
function markOf(operator: string): Mark | undefined {
  const mcid = /\/MCID\s+(\d+)/u.exec(operator)?.[1];
  if (mcid !== undefined) return Number(mcid);
  return operator.startsWith('/Artifact') ? null : undefined;
}

const decoder = new TextDecoder('latin1');

export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}
