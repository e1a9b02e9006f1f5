import type { Report } from './report.ts';

/** The record as one JSON object. */
export function printJson({ ok, summary, diagnostics }: Report): string {
  return `${JSON.stringify({ ok, summary, diagnostics }, null, 2)}\n`;
}
