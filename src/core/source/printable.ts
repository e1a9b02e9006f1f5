import { PRINTABLE_TABLE } from './printable-table.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Of every character up to the last one of the fonts, whether it can be printed. */
let printable: Uint8Array | null = null;

/** The table is lengths of gaps and runs by turns, in base64 VLQ: five bits a digit, the sixth says that more follow. */
function decodedTable(): Uint8Array {
  const known = new Uint8Array(0x30000);
  let code = 0;
  let length = 0;
  let shift = 0;
  let isRun = false;
  for (const letter of PRINTABLE_TABLE) {
    const digit = DIGITS.indexOf(letter);
    length += (digit & 31) << shift;
    shift += 5;
    if (digit > 31) continue;
    if (isRun) known.fill(1, code, code + length);
    code += length;
    isRun = !isRun;
    length = 0;
    shift = 0;
  }
  return known;
}

const ASCII_END = 0x80;

/** Plane 14 holds selectors of variants and tags: what does not know them prints the character before them. */
const SELECTORS = 0xe0000;

/** Whether the fonts of the book have a character, or it prints nothing. */
export function isPrintable(code: number): boolean {
  printable ??= decodedTable();
  return printable[code] === 1 || (code >= SELECTORS && code < 0xf0000);
}

/** One quick look at every character of a text. A mark that can be printed only with the letter before it counts as one that cannot. */
export function hasUnprintable(text: string): boolean {
  const known = (printable ??= decodedTable());
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < ASCII_END || known[unit] === 1) continue;
    const code = text.codePointAt(at) ?? 0;
    if (!isPrintable(code)) return true;
    at += 1;
  }
  return false;
}

/** A character that cannot be printed, with the marks it bears, and where it begins in its text. */
export interface Unprintable {
  readonly character: string;
  readonly at: number;
}

/** A character with the marks behind it; not what is reported as no character at all (P109). */
const CHARACTER = /[^\p{Cc}\p{Co}\p{Cs}\ufffd\ufffe\uffff]\p{M}*/gu;

/** Letters and marks typed one by one (か and U+3099) are printed as the letter they make. */
export function unprintablesIn(text: string): readonly Unprintable[] {
  return Array.from(text.matchAll(CHARACTER), ({ 0: character, index }) => ({ character, at: index })).filter(
    ({ character }) => hasUnprintable(character) && hasUnprintable(character.normalize('NFC')),
  );
}
