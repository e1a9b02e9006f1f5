import type { Paint, Piece } from './pieces.ts';

const ascii = new TextEncoder();

/** What a painted piece is to be marked as: pieces with the same value and nothing else between share one mark. */
export type LabelOf<Label> = (paint: Paint) => Label | null;

/** One mark to write: it begins before one piece and ends before another. */
interface Run<Label> {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
}

/**
 * The content stream with its marks made anew: every painted piece within one mark of its label, unmarked where that is
 * null; nothing else is changed or moved. Marks lie wholly within a q … Q or wholly around it, and never nest.
 * @param open the operator that begins a mark; asked once for each mark, in order.
 */
export function markContent<Label>(
  bytes: Uint8Array,
  pieces: readonly Piece[],
  labelOf: LabelOf<Label>,
  open: (label: Label) => string,
): Uint8Array {
  const out: Uint8Array[] = [];
  let copied = 0;
  const copyTo = (end: number): void => {
    if (end > copied) out.push(bytes.subarray(copied, end));
    copied = end;
  };
  const insert = (text: string, at: number): void => {
    copyTo(at);
    out.push(ascii.encode(text));
  };
  const runs = runsOf(pieces, labelOf);
  let run = 0;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece) break;
    const next = runs[run];
    if (next?.from === index) insert(`${open(next.label)}\n`, piece.start);
    if (piece.kind === 'mark') {
      copyTo(piece.start);
      copied = piece.end;
    }
    if (next?.to === index + 1) {
      insert('\nEMC\n', piece.end);
      run += 1;
    }
  }
  copyTo(bytes.length);
  return joined(out);
}

/** Neighbours of one label become one run, taken apart where a q or Q would cross it. */
function runsOf<Label>(pieces: readonly Piece[], labelOf: LabelOf<Label>): Run<Label>[] {
  const depths = depthsOf(pieces);
  const paints: { at: number; label: Label | null }[] = [];
  pieces.forEach((piece, at) => {
    if (piece.kind === 'paint') paints.push({ at, label: labelOf(piece) });
  });
  const runs: Run<Label>[] = [];
  /** Tries the paints first..last as one run, else in two parts. */
  const add = (label: Label, first: number, last: number): void => {
    const begin = paints[first]?.at ?? 0;
    const end = (paints[last]?.at ?? 0) + 1;
    let base = begin;
    for (let at = begin; at < end; at += 1) if ((depths[at] ?? 0) < (depths[base] ?? 0)) base = at;
    const depth = depths[base] ?? 0;
    let from = begin;
    const lowest = Math.max(first > 0 ? (paints[first - 1]?.at ?? 0) + 1 : 0, runs.at(-1)?.to ?? 0);
    while (from > lowest && (depths[from] ?? 0) > depth) from -= 1;
    let to = end;
    const highest = paints[last + 1]?.at ?? pieces.length;
    while (to < highest && (depths[to] ?? 0) > depth) to += 1;
    if (depths[from] === depth && depths[to] === depth) {
      runs.push({ label, from, to });
      return;
    }
    const inner = Array.from({ length: last - first }, (_, step) => first + step);
    const highestBefore = depths[from] === depth ? depths.lastIndexOf(depth, end - 1) : base - 1;
    const split = inner.findLast((paint) => (paints[paint]?.at ?? 0) <= highestBefore) ?? first;
    add(label, first, split);
    add(label, split + 1, last);
  };
  for (let first = 0; first < paints.length;) {
    const label = paints[first]?.label ?? null;
    let last = first;
    while (paints[last + 1] && paints[last + 1]?.label === label) last += 1;
    if (label !== null) add(label, first, last);
    first = last + 1;
  }
  return runs;
}

/** How many q are open before each piece, and after the last. */
function depthsOf(pieces: readonly Piece[]): Int32Array {
  const depths = new Int32Array(pieces.length + 1);
  pieces.forEach((piece, at) => {
    const step = piece.kind === 'save' ? 1 : piece.kind === 'restore' ? -1 : 0;
    depths[at + 1] = (depths[at] ?? 0) + step;
  });
  return depths;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
