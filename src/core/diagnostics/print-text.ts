import { closingWords } from './closing-words.ts';
import type { Diagnostic, Range } from './diagnostic.ts';
import { excerptOf } from './excerpt.ts';
import { inBrackets, nameOf, saidCounts, saidLine, saidWithin, word } from './printed-words.ts';
import { remedyOf } from './remedy.ts';
import { COLOURLESS } from './report.ts';
import type { Report, TextLook } from './report.ts';
import type { Language } from './said.ts';
import { shownDiagnostics } from './shown-diagnostics.ts';
import type { Shown } from './shown-diagnostics.ts';
import { sentence, visible } from './visible-text.ts';

/**
 * The report a person reads: by file, each message with its source line, a caret right under the character meant, and
 * what to do. The help page of a law is named where the law first speaks.
 */
export function printText(report: Report, look: TextLook = COLOURLESS): string {
  const shown = shownDiagnostics(report.diagnostics, look.all);
  return `${[...blocksOf(shown, report, look), closingWords(report, shown).join('\n')].join('\n\n')}\n`;
}

/** What a drawn report points into. */
type Drawing = Pick<Report, 'diagnostics' | 'language' | 'sources' | 'helpPage'>;

/** The diagnostics alone, without the words below them. */
export function printDiagnostics(drawing: Drawing): string {
  return `${blocksOf(shownDiagnostics(drawing.diagnostics, true), drawing, COLOURLESS).join('\n\n')}\n`;
}

function blocksOf({ groups }: Shown, drawing: Drawing, look: TextLook): string[] {
  const { language } = drawing;
  const { paint } = look;
  const explained = new Set<string>();
  return groups.flatMap(({ file, shown, errors, warnings }) => [
    `${paint('strong', `■ ${visible(file)}`)}${paint('faint', inBrackets(saidCounts({ errors, warnings })[language], language))}`,
    ...shown.map((diagnostic) => {
      const page = explained.has(diagnostic.code) ? null : drawing.helpPage(diagnostic.code);
      explained.add(diagnostic.code);
      return drawn(diagnostic, page, drawing, look);
    }),
  ]);
}

/** One finding with its source line, what belongs to it, and what to do. */
export function drawn(
  diagnostic: Diagnostic,
  page: string | null,
  drawing: Drawing,
  { paint }: TextLook,
): string {
  const { language, sources } = drawing;
  const { file, range, severity, code, message, help, related } = diagnostic;
  const name = nameOf(severity, code, language);
  const gutter = Math.max(range.start.line, ...related.map((other) => other.range.start.line)).toString()
    .length;
  const pointAt = (at: string, where: Range, ink: Diagnostic['severity'] | 'faint'): string[] => {
    const excerpt = excerptOf(sources.line(at, where.start.line), where);
    if (!excerpt) return [];
    const { before, marked, after, indent, width } = excerpt;
    const rule = paint('faint', '|');
    return [
      `${paint('faint', String(where.start.line).padStart(gutter))} ${rule} ${before}${paint(ink, marked)}${after}`,
      `${' '.repeat(gutter)} ${rule} ${' '.repeat(indent)}${paint(ink, '^'.repeat(width))}`,
    ];
  };
  const lines = pointAt(file, range, severity);
  for (const other of related) {
    const elsewhere = other.file === file ? null : visible(other.file);
    const where = saidWithin(elsewhere, saidLine(other.range.start))[language];
    lines.push(
      `${word('related', language)}: ${sentence(other.message, language)}${inBrackets(where, language)}`,
      ...pointAt(other.file, other.range, 'faint'),
    );
  }
  lines.push(`${word('help', language)}: ${sentence(help, language)}`, ...offered(diagnostic, language));
  /* As editors open it and --accept takes it. */
  const at = `${visible(file)}:${String(range.start.line)}:${String(range.start.column)}`;
  lines.push(paint('faint', `${word('place', language)}: ${at}`));
  if (page !== null) lines.push(paint('faint', `${word('page', language)}: ${visible(page)}`));
  const place = inBrackets(saidLine(range.start)[language], language);
  const head = `${paint(severity, name)}${place}${language === 'ja' ? '' : ': '}${paint('strong', sentence(message, language))}`;
  return [head, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** What `--fix` would do, or which wordings `--ask` offers; a line each. */
function offered(diagnostic: Diagnostic, language: Language): string[] {
  const remedy = remedyOf(diagnostic);
  if (remedy === 'by hand') return [];
  const name = `${word(remedy, language)}${inBrackets(remedy === 'fix' ? '--fix' : '--ask', language)}`;
  return diagnostic.fixes
    .filter(({ safe }) => safe === (remedy === 'fix'))
    .map(({ title }) => `${name}: ${sentence(title, language)}`);
}
