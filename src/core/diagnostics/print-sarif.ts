import type { Diagnostic, Fix, Range } from './diagnostic.ts';
import { fingerprints } from './fingerprint.ts';
import type { LawText, Report } from './report.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** A log after SARIF 2.1.0 (OASIS), as code scanning and editors read it: every law is a rule of it. */
export function printSarif(report: Report): string {
  const { diagnostics, laws, language, helpPage, sources } = report;
  const indexes = new Map(laws.map(({ code }, i) => [code, i]));
  const names = fingerprints(diagnostics, sources);
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Keikaku', language, rules: laws.map((law) => ruleOf(law, helpPage(law.code))) },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic, i) => ({
          ruleId: diagnostic.code,
          ruleIndex: indexes.get(diagnostic.code) ?? -1,
          ...resultOf(diagnostic),
          partialFingerprints: { 'keikaku/v1': names[i] },
        })),
      },
    ],
  };
  /* Only machines read it, and indented it is three times as long. */
  return `${JSON.stringify(log)}\n`;
}

function ruleOf({ code, name, severity, title, reason }: LawText, page: string | null) {
  return {
    id: code,
    name,
    shortDescription: { text: title },
    fullDescription: { text: reason },
    /* A helpUri would have to be absolute, and the help pages lie beside the content. */
    help: { text: page === null ? reason : `${reason} ${page}` },
    defaultConfiguration: { level: severity },
  };
}

function resultOf({ severity, message, help, file, range, related, fixes }: Diagnostic) {
  return {
    level: severity,
    message: { text: `${message} ${help}` },
    locations: [locationOf(file, range)],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        ...locationOf(other.file, other.range),
        message: { text: other.message },
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map(fixOf) }),
  };
}

function fixOf({ title, safe, edits }: Fix) {
  const files = new Map<string, Fix['edits'][number][]>();
  for (const edit of edits) files.set(edit.file, [...(files.get(edit.file) ?? []), edit]);
  return {
    description: { text: title },
    artifactChanges: [...files].map(([file, changes]) => ({
      artifactLocation: { uri: uriOf(file) },
      replacements: changes.map(({ range, newText }) => ({
        deletedRegion: regionOf(range),
        insertedContent: { text: newText },
      })),
    })),
    properties: { safe },
  };
}

function locationOf(file: string, range: Range) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: regionOf(range) } };
}

function regionOf({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function uriOf(file: string): string {
  const path = file.toWellFormed().split('/').map(encodeURIComponent).join('/');
  /* A content folder on another drive of a Windows PC has no relative path. */
  return /^[a-z]%3A\//iu.test(path) ? `file:///${path.replace('%3A', ':')}` : path;
}
