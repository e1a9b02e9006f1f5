import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentsLines } from '#print/contents-lines.ts';
import type { ContentsLine } from '#print/contents-lines.ts';
import type { Heading } from '#print/headings.ts';

const part = (text: string): Heading => ({ level: 1, text, place: text });
const within = (text: string, of: string): Heading => ({ level: 2, text, place: `${of}-${text}` });

/** Sections that each have 考え方 and 事業, and something of their own. */
function sections(count: number): readonly Heading[] {
  return Array.from({ length: count }, (_, i) => `柱${i + 1}`).flatMap((name) => [
    part(name),
    within('考え方', name),
    within('事業', name),
    within(`${name}だけの見出し`, name),
  ]);
}

function shape(lines: readonly ContentsLine[]): readonly string[] {
  return lines.flatMap(({ text, within: below }) => [text, ...shape(below).map((line) => `　${line}`)]);
}

test('短い冊子の目次は、部とその中の見出しを、もれなく示す', () => {
  const headings = [...sections(1), { level: 3, text: '個票', place: 'x' }];
  expect(shape(contentsLines(headings))).toEqual(['柱1', '　考え方', '　事業', '　柱1だけの見出し']);
});

test('長い冊子では、部ごとに繰り返される見出しを省く', () => {
  const lines = shape(contentsLines(sections(40)));
  expect(lines).toHaveLength(80);
  expect(lines.slice(0, 2)).toEqual(['柱1', '　柱1だけの見出し']);
});

test('とても長い冊子では、部だけを示す', () => {
  expect(shape(contentsLines(sections(60)))).toEqual(Array.from({ length: 60 }, (_, i) => `柱${i + 1}`));
});

test('目次の行は、見出しの順に並び、部は一つも欠けない', () => {
  const heading = fc.record({
    level: fc.integer({ min: 1, max: 4 }),
    text: fc.constantFrom('考え方', '事業', '指標', 'あ', 'い', 'う'),
    place: fc.uuid(),
  });
  fc.assert(
    fc.property(fc.array(heading, { maxLength: 200 }), (headings) => {
      const flat = contentsLines(headings).flatMap((line) => [line, ...line.within]);
      const places = new Set(flat.map(({ place }) => place));
      expect(flat.map(({ place }) => place)).toEqual(
        headings.filter(({ place }) => places.has(place)).map(({ place }) => place),
      );
      for (const { level, place } of headings) if (level === 1) expect(places).toContain(place);
    }),
  );
});
