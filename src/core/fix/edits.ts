import type { Fix } from '../diagnostics/diagnostic.ts';
import type { LineIndex } from '../source/source-file.ts';

/** A replacement in one text: UTF-16 offsets, the end exclusive. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Edits by file, in order, none of which overlaps another. */
export type Edits = ReadonlyMap<string, readonly TextEdit[]>;

/** The texts of a content folder, with their lines. */
export interface Texts {
  /** Undefined where there is no such file. */
  text(file: string): string | undefined;
  lines(file: string): LineIndex;
}

/** The edits of a fix as offsets, in the line ends of each text; null where they overlap or name a file that is not there. */
export function editsOf(fix: Fix, texts: Texts): Edits | null {
  const edits = new Map<string, TextEdit[]>();
  for (const { file, range, newText } of fix.edits) {
    const text = texts.text(file);
    if (text === undefined) return null;
    const lines = texts.lines(file);
    const own = edits.get(file) ?? [];
    own.push({
      start: lines.offset(range.start),
      end: lines.offset(range.end),
      newText: inLineEndsOf(text, newText),
    });
    edits.set(file, own);
  }
  for (const own of edits.values()) {
    own.sort((a, b) => a.start - b.start || a.end - b.end);
    if (own.some((edit, i) => edit.start < (own[i - 1]?.end ?? 0))) return null;
  }
  return edits;
}

/** The text with its edits made; every other character stays. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, newText } of edits) {
    pieces.push(text.slice(at, start), newText);
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

/** Where what stood at an offset stands after the edits: just there, or, on a line an edit touched, somewhere on the lines that came of it. */
export interface Landing {
  readonly from: number;
  readonly to: number;
}

export function landing(offset: number, edits: readonly TextEdit[], before: string, after: string): Landing {
  const lineStart = startOfLine(before, offset);
  const lineEnd = endOfLine(before, offset);
  let shift = 0;
  let touched: { from: number; to: number } | null = null;
  for (const { start, end, newText } of edits) {
    if (start > lineEnd) break;
    const grown = newText.length - (end - start);
    if (end >= lineStart) {
      touched ??= { from: start + shift, to: 0 };
      touched.to = start + shift + newText.length;
    }
    shift += grown;
  }
  if (!touched) return { from: offset + shift, to: offset + shift };
  return {
    from: startOfLine(after, touched.from),
    to: endOfLine(after, Math.max(touched.to, lineEnd + shift)),
  };
}

function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline;
}

function inLineEndsOf(text: string, newText: string): string {
  return text[text.indexOf('\n') - 1] === '\r' ? newText.replace(/\r?\n/gu, '\r\n') : newText;
}
