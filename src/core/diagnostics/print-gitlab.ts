import { fingerprints } from './fingerprint.ts';
import type { Report } from './report.ts';

const SEVERITIES = { error: 'major', warning: 'minor' } as const;

/** A Code Quality report of GitLab: a JSON list, compared between branches by its fingerprints. */
export function printGitlab({ diagnostics, sources }: Report): string {
  const names = fingerprints(diagnostics, sources);
  const issues = diagnostics.map(({ code, severity, message, help, file, range }, i) => ({
    description: `${code} ${message} ${help}`,
    check_name: code,
    fingerprint: names[i],
    severity: SEVERITIES[severity],
    location: { path: file, lines: { begin: range.start.line, end: range.end.line } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
