import path from 'node:path';
import { styleText } from 'node:util';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { printGithub } from '#core/diagnostics/print-github.ts';
import { printGitlab } from '#core/diagnostics/print-gitlab.ts';
import { printJson } from '#core/diagnostics/print-json.ts';
import { printMarkdown } from '#core/diagnostics/print-markdown.ts';
import { narrated, printNarrated } from '#core/diagnostics/print-narrated.ts';
import { printSarif } from '#core/diagnostics/print-sarif.ts';
import { drawn, printText } from '#core/diagnostics/print-text.ts';
import { COLOURLESS } from '#core/diagnostics/report.ts';
import type { Ink, Paint, Report } from '#core/diagnostics/report.ts';
import { Sources } from '#core/diagnostics/sources.ts';
import { visible } from '#core/diagnostics/visible-text.ts';
import { LAWS } from '#core/rules/laws.ts';
import type { SourceFile } from '#core/source/source-file.ts';

/** How a report of `check` can be written. */
export const FORMATS = ['text', 'json', 'github', 'gitlab', 'sarif', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

export interface Look {
  /** Sentences only, nothing drawn. NO_COLOR asks for the same. */
  readonly plain?: boolean;
  /** Every diagnostic, however many break the same law. */
  readonly all?: boolean;
  /** Where a text is written to: on a terminal it has colours. */
  readonly stream?: NodeJS.WriteStream;
}

/** What is to be reported: diagnostics and texts by their paths below the content folder. */
export interface Reported extends Pick<Report, 'ok' | 'summary' | 'diagnostics' | 'language'> {
  readonly folder: string;
  readonly files: readonly SourceFile[];
}

/** A report in one format. Files are named as the person at the keyboard would open them. */
export function printReport(reported: Reported, format: Format, look: Look = {}): string {
  const report = reportOf(reported);
  switch (format) {
    case 'text':
      return printForPeople(report, look);
    case 'json':
      return printJson(report);
    case 'github':
      return printGithub(report);
    case 'gitlab':
      return printGitlab(report);
    case 'sarif':
      return printSarif(report);
    case 'markdown':
      return printMarkdown(report);
  }
}

/** The first finding alone, for a dialogue about it: what can be done is said there. */
export function printFinding(reported: Reported, { plain = false, stream }: Look): string {
  const report = reportOf(reported);
  const [finding] = report.diagnostics;
  if (!finding) return '';
  const told = { ...finding, fixes: [] };
  if (isPlain(plain)) return `${visible(finding.file)}\n${narrated(told, null, report)}`;
  return drawn(told, null, report, { all: true, paint: stream ? paintOn(stream) : COLOURLESS.paint });
}

function reportOf(reported: Reported): Report {
  const shown = pathsFromHere(reported.folder);
  return {
    ...reported,
    diagnostics: reported.diagnostics.map((diagnostic) => withPaths(diagnostic, shown)),
    sources: new Sources(reported.files, shown),
    laws: LAWS,
    helpPage: (code) => `${HELP_PAGES}/${code.toLowerCase()}.md`,
  };
}

function isPlain(plain: boolean): boolean {
  return plain || (process.env.NO_COLOR ?? '') !== '';
}

function printForPeople(report: Report, { plain = false, all = false, stream }: Look): string {
  if (isPlain(plain)) return printNarrated(report, all);
  return printText(report, { all, paint: stream ? paintOn(stream) : COLOURLESS.paint });
}

/** Below the folder of the project, wherever the check runs: the git hook runs it in a copy elsewhere. */
const HELP_PAGES = 'docs/laws';

const INKS = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  strong: ['bold'],
  faint: ['dim'],
} as const satisfies Record<Ink, Parameters<typeof styleText>[0]>;

/** Node decides whether the stream has colours, after FORCE_COLOR and NO_COLOR. */
function paintOn(stream: NodeJS.WriteStream): Paint {
  return (ink, text) => styleText([...INKS[ink]], text, { stream });
}

function pathsFromHere(folder: string): (file: string) => string {
  const known = new Map<string, string>();
  return (file) => {
    let shown = known.get(file);
    if (shown === undefined) known.set(file, (shown = fromHere(path.join(folder, file))));
    return shown;
  };
}

/** A file as a person at the keyboard would open it: below the working folder, with `/` between. */
export function fromHere(file: string): string {
  return path.relative(process.cwd(), file).split(path.sep).join('/');
}

function withPaths(diagnostic: Diagnostic, shown: (file: string) => string): Diagnostic {
  return {
    ...diagnostic,
    file: shown(diagnostic.file),
    related: diagnostic.related.map((other) => ({ ...other, file: shown(other.file) })),
    fixes: diagnostic.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, file: shown(edit.file) })),
    })),
  };
}
