import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { SourceFile } from '#core/source/source-file.ts';
import { bare, haystackOf } from './haystack.ts';
import { BREAKERS } from './mutations/breakers.ts';
import { concerned, withoutMarks } from './mutations/breakage.ts';
import { compileSample } from './mutations/compile-sample.ts';
import { Draw } from './mutations/draw.ts';
import { FILES } from './mutations/sample.ts';
import { SEED } from './seed.ts';

/**
 * The promise: nothing is lost in silence. Every word of a sheet is in the model, or on a line that a message names, or
 * below a key that one names, or in a comment as the format knows it. Of a file that cannot be read, one message tells.
 */
function lost(files: readonly SourceFile[]): string[] {
  const { content, diagnostics } = compileSample(files);
  const haystack = haystackOf(content);
  return files
    .filter(({ path }) => path.endsWith('.yaml'))
    .flatMap(({ path, text }) => {
      const own = diagnostics.filter(({ file }) => file === path);
      if (own.some(({ code }) => code === 'P101' || code === 'P109')) return [];
      const lines = text.split('\n');
      const told = new Set(own.flatMap((diagnostic) => linesTold(diagnostic, lines)));
      return lines.flatMap((line, i) =>
        told.has(i + 1)
          ? []
          : wordsOf(line)
              .filter((word) => !haystack.includes(word) && !(isAmount(word) && hasNoUnit(path, diagnostics)))
              .map((word) => `${path}:${String(i + 1)} ${word}`),
      );
    });
}

/** The lines a message speaks of: its own, and what lies below them. */
function linesTold({ code, range, related }: Diagnostic, lines: readonly string[]): number[] {
  const told = Array.from({ length: range.end.line - range.start.line + 1 }, (_, i) => range.start.line + i);
  const isDocument = code === 'P111' && (lines[range.start.line - 1] ?? '').startsWith('---');
  for (let line = range.end.line + 1; line <= lines.length; line += 1) {
    if (!isDocument && !isDeeper(lines[line - 1] ?? '', range.start.column - 1)) break;
    told.push(line);
  }
  return code === 'P106' ? [...told, ...related.map((other) => other.range.start.line)] : told;
}

function isAmount(word: string): boolean {
  return /^[△▲]?\d+$/u.test(word);
}

/** Where plan.yaml is missing or has a fault of its own, no amount of its plan can be read before that is mended. */
function hasNoUnit(path: string, diagnostics: readonly Diagnostic[]): boolean {
  const folder = path.replace(/[^/]*$/u, '');
  return diagnostics.some(
    ({ code, file, range: { start } }) =>
      file === `${folder}plan.yaml` || (code === 'P103' && file.startsWith(folder) && start.line === 1),
  );
}

function isDeeper(line: string, column: number): boolean {
  const indentation = line.search(/[^\s-]/u);
  return indentation < 0 || indentation > column;
}

/** The words of a line outside its comment, each long enough not to stand anywhere by chance. */
function wordsOf(line: string): string[] {
  const text = line.replace(/^\s*#.*$|(?: {2,}|["'\]}]\s+)#.*$/u, '').replace(/\\(?:x..|u....)/gu, ' ');
  return text
    .split(/[\s:：,、。〜～・@/「」『』（）()[\]{}"'|>#\-\\/]+/u)
    .map(bare)
    .filter((word) => word.length > 1);
}

describe('nothing is lost in silence', () => {
  test('every word of the sample city is in the model', () => {
    expect(lost(FILES)).toEqual([]);
  });

  const kinds = Object.entries(BREAKERS).flatMap(([code, slips]) =>
    Object.entries(slips).map(([slip, breaker]) => [`${code} ${slip}`, breaker] as const),
  );
  test.each(kinds)('%s', (_slip, breaker) => {
    const broken = breaker(new Draw(SEED));
    expect(lost(concerned(withoutMarks(broken).files, Object.keys(broken)))).toEqual([]);
  });

  test('whatever is put into a sheet', () => {
    const trap = fc.constantFrom(
      ...[
        ': ',
        ':',
        '：',
        ' #',
        '#',
        '　#',
        ',',
        ', ',
        '&',
        '*',
        '!',
        '? ',
        '- ',
        '-',
        '|',
        '>',
        '"',
        "'",
        '{',
        '}',
        '[',
        ']',
      ],
      ...[
        '\n',
        '\n  ',
        '\n      ',
        '　',
        ' ',
        '  ',
        '\t',
        '\\',
        '~',
        'null',
        '<<: ',
        '---\n',
        '= ',
        '橋の名',
        '1,316',
        '備考: あお',
        '%',
        '@',
        '`',
      ],
    );
    const sheets = FILES.filter(({ path }) => path.endsWith('.yaml'));
    const disturbed = fc.record({
      file: fc.constantFrom(...sheets),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      traps: fc.array(trap, { minLength: 1, maxLength: 3 }),
      removed: fc.nat({ max: 4 }),
    });
    fc.assert(
      fc.property(disturbed, ({ file, at, traps, removed }) => {
        const from = Math.floor(at * file.text.length);
        const text = file.text.slice(0, from) + traps.join('') + file.text.slice(from + removed);
        const files = FILES.map((other) => (other === file ? { path: file.path, text } : other));
        expect(lost(concerned(files, [file.path]))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
