import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixSafely } from '#core/fix/fix-safely.ts';
import { isSameStatement, statementOf } from '#core/fix/statement.ts';
import { Snapshot } from '#core/fix/snapshot.ts';
import type { SourceFile } from '#core/source/source-file.ts';
import { readContentFolder } from '#shell/read-content-folder.ts';

const { files, assets } = await readContentFolder('content');
const sections = files.filter(({ path }) => /\d\d-.*\.yaml$/u.test(path));

/** A slip of the keyboard in one line, or null where the line cannot bear it. */
type Slip = (line: string) => string | null;

const slips: Readonly<Record<string, Slip>> = {
  'wide colon': (line) => replaced(line, /^( *(?:- )?(?:id|施策|事業名|所管課|事業内容|再掲)): /u, '$1：'),
  'wide space behind a colon': (line) => replaced(line, /^( *(?:施策|事業名|所管課)): /u, '$1:　'),
  'wide space before a colon': (line) => replaced(line, /^( *(?:施策|事業名|所管課)): /u, '$1　: '),
  'wide indentation': (line) => replaced(line, /^ {4}(?=[^ -])/u, '　　'),
  'tab for indentation': (line) => replaced(line, /^ {4}(?=[^ -])/u, '\t\t'),
  'wide hyphen': (line) => replaced(line, /^( +)- (?=id: )/u, '$1－ '),
  'wide brackets': (line) => replaced(line, /: \[([^\]:"]*)\]$/u, ': ［$1］'),
  'amount with a comma': (line) => replaced(line, /\{ 合計: (\d)(\d{3}) \}/u, '{ 合計: $1,$2 }'),
};

function replaced(line: string, pattern: RegExp, by: string): string | null {
  return pattern.test(line) ? line.replace(pattern, by) : null;
}

const slip = fc.record({
  file: fc.constantFrom(...sections),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  name: fc.constantFrom(...Object.keys(slips)),
});

/** Each slip goes into the next line that can bear it, from its place on; a line bears one. */
function slipped(made: readonly { file: SourceFile; at: number; name: string }[]): {
  files: readonly SourceFile[];
  count: number;
} {
  let count = 0;
  const broken = files.map((file) => {
    const lines = file.text.split('\n');
    const spoilt = new Set<number>();
    for (const { at, name } of made.filter((one) => one.file === file)) {
      const from = Math.floor(at * lines.length);
      for (let i = from; i < lines.length; i += 1) {
        const line = spoilt.has(i) || isBlockText(lines, i) ? null : slips[name]?.(lines[i] ?? '');
        if (line == null) continue;
        lines[i] = line;
        spoilt.add(i);
        count += 1;
        break;
      }
    }
    return { ...file, text: lines.join('\n') };
  });
  return { files: broken, count };
}

function isBlockText(lines: readonly string[], at: number): boolean {
  const depth = (line: string): number => line.length - line.trimStart().length;
  for (let i = at - 1; i >= 0; i -= 1) {
    const line = lines[i] ?? '';
    if (line.trim() === '' || depth(line) >= depth(lines[at] ?? '')) continue;
    return line.endsWith('|');
  }
  return false;
}

const original = statementOf(new Snapshot(files, { assets }).compiled.content);

test('slips in the sample city are repaired: the plans say what they said, and a second run changes nothing', () => {
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 12 }), fc.boolean(), (made, isWindows) => {
      const broken = slipped(made);
      const typed = isWindows
        ? broken.files.map((file) => ({ ...file, text: file.text.replaceAll('\n', '\r\n') }))
        : broken.files;
      const { after, left, mended } = fixSafely(typed, { assets });
      expect(left).toEqual([]);
      expect(after.compiled.diagnostics).toEqual([]);
      expect(mended.length).toBe(broken.count);
      expect(isSameStatement(original, statementOf(after.compiled.content))).toBe(true);
      for (const [i, { text }] of after.files.entries()) {
        const was = typed[i]?.text ?? '';
        expect(text.split(isWindows ? '\r\n' : '\n').length).toBe(
          was.split(isWindows ? '\r\n' : '\n').length,
        );
      }
      const again = fixSafely(after.files, { assets });
      expect(again.mended).toEqual([]);
      expect(again.after.files).toEqual(after.files);
    }),
    { numRuns: 15 },
  );
}, 120_000);
