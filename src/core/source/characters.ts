import type { Fault } from './fault.ts';
import type { SourceFile } from './source-file.ts';

const FORBIDDEN = /(?:(?![\t\n\r\u0085])[\p{Cc}\p{Co}\ufffe\uffff])+/gu;

/** Signs of a file in another encoding: bytes that are no UTF-8, and the NUL that every other byte of UTF-16 is. */
const UNDECODED = /[\ufffd\0]/gu;

/**
 * Control characters and 外字 of the private use area (P109), one report a run. A file in another encoding is full of
 * them: one report for the file, which is then not to be read any further.
 */
export function findForbiddenCharacters(file: SourceFile): {
  faults: readonly Fault<'P109'>[];
  isDecoded: boolean;
} {
  const undecoded = [...file.text.matchAll(UNDECODED)];
  const first = undecoded[0];
  if (first) {
    const place = { file: file.path, start: first.index, end: first.index + 1 };
    return {
      faults: [{ code: 'P109', place, character: '\ufffd', count: undecoded.length, edits: [] }],
      isDecoded: false,
    };
  }
  const faults = Array.from(file.text.matchAll(FORBIDDEN), ({ 0: found, index }): Fault<'P109'> => {
    const place = { file: file.path, start: index, end: index + found.length };
    return {
      code: 'P109',
      place,
      character: found,
      count: 1,
      edits: [{ place, newText: ' '.repeat(found.length) }],
    };
  });
  return { faults, isDecoded: true };
}
