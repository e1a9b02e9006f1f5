import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { landing } from './edits.ts';
import type { Edits, Landing } from './edits.ts';
import type { Snapshot } from './snapshot.ts';

export interface ChangedFindings {
  /** Findings besides the mended ones that were reported before and are no more. */
  readonly gone: readonly Diagnostic[];
  /** Findings that were not reported before, and mended ones that are still there. */
  readonly come: readonly Diagnostic[];
  /** Findings of before, and as what they are reported now. */
  readonly stayed: ReadonlyMap<Diagnostic, Diagnostic>;
}

/**
 * What edits changed in the report, besides the findings they are meant to mend. A finding stays the same where its code is
 * found again at the place it moved to.
 */
export function changedFindings(
  before: Snapshot,
  after: Snapshot,
  edits: Edits,
  mended: readonly Diagnostic[],
): ChangedFindings {
  const isMended = new Set(mended);
  const known = byCodeAndFile(before.compiled.diagnostics.filter((finding) => !isMended.has(finding)));
  const found = byCodeAndFile(after.compiled.diagnostics);
  const gone: Diagnostic[] = [];
  const come: Diagnostic[] = [];
  const stayed = new Map<Diagnostic, Diagnostic>();
  for (const key of new Set([...known.keys(), ...found.keys()])) {
    const waiting = (known.get(key) ?? []).map((finding) => landed(finding, before, after, edits));
    gone.push(...pairUp(waiting, found.get(key) ?? [], after, stayed, come));
  }
  return { gone, come, stayed };
}

function byCodeAndFile(findings: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.file}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

interface Landed extends Landing {
  readonly finding: Diagnostic;
}

function landed(finding: Diagnostic, before: Snapshot, after: Snapshot, edits: Edits): Landed {
  const { file, range } = finding;
  const offset = before.lines(file).offset(range.start);
  const [was, is] = [before.text(file) ?? '', after.text(file) ?? ''];
  return { finding, ...landing(offset, edits.get(file) ?? [], was, is) };
}

/** Goes through both in the order of the text; returns what was known and is not found again. */
function pairUp(
  known: readonly Landed[],
  found: readonly Diagnostic[],
  after: Snapshot,
  stayed: Map<Diagnostic, Diagnostic>,
  come: Diagnostic[],
): readonly Diagnostic[] {
  const waiting = [...known].sort((a, b) => a.from - b.from || a.to - b.to);
  const gone: Diagnostic[] = [];
  let next = 0;
  for (const finding of found) {
    const at = after.lines(finding.file).offset(finding.range.start);
    let expected = waiting[next];
    for (; expected && expected.to < at; expected = waiting[next]) {
      gone.push(expected.finding);
      next += 1;
    }
    if (expected && expected.from <= at) {
      stayed.set(expected.finding, finding);
      next += 1;
    } else come.push(finding);
  }
  return [...gone, ...waiting.slice(next).map(({ finding }) => finding)];
}
