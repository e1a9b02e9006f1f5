import { countUpTo } from './count-up-to.ts';
import type { ScalarNode } from './node.ts';
import type { Place } from './source-file.ts';

/** Where a stretch of a text is written: its place in the file. */
export type PlaceOf = (start: number, end: number) => Place;

/**
 * Where the parts of a scalar's text are written. Of a `|` block each line is found again behind its indentation; a text
 * with escapes or folded lines is not written letter by letter, and its parts are placed at the whole of it.
 */
export function placesIn(file: { path: string; text: string }, node: ScalarNode): PlaceOf {
  const whole: Place = { file: file.path, start: node.start, end: node.end };
  let lines: readonly Line[] | null | undefined;
  return (start, end) => {
    lines ??= node.style === 'block' ? linesOfBlock(file.text, node) : lineOfText(file.text, node);
    const line = lines && lineAt(lines, start);
    if (!line) return whole;
    const shift = line.at - line.from;
    const last = Math.max(start, Math.min(end, line.from + line.length));
    return { file: file.path, start: start + shift, end: last + shift };
  };
}

/** A line of a text: where it begins in the text, and where in the file. */
interface Line {
  readonly from: number;
  readonly at: number;
  readonly length: number;
}

function lineAt(lines: readonly Line[], offset: number): Line | undefined {
  return lines[Math.max(0, countUpTo(lines.length, (i) => lines[i]?.from ?? 0, offset) - 1)];
}

function lineOfText(source: string, { text, style, start, end }: ScalarNode): readonly Line[] | null {
  const quote = style === 'quoted' ? 1 : 0;
  if (source.slice(start + quote, end - quote) !== text) return null;
  return [{ from: 0, at: start + quote, length: text.length }];
}

function linesOfBlock(source: string, { text, start }: ScalarNode): readonly Line[] | null {
  const lines: Line[] = [];
  let at = source.lastIndexOf('\n', start - 1) + 1;
  let from = 0;
  const written = text.replace(/\n+$/u, '').split('\n');
  /* The scalar begins at its first letter: blank lines before it are behind us. */
  let next = 0;
  for (; next < written.length && written[next]?.trim() === ''; next += 1)
    from += (written[next]?.length ?? 0) + 1;
  while (next < written.length) {
    if (at > source.length) return null;
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline;
    const sourceLine = source.slice(at, end).replace(/\r$/u, '');
    const line = written[next] ?? '';
    const indentation = sourceLine.length - line.length;
    const isLine = sourceLine.endsWith(line) && sourceLine.slice(0, Math.max(0, indentation)).trim() === '';
    if (isLine) {
      lines.push({ from, at: at + indentation, length: line.length });
      from += line.length + 1;
      next += 1;
    } else if (lines.length > 0 || at > start) return null;
    at = end + 1;
  }
  return lines;
}
