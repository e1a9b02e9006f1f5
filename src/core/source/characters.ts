import type { Fault } from './fault.ts';
import type { SourceFile } from './source-file.ts';

const FORBIDDEN = /(?:(?![\t\n\r\u0085])[\p{Cc}\p{Co}\ufffe\uffff])+|\ufffd/gu;

/**
 * Control characters, U+FFFD and 外字 of the private use area (P109), one report a run.
 * U+FFFD comes of a file in another encoding and stands everywhere then: one report for the file.
 */
export function findForbiddenCharacters(file: SourceFile): Fault<'P109'>[] {
  const faults: Fault<'P109'>[] = [];
  let lost: number | null = null;
  for (const match of file.text.matchAll(FORBIDDEN)) {
    const isLost = match[0] === '\ufffd';
    if (isLost && lost !== null) {
      const first = faults[lost];
      if (first) faults[lost] = { ...first, count: first.count + 1 };
      continue;
    }
    if (isLost) lost = faults.length;
    const place = { file: file.path, start: match.index, end: match.index + match[0].length };
    faults.push({
      code: 'P109',
      place,
      character: match[0],
      count: 1,
      edits: isLost ? [] : [{ place, newText: ' '.repeat(match[0].length) }],
    });
  }
  return faults;
}
