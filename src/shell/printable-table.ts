import path from 'node:path';
import { bookCharacters } from './book-fonts.ts';

export const PRINTABLE_TABLE_FILE = path.resolve(import.meta.dirname, '../core/source/printable-table.ts');

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const LINE = 100;

/** White space, and what shows only in what it does to its neighbours: no font need have it. */
const PRINTS_NOTHING = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

/** Reported as no characters at all (P109), also where a font has one. */
const NO_CHARACTER = /[\p{Co}\p{Cs}]|(?!\s)\p{Cc}/u;

/** Above these planes are no characters, and selectors of variants. */
const PLANES_OF_FONTS = 0x30000;

/** The text of the table as it should be: the characters that the installed fonts can print. */
export async function printableTableText(): Promise<string> {
  const lengths = runLengths(new Set(await bookCharacters()));
  const digits = lengths.map(base64Vlq).join('');
  const lines = digits.match(new RegExp(`.{1,${String(LINE)}}`, 'gu')) ?? [];
  return `${[
    '// Made from the fonts of the book: npm run fonts',
    '/** The characters that can be printed: lengths of gaps and runs by turns. */',
    'export const PRINTABLE_TABLE: string = [',
    ...lines.map((line) => `  '${line}',`),
    "].join('');",
  ].join('\n')}\n`;
}

/** How many characters cannot be printed, then how many can, and so on. */
function runLengths(fonts: ReadonlySet<number>): readonly number[] {
  const lengths = [0];
  let isRun = false;
  for (let code = 0; code < PLANES_OF_FONTS; code += 1) {
    const character = String.fromCodePoint(code);
    const isPrintable = (fonts.has(code) || PRINTS_NOTHING.test(character)) && !NO_CHARACTER.test(character);
    if (isPrintable !== isRun) lengths.push(0);
    isRun = isPrintable;
    lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1;
  }
  return isRun ? lengths : lengths.slice(0, -1);
}

function base64Vlq(value: number): string {
  const rest = value >> 5;
  return rest === 0 ? (DIGITS[value] ?? '') : `${DIGITS[(value & 31) | 32] ?? ''}${base64Vlq(rest)}`;
}
