import type { Diagnostic } from './diagnostic.ts';
import { nameOf, saidSummary } from './printed-words.ts';
import type { Report } from './report.ts';
import { sentence } from './visible-text.ts';

/**
 * Workflow commands of GitHub Actions, which show each diagnostic at its line of the pull request, and the figures as a
 * plain line for the log. GitHub shows the first ten errors and ten warnings of a step; the log has them all.
 */
export function printGithub({ diagnostics, summary, language }: Report): string {
  const commands = diagnostics.map((diagnostic) => {
    const { severity, code, message, help } = diagnostic;
    const properties = Object.entries({
      ...placeOf(diagnostic),
      title: nameOf(severity, code, language),
    })
      .map(([name, value]) => `${name}=${escapedProperty(value)}`)
      .join(',');
    const said = [message, help].map((text) => sentence(text, language)).join('\n');
    return `::${severity} ${properties}::${escaped(said)}\n`;
  });
  return `${commands.join('')}${saidSummary(summary)[language]}\n`;
}

/** Columns are refused where a range has several lines. */
function placeOf({ file, range: { start, end } }: Diagnostic): Record<string, string> {
  const lines = { file, line: `${start.line}`, endLine: `${end.line}` };
  if (start.line !== end.line) return lines;
  return { ...lines, col: `${start.column}`, endColumn: `${end.column}` };
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
