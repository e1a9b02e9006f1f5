import type { Diagnostic } from './diagnostic.ts';

/** Up to here a report is read as a whole. */
const MANY = 200;
/** Of what breaks the same law: in one file, and in all. */
const PER_FILE = 5;
const PER_LAW = 20;

/** The diagnostics of one file, in their order. */
export interface FileGroup {
  readonly file: string;
  readonly shown: readonly Diagnostic[];
  /** All of the file, also those that are not shown. */
  readonly errors: number;
  readonly warnings: number;
}

export interface Shown {
  readonly groups: readonly FileGroup[];
  /** How many of each law are not shown, by code. */
  readonly left: ReadonlyMap<string, number>;
  readonly leftCount: number;
}

/**
 * The diagnostics by file. A thousand of them teach no more than the first twenty of each law: with very many, some of
 * each law stand for all, and the rest is counted. Files of which nothing is shown have no group.
 */
export function shownDiagnostics(diagnostics: readonly Diagnostic[], all: boolean): Shown {
  const everything = all || diagnostics.length <= MANY;
  const ofLaw = new Map<string, number>();
  const left = new Map<string, number>();
  const groups: FileGroup[] = [];
  for (const { file, of } of byFile(diagnostics)) {
    const here = new Map<string, number>();
    const shown = of.filter(({ code }) => {
      const count = ofLaw.get(code) ?? 0;
      const countHere = here.get(code) ?? 0;
      if (!everything && (countHere >= PER_FILE || count >= PER_LAW)) {
        left.set(code, (left.get(code) ?? 0) + 1);
        return false;
      }
      ofLaw.set(code, count + 1);
      here.set(code, countHere + 1);
      return true;
    });
    if (shown.length === 0) continue;
    const errors = of.filter(({ severity }) => severity === 'error').length;
    groups.push({ file, shown, errors, warnings: of.length - errors });
  }
  let leftCount = 0;
  for (const count of left.values()) leftCount += count;
  return { groups, left: new Map([...left].sort(([a], [b]) => (a < b ? -1 : 1))), leftCount };
}

/** The record is in the order of files, so that equal files stand together. */
export function byFile(diagnostics: readonly Diagnostic[]): { file: string; of: Diagnostic[] }[] {
  const files: { file: string; of: Diagnostic[] }[] = [];
  for (const diagnostic of diagnostics) {
    const last = files.at(-1);
    if (last?.file === diagnostic.file) last.of.push(diagnostic);
    else files.push({ file: diagnostic.file, of: [diagnostic] });
  }
  return files;
}
