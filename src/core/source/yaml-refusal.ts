import type { YAMLException } from 'js-yaml';
import type { Fault, UnreadableReason } from './fault.ts';
import { fittingIndent, lineAt, linesAbove, lineStart } from './line-levels.ts';
import type { MendedText } from './mended-text.ts';
import { behindSpaces } from './sound-line.ts';
import type { SourceFile } from './source-file.ts';

/** How much of a line is pointed at. */
const LONGEST_PLACE = 40;

/** What js-yaml says of a text it refuses, in the terms a person can act on (P101). */
const REASONS: readonly (readonly [RegExp, UnreadableReason])[] = [
  [/nesting/u, 'too-deep'],
  [/missed comma|node content/u, 'comma-missing'],
  [/escape|hexadecimal|JSON character/u, 'bad-escape'],
  [/unexpected end/u, 'not-closed'],
  [/directive|YAML version/u, 'reserved-start'],
  [/multiline key|after a mapping key/u, 'key-without-value'],
  [/indentation|end of the stream/u, 'bad-indentation'],
];

/** The one fault of a file that is no YAML, where no slip of the keyboard explains it. */
export function explainRefusal(
  { path }: SourceFile,
  mended: MendedText,
  { reason: said, mark }: YAMLException,
): Fault<'P101'> {
  const { text } = mended;
  const position = Math.min(mark?.position ?? 0, text.trimEnd().length);
  const reason = REASONS.find(([pattern]) => pattern.test(said))?.[1] ?? 'other';
  const fault = (at: number, what: UnreadableReason, found?: string): Fault<'P101'> => {
    const length = /^\S*/u.exec(text.slice(at, at + LONGEST_PLACE))?.[0].length ?? 0;
    const place = {
      file: path,
      start: mended.original(at),
      end: mended.original(Math.min(at + length, text.length)),
    };
    return { code: 'P101', place, reason: what, ...(found === undefined ? {} : { found }) };
  };
  if (reason === 'reserved-start') return fault(Math.max(0, text.search(/^%/mu)), reason, '%');
  if (reason === 'key-without-value') return fault(lineWithoutKey(text, position), reason);
  const sign = text.charAt(position);
  if (reason !== 'bad-indentation') return fault(position, reason, sign);
  const line = lineStart(text, position);
  const isShallow = said.includes('deficient');
  if (!isShallow && (sign === ']' || sign === '}')) return fault(position, 'not-closed', sign);
  const written = /^ */u.exec(text.slice(line, position + 1))?.[0].length ?? 0;
  const fitting = isShallow ? withinBrackets(text, line) : fittingIndent(text, line);
  const misfit = fault(line + written, reason);
  return fitting === null || fitting === written ? misfit : { ...misfit, indent: { written, fitting } };
}

/** The first of the lines that were read as one key, up to the place where its colon was looked for in vain. */
function lineWithoutKey(text: string, position: number): number {
  const own = lineStart(text, position);
  if (lineAt(text, own)?.kind === 'text') return behindSpaces(text, own);
  let first = { start: own, indent: Infinity };
  for (const { start, indent, kind } of linesAbove(text, own)) {
    if (kind !== 'text') break;
    /* What is deeper goes on that line, or belongs to a block above it. */
    if (indent <= first.indent) first = { start, indent };
  }
  return behindSpaces(text, first.start);
}

/** Within brackets every line, the closing one too, stands deeper than the key. */
function withinBrackets(text: string, line: number): number | null {
  for (const { kind, column } of linesAbove(text, line)) if (kind !== 'text') return column + 2;
  return null;
}
