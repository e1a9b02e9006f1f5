import { saidHowToSeeAll, saidMore, saidNext, saidSummary } from './printed-words.ts';
import { countRemedies } from './remedy.ts';
import type { Report } from './report.ts';
import type { Shown } from './shown-diagnostics.ts';

/** What is left to say below the diagnostics: what is not shown, the figures, and what to do next; a sentence each. */
export function closingWords({ summary, diagnostics, language }: Report, shown: Shown): readonly string[] {
  const remedies = countRemedies(diagnostics);
  return [
    ...[...shown.left].map(([code, count]) => saidMore(code, count)[language]),
    ...(shown.leftCount > 0 ? [saidHowToSeeAll(shown.leftCount)[language]] : []),
    saidSummary(summary)[language],
    ...saidNext(summary.errors, remedies.fix, remedies.choice, remedies['by hand']).map(
      (said) => said[language],
    ),
  ];
}
