import type { Diagnostic, Summary } from './diagnostic.ts';

/** The record as one JSON object. */
export function printJson(ok: boolean, summary: Summary, diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify({ ok, summary, diagnostics }, null, 2)}\n`;
}
