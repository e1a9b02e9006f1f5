import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linksOf } from '#exchange/pdf-read/annotations.ts';
import { judgeMatterhorn } from '#exchange/pdf-read/matterhorn/judge-matterhorn.ts';
import { openPdf } from '#exchange/pdf-read/open-pdf.ts';
import { outlineOf } from '#exchange/pdf-read/outline.ts';
import { pageLabels } from '#exchange/pdf-read/page-labels.ts';
import { structureText } from '#exchange/pdf-read/structure-text.ts';
import { goodPdf } from './good-pdf.ts';
import { writePackedPdf, writePdf } from './make-pdf.ts';

const plain = writePdf(goodPdf());
const files: [string, Uint8Array][] = [
  ['表のあるファイル', plain],
  ['オブジェクトストリームのファイル', writePackedPdf(goodPdf())],
];

/** Everything this room can tell of a file. What it says of broken bytes must be an answer, or its own refusal. */
function readAll(bytes: Uint8Array): string {
  try {
    const pdf = openPdf(bytes, inflateSync);
    return [pageLabels(pdf), outlineOf(pdf), linksOf(pdf), structureText(pdf), judgeMatterhorn(pdf)]
      .map(String)
      .join();
  } catch (error) {
    expect(error).toMatchObject({ message: expect.stringMatching(/^PDF を読めません：/u) as string });
    return '';
  }
}

describe.each(files)('%s', (_name, bytes) => {
  test('どこで切れていても、断る', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 7), (length) => readAll(bytes.subarray(0, length)) === ''),
      { numRuns: 100 },
    );
  });

  test('どのバイトが化けていても、答えるか断るかし、止まらない', () => {
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(changes, (list) => {
        const broken = bytes.slice();
        for (const [at, byte] of list) broken[at] = byte;
        readAll(broken);
      }),
      { numRuns: 300 },
    );
  });
});

test('数字だけが化けても、答えるか断るかし、止まらない', () => {
  const digits = [...plain.keys()].filter((at) => (plain[at] ?? 0) >= 0x30 && (plain[at] ?? 0) <= 0x39);
  const changes = fc.array(fc.tuple(fc.constantFrom(...digits), fc.integer({ min: 0x30, max: 0x39 })), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(changes, (list) => {
      const broken = plain.slice();
      for (const [at, byte] of list) broken[at] = byte;
      readAll(broken);
    }),
    { numRuns: 300 },
  );
});
