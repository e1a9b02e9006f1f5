import type { Fault } from './fault.ts';
import type { SourceFile } from './source-file.ts';

/** What is not plainly sound: one quick look for the many files that hold none of it. Surrogates are looked at again, in pairs. */
const SUSPECT = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\uf900-\ufffc]/;

const FORBIDDEN = /(?:(?![\t\n\r\u0085])[\p{Cc}\p{Co}\p{Cs}\ufffd\ufffe\uffff])+/gu;

const CLEAN = { faults: [], isDecoded: true } as const;

/**
 * Control characters, U+FFFD and 外字 of the private use area (P109), one report a run. A file in another encoding is full
 * of them: one report for the file, which is then not to be read any further.
 */
export function findForbiddenCharacters(file: SourceFile): {
  faults: readonly Fault<'P109'>[];
  isDecoded: boolean;
} {
  if (!SUSPECT.test(file.text)) return CLEAN;
  const undecoded = undecodedIn(file.text);
  if (undecoded) {
    const place = { file: file.path, start: undecoded.first, end: undecoded.first + 1 };
    return {
      faults: [{ code: 'P109', place, character: '\ufffd', undecoded: undecoded.count, edits: [] }],
      isDecoded: false,
    };
  }
  const faults = Array.from(file.text.matchAll(FORBIDDEN), ({ 0: found, index }): Fault<'P109'> => {
    const place = { file: file.path, start: index, end: index + found.length };
    /* Without it the line is read as it was meant; a value that is nothing else must not become a blank. */
    const isWhole =
      /[^\S\n]$/u.test(file.text.slice(0, index).slice(-1)) &&
      /^\r?(?:\n|$)/u.test(file.text.slice(place.end, place.end + 2));
    return { code: 'P109', place, character: found, edits: [{ place, newText: isWhole ? '〓' : '' }] };
  });
  return { faults, isDecoded: true };
}

/**
 * Signs of another encoding: U+FFFD, where bytes were no UTF-8, is seldom alone in Japanese text of another encoding, and
 * NUL is every other byte of UTF-16. A single one in a sound file is a stray character and no more.
 */
function undecodedIn(text: string): { first: number; count: number } | null {
  let first = -1;
  let replaced = 0;
  let nuls = 0;
  let sound = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0) nuls += 1;
    else if (code === 0xfffd) replaced += 1;
    else if (code > 0x7f) sound += 1;
    if (first < 0 && (code === 0 || code === 0xfffd)) first = at;
  }
  const isOther = replaced * 4 > sound || (nuls > 1 && nuls * 8 > text.length);
  return first >= 0 && isOther ? { first, count: replaced + nuls } : null;
}
