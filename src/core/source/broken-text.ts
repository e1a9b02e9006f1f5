import type { Fault } from './fault.ts';

/** How many characters of each line are quoted. */
const QUOTED = 12;

/**
 * P113: plain text that goes on in the next line. YAML puts a space there, which nobody wrote. A blank line between keeps the
 * lines apart and is left alone. The edit writes the text on one line as it is read now, so that what the plan says stays.
 */
export function brokenText(file: string, start: number, written: string, read: string): Fault<'P113'> | null {
  const found = /(\S[^\S\r\n]*)(?:\r\n?|\n)[^\S\r\n]*(?=\S)/u.exec(written);
  if (!found) return null;
  const second = found.index + found[0].length;
  const before = found.index + (found[1] ?? '').trimEnd().length;
  const line = /^.*/u.exec(written.slice(second))?.[0].trimEnd() ?? '';
  return {
    code: 'P113',
    place: { file, start: start + second, end: start + second + line.length },
    first: lineEnd(written.slice(Math.max(0, before - 2 * QUOTED), before)),
    second: [...line.slice(0, 2 * QUOTED)].slice(0, QUOTED).join(''),
    edits: read.includes('\n')
      ? []
      : [{ place: { file, start, end: start + written.length }, newText: read }],
  };
}

function lineEnd(text: string): string {
  return [...text.slice(text.search(/[^\r\n]*$/u))].slice(-QUOTED).join('').trimStart();
}
