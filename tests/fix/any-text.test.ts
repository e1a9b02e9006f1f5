import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixSafely } from '#core/fix/fix-safely.ts';
import { readContentFolder } from '#shell/read-content-folder.ts';

const { files, assets } = await readContentFolder('content');

const piece = fc.constantFrom(
  ...['\n', '  ', '\n    ', '- ', ': ', '：', '　', '\t', ' #', '"', '{ ', ' }', '[', ']', ', ', '1,316'],
  ...[
    '｛',
    '］',
    '|',
    '&a',
    '<<',
    '\r\n',
    '\uE000',
    '－ ',
    'id：s9',
    '再掲: s303',
    '事業名：',
    '令和5年度：',
  ],
);

/** A sample file with a stretch of it put out of order. */
const disturbed = fc
  .tuple(
    fc.constantFrom(...files),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat({ max: 12 }),
    fc.array(piece, { maxLength: 6 }),
  )
  .map(([file, at, length, pieces]) => {
    const from = Math.floor(at * file.text.length);
    const text = file.text.slice(0, from) + pieces.join('') + file.text.slice(from + length);
    return files.map((other) => (other === file ? { ...file, text } : other));
  });

test('whatever the text, fixing ends, mends what it says, brings nothing new and finds nothing to do the second time', () => {
  fc.assert(
    fc.property(disturbed, (broken) => {
      const { after, mended, left } = fixSafely(broken, { assets });
      const again = fixSafely(after.files, { assets });
      expect(again.after.files).toEqual(after.files);
      expect(again.mended).toEqual([]);
      expect(again.left.map(({ refusal }) => refusal.kind)).toEqual(left.map(({ refusal }) => refusal.kind));
      const untouched = mended.length === 0;
      expect(after.files === broken || JSON.stringify(after.files) === JSON.stringify(broken)).toBe(
        untouched,
      );
    }),
    { numRuns: 40 },
  );
}, 120_000);
