import { behindLine, behindSpaces } from './sound-line.ts';

/** A line that says something, as indentation sees it. */
interface Line {
  readonly start: number;
  readonly indent: number;
  readonly kind: 'entry' | 'key' | 'text';
  /** Column of what stands behind its dashes. */
  readonly column: number;
}

/** The lines before the one that begins at `start`, from the nearest on; blank ones and comments are left out. */
export function* linesAbove(text: string, start: number): Generator<Line> {
  for (let end = start; end > 0;) {
    const from = lineStart(text, end - 1);
    const line = lineAt(text, from);
    if (line) yield line;
    end = from;
  }
}

/**
 * The indentation that the line at `start` was likely meant to have: of the entries, keys or texts that are still open above
 * it, whichever is of its own kind and nearest. Null where nothing above is of its kind.
 */
export function fittingIndent(text: string, start: number): number | null {
  const line = lineAt(text, start);
  if (!line) return null;
  let open = Infinity;
  let nearest: number | null = null;
  for (const { indent, kind, column } of linesAbove(text, start)) {
    if (indent >= open) continue;
    open = indent;
    const level =
      line.kind === 'key' ? (kind === 'text' ? null : column) : kind === line.kind ? indent : null;
    const isNearer = nearest === null || distance(level, line) < distance(nearest, line);
    if (level !== null && isNearer) nearest = level;
  }
  return nearest;
}

/** Where the line that `position` stands in begins. */
export function lineStart(text: string, position: number): number {
  return position === 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
}

function distance(level: number | null, { indent }: Line): number {
  return level === null ? Infinity : Math.abs(level - indent);
}

/** Null where the line is blank or a comment. */
export function lineAt(text: string, start: number): Line | null {
  const head = behindSpaces(text, start);
  const line = text.slice(head, behindLine(text, head)).trimEnd();
  if (line === '' || line.startsWith('#')) return null;
  const dashes = /^(?:- +)*/u.exec(line)?.[0].length ?? 0;
  const indent = head - start;
  const isKey = /^[^\s#"'[\]{},][^#]*?:(?: |$)|^["']/u.test(line.slice(dashes));
  return { start, indent, column: indent + dashes, kind: dashes > 0 ? 'entry' : isKey ? 'key' : 'text' };
}
