import type { Diagnostic, Range } from '#core/diagnostics/diagnostic.ts';
import type { Report } from '#core/diagnostics/report.ts';
import { Sources } from '#core/diagnostics/sources.ts';

/** A range within one line; columns from 1, the end exclusive. */
export function within(line: number, from: number, to: number): Range {
  return { start: { line, column: from }, end: { line, column: to } };
}

export function diagnostic(parts: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: 'P204',
    rule: 'sdg-target-exists',
    severity: 'error',
    message: '「17.71」はありません。',
    help: '番号を確かめてください。',
    file: 'content/rei/01-a.yaml',
    range: within(1, 1, 2),
    related: [],
    fixes: [],
    ...parts,
  };
}

/** A report of these diagnostics; texts by the names of their files. */
export function reportOf(
  diagnostics: readonly Diagnostic[],
  texts: Readonly<Record<string, string>> = {},
  language: Report['language'] = 'ja',
): Report {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return {
    ok: errors === 0,
    summary: { errors, warnings: diagnostics.length - errors, files: 3, items: 41, relistings: 2 },
    diagnostics,
    language,
    sources: new Sources(Object.entries(texts).map(([path, text]) => ({ path, text }))),
    laws: [
      {
        code: 'P204',
        name: 'sdg-target-exists',
        severity: 'error',
        title: 'SDGs のターゲットが実在する',
        reason: '誤った番号では、取り組みを探せません。',
      },
    ],
    helpPage: (code) => `docs/laws/${code.toLowerCase()}.md`,
  };
}

/** A report of one place in one text. */
export function reportOn(
  text: string,
  range: Range,
  parts: Partial<Diagnostic> = {},
  language: Report['language'] = 'ja',
): Report {
  const one = diagnostic({ range, ...parts });
  return reportOf([one], { [one.file]: text }, language);
}
