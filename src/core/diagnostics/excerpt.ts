import type { Range } from './diagnostic.ts';
import { displayWidth } from './display-width.ts';
import { visible } from './visible-text.ts';

/** Longer lines are shown around the place only, so that it stays on the screen. */
const SHOWN_WIDTH = 96;
/** How much stands before the place where the line is cut at its left. */
const LEAD_WIDTH = 30;
/** No character on the screen needs so many code units; what lies farther off is not looked at. */
const REACH = 400;

/** One source line around a place: what stands before it, the place itself, and what follows. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Columns before the place, and columns to underline; at least one, also where the place is empty. */
  readonly indent: number;
  readonly width: number;
}

/** Null where the line is blank: there is nothing to point at. Looks at the neighbourhood of the place only. */
export function excerptOf(line: string, { start, end }: Range): Excerpt | null {
  const from = Math.min(start.column - 1, line.length);
  const to = end.line === start.line ? Math.max(end.column - 1, from) : line.length;
  const near = line.slice(Math.max(0, from - REACH), from + REACH);
  if (near.trim() === '') return null;
  const before = leftOf(line, from);
  const room = SHOWN_WIDTH - displayWidth(before);
  const whole = visible(line.slice(from, Math.min(to, from + REACH)));
  const marked = cut(whole, room);
  const after = marked === whole ? cut(visible(line.slice(to, to + REACH)), room - displayWidth(marked)) : '';
  /* An empty place is the character that stands there, or the end of the line. */
  const pointed = marked === '' ? (drawnOf(after)[0] ?? '') : marked;
  return { before, marked, after, indent: displayWidth(before), width: Math.max(1, displayWidth(pointed)) };
}

/** What stands before the place, cut at its left where it is long. */
function leftOf(line: string, from: number): string {
  if (from <= SHOWN_WIDTH && displayWidth(line.slice(0, from)) < SHOWN_WIDTH * 0.7)
    return visible(line.slice(0, from));
  const kept: string[] = [];
  let width = 0;
  for (const char of drawnOf(line.slice(Math.max(0, from - REACH), from)).reverse()) {
    if (width >= LEAD_WIDTH) break;
    kept.push(visible(char));
    width += displayWidth(visible(char));
  }
  return `…${kept.reverse().join('')}`;
}

function cut(text: string, width: number): string {
  let shown = '';
  let used = 0;
  for (const char of drawnOf(text)) {
    used += displayWidth(char);
    if (used > width) return `${shown}…`;
    shown += char;
  }
  return shown;
}

/** The characters as they are drawn: no mark is parted from the letter it stands on. */
function drawnOf(text: string): string[] {
  return Array.from(new Intl.Segmenter('ja').segment(text), ({ segment }) => segment);
}
