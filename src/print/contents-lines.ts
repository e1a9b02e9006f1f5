import type { Heading } from './headings.ts';

/** A line of the 目次, with those set below it. */
export interface ContentsLine {
  readonly text: string;
  readonly place: string;
  readonly within: readonly ContentsLine[];
}

/** About three pages: who looks for a part turns no more. */
const MOST_LINES = 100;
/** A heading of so many parts tells them not apart: 考え方, 事業. */
const USUAL = 3;
/** The places of 脚注, which are found from where the text points to them. */
const NOTES = /footnote(?:s|-label)$/u;

/**
 * The parts of a book and what is in them, as far as these stay lines one can look over: of a long book without the headings
 * that stand in part after part, of a very long one the parts alone.
 */
export function contentsLines(headings: readonly Heading[]): readonly ContentsLine[] {
  const parts = headings.filter(({ level }) => level === 1);
  const within = headings.filter(({ level, place }) => level === 2 && !NOTES.test(place));
  const times = Map.groupBy(within, ({ text }) => text);
  const telling = within.filter(({ text }) => (times.get(text)?.length ?? 0) < USUAL);
  const shown = [within, telling].find((some) => parts.length + some.length <= MOST_LINES) ?? [];
  return nested(headings, new Set([...parts, ...shown]));
}

function nested(headings: readonly Heading[], shown: ReadonlySet<Heading>): readonly ContentsLine[] {
  const lines: { text: string; place: string; within: ContentsLine[] }[] = [];
  for (const heading of headings) {
    if (!shown.has(heading)) continue;
    const { text, place } = heading;
    const part = heading.level === 1 ? undefined : lines.at(-1);
    if (part) part.within.push({ text, place, within: [] });
    else lines.push({ text, place, within: [] });
  }
  return lines;
}
