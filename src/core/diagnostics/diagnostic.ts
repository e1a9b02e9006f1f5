import type { Place, Position } from '../source/source-file.ts';
import type { Said } from './said.ts';

export type Severity = 'error' | 'warning';

/** One law broken in one place: the record that every printer, the site and editors read. */
export interface Diagnostic {
  readonly code: string;
  /** The law's name: `relisting-names-an-original`. */
  readonly rule: string;
  readonly severity: Severity;
  /** A full polite Japanese sentence quoting the author's words. */
  readonly message: string;
  /** The one thing to do. */
  readonly help: string;
  readonly file: string;
  readonly range: Range;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
  readonly fixes: readonly Fix[];
}

/** Lines and columns start at 1, columns count UTF-16 units; the end is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Fix {
  readonly title: string;
  /** Safe: `--fix` may apply it, since it changes nothing that the plan says. */
  readonly safe: boolean;
  readonly edits: readonly { readonly file: string; readonly range: Range; readonly newText: string }[];
}

/** A diagnostic before its language was chosen and offsets became lines and columns. */
export interface Finding {
  readonly code: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Said;
  readonly help: Said;
  readonly place: Place;
  /** It holds only where all of the entity it speaks of could be read. */
  readonly ofWhole: boolean;
  readonly related?: readonly { readonly place: Place; readonly message: Said }[];
  readonly fixes?: readonly {
    readonly title: Said;
    readonly safe: boolean;
    readonly edits: readonly { readonly place: Place; readonly newText: string }[];
  }[];
}

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly files: number;
  /** Items as printed, 再掲 included. */
  readonly items: number;
  /** Written 再掲: a measure, a project, a line, a cell, one each. */
  readonly relistings: number;
}

/** The order of the record: file, line, column, code. The same input gives the same bytes. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
