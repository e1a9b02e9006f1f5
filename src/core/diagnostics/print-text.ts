import { LineIndex } from '../source/source-file.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Diagnostic, Range, Summary } from './diagnostic.ts';
import { displayWidth } from './display-width.ts';

const SEVERITIES = { error: '誤り', warning: '注意' } as const;

/** Longer lines are shown around the caret only, so that it stays on the screen. */
const SHOWN_WIDTH = 96;

/**
 * The report a person reads: each message with its place, the source line, a caret right under the character meant, and
 * what to do. The caret counts the width of full-width text. `paths` puts a file of the content into the words the reader would use.
 */
export function printText(
  summary: Summary,
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
  paths: (file: string) => string,
): string {
  const texts = new Map(files.map((file) => [file.path, new LineIndex(file.text)]));
  const blocks = diagnostics.map((diagnostic) => {
    const { file, range, severity, code, message, help, related } = diagnostic;
    const lines = [`${SEVERITIES[severity]} ${code} ${message}`, `  場所: ${where(paths(file), range)}`];
    lines.push(...excerpt(texts.get(file), range));
    for (const other of related) {
      lines.push(
        `  関連: ${other.message}（${where(paths(other.file), other.range)}）`,
        ...excerpt(texts.get(other.file), other.range),
      );
    }
    lines.push(`  対処: ${help}`);
    return lines.join('\n');
  });
  return [...blocks, summaryOf(summary)].join('\n\n') + '\n';
}

function where(path: string, { start }: Range): string {
  return `${path}:${String(start.line)}:${String(start.column)}`;
}

function excerpt(index: LineIndex | undefined, { start, end }: Range): string[] {
  const line = index?.line(start.line) ?? '';
  if (line.trim() === '') return [];
  const from = start.column - 1;
  const to = end.line === start.line ? Math.max(end.column - 1, from + 1) : line.length;
  const skipped = skippable(line, from);
  const shown = cut(line.slice(skipped), SHOWN_WIDTH);
  const gutter = `  ${String(start.line)} | `;
  const lead = `${skipped > 0 ? '…' : ''}${line.slice(skipped, from)}`;
  const caret = '^'.repeat(
    Math.max(1, displayWidth(cut(line.slice(from, to), SHOWN_WIDTH - displayWidth(lead)))),
  );
  return [
    `${gutter}${skipped > 0 ? '…' : ''}${shown.replaceAll('\t', ' ')}`,
    `${' '.repeat(gutter.length - 2)}| ${' '.repeat(displayWidth(lead))}${caret}`,
  ];
}

/** How much of a long line to leave out at its left. */
function skippable(line: string, column: number): number {
  if (displayWidth(line.slice(0, column)) < SHOWN_WIDTH * 0.7) return 0;
  let from = column;
  for (let width = 0; from > 0 && width < 30; from -= 1) width += displayWidth(line.slice(from - 1, from));
  return from;
}

function cut(text: string, width: number): string {
  let shown = '';
  let used = 0;
  for (const char of text) {
    used += displayWidth(char);
    if (used > width) return `${shown}…`;
    shown += char;
  }
  return shown;
}

function summaryOf({ errors, warnings, files, items, relistings }: Summary): string {
  const read = `${String(files)}ファイル、${String(items)}項目、再掲${String(relistings)}件を調べました。`;
  if (errors > 0)
    return `${read}誤り${String(errors)}件、注意${String(warnings)}件。誤りを上から順に直して、もう一度お試しください。`;
  if (warnings > 0) return `${read}誤りはありません。注意${String(warnings)}件をご確認ください。`;
  return `${read}誤りも注意もありません。`;
}
