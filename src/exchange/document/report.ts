import { countUpTo } from '#core/source/count-up-to.ts';
import type { Span } from './spans.ts';

/** A passage of the source with its place as a person counts: lines from 1. */
export interface Passage {
  readonly line: number;
  readonly text: string;
}

/** Passages of one kind; what only blanks divide on a line is one passage. */
export function passagesOf(source: string, spans: readonly Span[], kind: 'folded' | 'unplaced'): Passage[] {
  const lines = new LineCounter(source);
  const passages: { line: number; text: string; end: number }[] = [];
  for (const span of spans) {
    if (span.kind !== kind) continue;
    const last = passages.at(-1);
    const gap = last ? source.slice(last.end, span.start) : '';
    if (last && kind === 'unplaced' && /^[^\S\n\r\u000b\u000c\u0085\u2028\u2029]*$/u.test(gap)) {
      last.text += gap + source.slice(span.start, span.end);
      last.end = span.end;
    } else
      passages.push({ line: lines.at(span.start), text: source.slice(span.start, span.end), end: span.end });
  }
  return passages.map(({ line, text }) => ({ line, text }));
}

/** Line numbers of offsets, asked for in rising order or any other. */
export class LineCounter {
  readonly #starts: number[] = [0];

  constructor(source: string) {
    for (const match of source.matchAll(/\r\n|[\n\r]/gu)) this.#starts.push(match.index + match[0].length);
  }

  at(offset: number): number {
    return Math.max(
      1,
      countUpTo(this.#starts.length, (i) => this.#starts[i] ?? 0, offset),
    );
  }
}
