import type { Diagnostic, Range } from '#core/diagnostics/diagnostic.ts';
import type { SourceFile } from '#core/source/source-file.ts';

/** Laws that speak of white space, of a whole file, or of what is missing in an empty one. */
const OF_SPACE = new Set(['P101', 'P105', 'P107', 'P109']);

/** Every range of a report that no editor could show, in words; an empty list where all is well. */
export function misplaced(files: readonly SourceFile[], diagnostics: readonly Diagnostic[]): string[] {
  const lines = new Map(files.map(({ path, text }) => [path, text.split('\n')]));
  return diagnostics.flatMap(({ code, file, range, related, fixes, message, help }) => {
    const all = [{ file, range }, ...related, ...fixes.flatMap(({ edits }) => edits)];
    const outside = all.filter((place) => !liesIn(lines.get(place.file), place.range));
    const said = `${code} ${file}:${String(range.start.line)}:${String(range.start.column)}`;
    const caret = lines.get(file)?.[range.start.line - 1]?.[range.start.column - 1] ?? '';
    const isAtStart = range.start.line === 1 && range.start.column === 1;
    return [
      ...outside.map((place) => `${said}: ${place.file} ${JSON.stringify(place.range)} lies outside`),
      ...(/[^ \t\r\n]/u.test(caret) || isAtStart || OF_SPACE.has(code)
        ? []
        : [`${said}: the caret points at nothing`]),
      ...(/undefined|\[object|NaN|null/u.test(`${message}${help}`) ? [`${said}: ${message}`] : []),
    ];
  });
}

function liesIn(lines: readonly string[] | undefined, { start, end }: Range): boolean {
  return (
    lines !== undefined &&
    [start, end].every(({ line, column }) => column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1) &&
    (start.line < end.line || (start.line === end.line && start.column <= end.column))
  );
}
