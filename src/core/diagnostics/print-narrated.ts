import { closingWords } from './closing-words.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Report } from './report.ts';
import { nameOf, saidCounts, saidPosition, word } from './printed-words.ts';
import type { Said } from './said.ts';
import { shownDiagnostics } from './shown-diagnostics.ts';
import { sentence, visible } from './visible-text.ts';

/** A quotation is read aloud: the beginning of it is enough to know it again. */
const QUOTED = 60;

/** The same report in sentences alone, for a screen reader: nothing drawn, nothing meant by where it stands. */
export function printNarrated(report: Report, all = false): string {
  const { language } = report;
  const shown = shownDiagnostics(report.diagnostics, all);
  const explained = new Set<string>();
  const parts = shown.groups.flatMap(({ file, shown: diagnostics, errors, warnings }) => [
    saidFile(visible(file), saidCounts({ errors, warnings }))[language],
    ...diagnostics.map((diagnostic) => {
      const page = explained.has(diagnostic.code) ? null : report.helpPage(diagnostic.code);
      explained.add(diagnostic.code);
      return narrated(diagnostic, page, report);
    }),
  ]);
  return `${[...parts, closingWords(report, shown).join('\n')].join('\n\n')}\n`;
}

/** One finding in sentences. */
export function narrated(diagnostic: Diagnostic, page: string | null, { language, sources }: Report): string {
  const { file, range, severity, code, message, help, related } = diagnostic;
  const stop = language === 'ja' ? '。' : '. ';
  const written = sources.written(file, range).trim();
  return [
    `${nameOf(severity, code, language)}${stop}${saidPosition(range.start)[language]}${stop}${sentence(message, language)}`,
    ...(written === '' ? [] : [saidWritten(sentence(written, language, QUOTED))[language]]),
    ...related.map((other) => {
      const elsewhere = other.file === file ? '' : `${visible(other.file)}${stop}`;
      const where = saidPosition(other.range.start)[language];
      return `${word('related', language)}${stop}${elsewhere}${where}${stop}${sentence(ended(other.message, stop.trim()), language)}`;
    }),
    `${word('help', language)}${stop}${sentence(help, language)}`,
    ...(page === null ? [] : [saidPage(visible(page))[language]]),
  ].join('\n');
}

function ended(message: string, stop: string): string {
  return message.endsWith(stop) ? message : `${message}${stop}`;
}

function saidFile(file: string, counts: Said): Said {
  return {
    ja: `ファイル ${file} に、${counts.ja}があります。`,
    en: `In the file ${file} there are: ${counts.en}.`,
  };
}

function saidWritten(text: string): Said {
  return { ja: `そこには「${text}」と書かれています。`, en: `There “${text}” is written.` };
}

function saidPage(page: string): Said {
  return {
    ja: `この決まりの説明は、${page} にあります。`,
    en: `This law is explained in ${page}.`,
  };
}
