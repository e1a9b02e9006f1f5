import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { changedFindings } from './changed-findings.ts';
import { editsOf } from './edits.ts';
import { refusalOfChoice } from './proof.ts';
import type { Refusal } from './proof.ts';
import type { Snapshot } from './snapshot.ts';

/** A place as a person names it after reading a report; without a column the whole line. */
export interface NamedPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number | null;
}

/** What a person may decide of a finding: each choice changes what the plan says, so no machine makes it. */
export function choicesOf(finding: Diagnostic): readonly Fix[] {
  return finding.fixes.filter(({ safe }) => !safe);
}

export type Named =
  | { readonly kind: 'one'; readonly finding: Diagnostic }
  /** None of that code stands there: what stands on that line, and of that code elsewhere. */
  | { readonly kind: 'none'; readonly candidates: readonly Diagnostic[] }
  | { readonly kind: 'several'; readonly candidates: readonly Diagnostic[] }
  /** It is there, and offers nothing to choose from. */
  | { readonly kind: 'no-choice'; readonly finding: Diagnostic };

/** The one finding of a code at a place. */
export function findingAt(diagnostics: readonly Diagnostic[], code: string, place: NamedPlace): Named {
  const onLine = diagnostics.filter(
    ({ file, range }) =>
      file.normalize() === place.file.normalize() &&
      range.start.line === place.line &&
      (place.column === null || range.start.column === place.column),
  );
  const meant = onLine.filter((finding) => finding.code === code);
  const [finding, another] = meant;
  if (another) return { kind: 'several', candidates: meant };
  if (finding) return { kind: choicesOf(finding).length > 0 ? 'one' : 'no-choice', finding };
  const likely = new Set([...onLine, ...diagnostics.filter((other) => other.code === code)]);
  return { kind: 'none', candidates: [...likely].filter((other) => choicesOf(other).length > 0) };
}

/** What a choice led to. */
export interface Chosen {
  readonly after: Snapshot;
  /** The findings that are still there: as they were, and as they are reported now. */
  readonly stayed: ReadonlyMap<Diagnostic, Diagnostic>;
}

/** Makes a choice, if it clears its finding and brings no new one. */
export function choose(
  now: Snapshot,
  finding: Diagnostic,
  choice: Fix,
): Chosen | { readonly refusal: Refusal } {
  const edits = editsOf(choice, now);
  if (!edits) return { refusal: { kind: 'unfit' } };
  const after = now.with(edits);
  const refusal = refusalOfChoice(now, after, edits, [finding]);
  if (refusal) return { refusal };
  return { after, stayed: changedFindings(now, after, edits, [finding]).stayed };
}
