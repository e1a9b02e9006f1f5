import type { Diagnostic } from './diagnostic.ts';

/** How a diagnostic is mended: by `--fix`, by choosing a wording with `--ask`, or by a person who writes. */
export type Remedy = 'fix' | 'choice' | 'by hand';

export function remedyOf({ fixes }: Pick<Diagnostic, 'fixes'>): Remedy {
  if (fixes.some(({ safe }) => safe)) return 'fix';
  return fixes.length > 0 ? 'choice' : 'by hand';
}

export function countRemedies(diagnostics: readonly Diagnostic[]): Readonly<Record<Remedy, number>> {
  const counts: Record<Remedy, number> = { fix: 0, choice: 0, 'by hand': 0 };
  for (const diagnostic of diagnostics) counts[remedyOf(diagnostic)] += 1;
  return counts;
}
