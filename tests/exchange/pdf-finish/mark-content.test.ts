import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markContent } from '#exchange/pdf-finish/mark-content.ts';
import { eachOperator } from '#exchange/pdf-finish/operators.ts';
import { readPieces } from '#exchange/pdf-finish/pieces.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('latin1');

function operators(content: string): string[] {
  const found: string[] = [];
  const bytes = encoder.encode(content);
  eachOperator(bytes, (_name, start, end) => found.push(decoder.decode(bytes.subarray(start, end))));
  return found;
}

/** Marked content as `A` where it is none of the structure, else as its number. */
function marked(content: string): string {
  const bytes = encoder.encode(content);
  const open = (label: string): string => (label === 'A' ? '/Artifact BMC' : `/P <</MCID ${label}>> BDC`);
  const labelOf = ({ mcid }: { mcid: number | null }): string => (mcid === null ? 'A' : String(mcid));
  return decoder.decode(markContent(bytes, readPieces(bytes), labelOf, open));
}

const isMark = (operator: string): boolean => /(?:BMC|BDC|EMC)$/u.test(operator);
const paints = /(?:^| )(?:f\*?|S|sh|Do|ET|EI)$/u;

const word = fc.constantFrom(
  '(a\\)b(c)) Tj',
  '<0A5F> Tj',
  '[(x) -3 <00>] TJ',
  '1 0 0 -1 8 54 Tm',
  '/F4 28 Tf',
);
const text = fc.array(word, { maxLength: 4 }).map((words) => ['BT', ...words, 'ET']);
const path = fc.constantFrom(
  ['0 0 1 1 re', 'f'],
  ['1 2 m', '3 4 l', 'S'],
  ['0 0 9 9 re', 'W*', 'n'],
  ['/X1 Do'],
);
const image = fc.constant(['BI /W 1 /H 1 ID \u0001Q EI']);
const state = fc.constantFrom(['1 0 0 rg'], ['/G3 gs'], ['% (a comment'], ['.24 0 0 -.24 0 841 cm']);
const drawn = fc.oneof(text, path, image, state);
const { content } = fc.letrec<{ content: string[] }>((tie) => ({
  content: fc
    .array(
      fc.oneof(
        { maxDepth: 4 },
        drawn,
        tie('content').map((inner) => ['q', ...inner, 'Q']),
        // As the browser does it: a mark may begin within a q and end outside of it.
        fc.tuple(drawn, drawn).map(([a, b]) => ['q', ...a, 'MARK', ...b, 'Q', ...a, 'EMC']),
        tie('content').map((inner) => (inner.includes('MARK') ? inner : ['MARK', ...inner, 'EMC'])),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.flat()),
}));
const stream = content.map((parts) => {
  let mcid = 0;
  return parts.map((part) => (part === 'MARK' ? `/P <</MCID ${mcid++} >> BDC` : part)).join('\n');
});

describe('どんな内容でも', () => {
  test('印のほかの命令は、順もそのまま残る', () => {
    fc.assert(
      fc.property(stream, (source) => {
        const kept = operators(marked(source)).filter((operator) => !isMark(operator));
        expect(kept).toEqual(operators(source).filter((operator) => !isMark(operator)));
      }),
    );
  });

  test('描くものはみな一つの印の中にあり、印は重ならず、q と Q をまたがない', () => {
    fc.assert(
      fc.property(stream, (source) => {
        const open: string[] = [];
        let hasMark = false;
        for (const operator of operators(marked(source))) {
          if (/B[MD]C$/u.test(operator)) {
            expect(hasMark).toBe(false);
            hasMark = true;
            open.push('mark');
          } else if (operator === 'EMC') {
            expect(open.pop()).toBe('mark');
            hasMark = false;
          } else if (operator === 'q') open.push('q');
          else if (operator === 'Q') expect(open.pop()).toBe('q');
          else if (paints.test(operator)) expect(hasMark).toBe(true);
        }
        expect(open).toEqual([]);
      }),
    );
  });

  test('どの描くものも、もとの印に属したまま', () => {
    const owners = (source: string): (number | null)[] =>
      readPieces(encoder.encode(source)).flatMap((piece) => (piece.kind === 'paint' ? [piece.mcid] : []));
    fc.assert(
      fc.property(stream, (source) => {
        expect(owners(marked(source))).toEqual(owners(source));
      }),
    );
  });
});

test('一つの印は、q と Q の組を含んだまま一つでいる', () => {
  const source = '/P <</MCID 0>> BDC\nq 0 0 1 1 re f Q\nq 1 1 2 2 re f Q\nEMC\n3 3 4 4 re f';
  expect(operators(marked(source)).filter(isMark)).toEqual([
    '/P <</MCID 0>> BDC',
    'EMC',
    '/Artifact BMC',
    'EMC',
  ]);
});

test('字の中の印（ActualText）は、字とともに残る', () => {
  const source = 'BT /Span <</ActualText <FEFF0041>>> BDC <01> Tj EMC ET';
  expect(operators(marked(source))).toEqual(['/Artifact BMC', ...operators(source), 'EMC']);
});
