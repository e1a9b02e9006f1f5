/** Containers within one another: nobody writes more, and reading takes the square of their number. */
const DEEPEST = 50;

/** Marks of emphasis, code and markup in one block: reading takes the square of their number, too. */
const MOST_MARKS = 5000;

/** So many marks is a `[` worth: pictures within pictures take more than the square. */
const WEIGHT_OF_BRACKET = 5;

const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/u;

/**
 * Where a Markdown text nests deeper, or has more marks in one block, than a reader gets through in time that grows with
 * its length alone; null where it does not. No prose of a plan comes near.
 */
export function findOverload(text: string): number | null {
  let marks = 0;
  let block = 0;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const first = firstLetter(text, start, end);
    const containers = CONTAINERS.exec(text.slice(first, Math.min(end, first + 40 * DEEPEST)))?.[0] ?? '';
    const depth = (containers.match(/[>+*-]|\d+/gu)?.length ?? 0) + (first - start) / 2;
    if (depth > DEEPEST) return start;
    if (first === end) {
      marks = 0;
      block = end + 1;
    } else {
      marks += marksIn(text, first + containers.length, end);
      if (marks > MOST_MARKS) return block;
    }
    start = end + 1;
  }
  return null;
}

function firstLetter(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /[ \t\r]/u.test(text.charAt(at))) at += 1;
  return at;
}

function marksIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 91) count += WEIGHT_OF_BRACKET;
    else if (code === 42 || code === 95 || code === 126 || code === 96 || code === 60) count += 1;
  }
  return count;
}
