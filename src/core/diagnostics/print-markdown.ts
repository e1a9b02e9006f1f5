import type { Diagnostic } from './diagnostic.ts';
import { codeSpan, escapeMarkdown } from './escape-markdown.ts';
import {
  inBrackets,
  nameOf,
  saidCounts,
  saidLine,
  saidNext,
  saidSummary,
  saidWithin,
  word,
} from './printed-words.ts';
import { countRemedies } from './remedy.ts';
import type { Report } from './report.ts';
import type { Language, Said } from './said.ts';
import { byFile } from './shown-diagnostics.ts';
import { sentence } from './visible-text.ts';

/** GitHub takes comments of 65,536 characters. */
const LONGEST = 65_000;
/** What is kept for the lines below the list. */
const CLOSING = 1000;
/** More than this is folded, file by file. */
const UNFOLDED = 20;

/** A comment for a pull request: what to do by file, folded where it is long, with nothing in it that its words could steer. */
export function printMarkdown(report: Report): string {
  const { diagnostics, summary, language } = report;
  const head = [
    `### ${word('heading', language)}`,
    [saidSummary(summary), ...nextSteps(report)].map((said) => inline(said[language])).join('  \n'),
  ];
  const folded = diagnostics.length > UNFOLDED;
  const parts: string[] = [];
  let room = LONGEST - CLOSING - head.join('\n\n').length;
  let left = diagnostics.length;
  for (const { file, of } of byFile(diagnostics)) {
    const errors = of.filter(({ severity }) => severity === 'error').length;
    const counts = saidCounts({ errors, warnings: of.length - errors })[language];
    const [open, close] = frame(sentence(file, language, 500), counts, folded);
    const entries: string[] = [];
    room -= open.length + close.length + 4;
    for (const diagnostic of of) {
      const entry = entryOf(diagnostic, language);
      room -= entry.length + 1;
      if (room < 0) break;
      entries.push(entry);
    }
    if (entries.length > 0) parts.push(open, entries.join('\n'), ...(close === '' ? [] : [close]));
    left -= entries.length;
    if (room < 0) break;
  }
  if (left > 0) parts.push(inline(saidLeft(left)[language]));
  return `${[...head, ...parts].join('\n\n')}\n`;
}

function nextSteps({ diagnostics, summary }: Report): readonly Said[] {
  const remedies = countRemedies(diagnostics);
  return saidNext(summary.errors, remedies.fix, remedies.choice, remedies['by hand']);
}

function frame(file: string, counts: string, folded: boolean): readonly [string, string] {
  if (!folded) return [`**${codeSpan(file)}** ${counts}`, ''];
  const name = file.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [`<details><summary><code>${name}</code> ${counts}</summary>`, '</details>'];
}

function entryOf(diagnostic: Diagnostic, language: Language): string {
  const { severity, code, message, help, file, range, related } = diagnostic;
  const told = (text: string): string => escapeMarkdown(sentence(text, language));
  const place = inBrackets(saidLine(range.start)[language], language);
  return [
    `- **${nameOf(severity, code, language)}**${place}${language === 'ja' ? '' : ' '}${told(message)}`,
    ...related.map((other) => {
      const elsewhere = other.file === file ? null : escapeMarkdown(other.file);
      const where = saidWithin(elsewhere, saidLine(other.range.start))[language];
      return `${word('related', language)}: ${told(other.message)}${inBrackets(where, language)}`;
    }),
    `${word('help', language)}: ${told(help)}`,
  ].join('  \n  ');
}

/** Our own words: commands stand in code. */
function inline(text: string): string {
  return text.replace(/npm run check(?: -- --[a-z]+)?/gu, '`$&`');
}

function saidLeft(count: number): Said {
  return {
    ja: `長くなるため、ほかの${count}件は省きました。すべては npm run check -- --all で見られます。`,
    en: `${count} more were left out for length; npm run check -- --all shows every one.`,
  };
}
