import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yearTables } from '#print/year-tables.ts';

const room = { upright: 48, turned: 74 };
const widths = { others: 20, year: 13 };

test('縦のページに収まる年度は、縦のページの一つの表になる', () => {
  expect(yearTables(2, widths, room)).toEqual({ isWide: false, tables: [{ from: 0, to: 2 }] });
});

test('縦のページに収まらない年度は、横のページの一つの表になる', () => {
  expect(yearTables(4, widths, room)).toEqual({ isWide: true, tables: [{ from: 0, to: 4 }] });
});

test('横のページにも収まらない年度は、ほぼ同じ数ずつの表に分かれる', () => {
  expect(yearTables(5, widths, room)).toEqual({
    isWide: true,
    tables: [
      { from: 0, to: 3 },
      { from: 3, to: 5 },
    ],
  });
});

test('分ければ縦のページに収まるときは、ページを横にしない', () => {
  expect(yearTables(4, widths, { upright: 48, turned: 60 })).toEqual({
    isWide: false,
    tables: [
      { from: 0, to: 2 },
      { from: 2, to: 4 },
    ],
  });
});

test('年度がなければ、縦のページの一つの表になる', () => {
  expect(yearTables(0, widths, room)).toEqual({ isWide: false, tables: [{ from: 0, to: 0 }] });
});

describe('どの幅と年度の数でも', () => {
  const anyWidths = fc.record({
    others: fc.double({ min: 0, max: 100, noNaN: true }),
    year: fc.double({ min: 1, max: 30, noNaN: true }),
  });
  const anyRoom = fc
    .tuple(fc.double({ min: 10, max: 60, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true }))
    .map(([upright, more]) => ({ upright, turned: upright + more }));

  test('すべての年度が、順に一度ずつ現れる', () => {
    fc.assert(
      fc.property(fc.nat(60), anyWidths, anyRoom, (years, some, paper) => {
        const shown = yearTables(years, some, paper).tables.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, i) => from + i),
        );
        expect(shown).toEqual(Array.from({ length: years }, (_, i) => i));
      }),
    );
  });

  test('二つ以上の年度を並べた表は、ページの幅に収まる', () => {
    fc.assert(
      fc.property(fc.nat(60), anyWidths, anyRoom, (years, some, paper) => {
        const { isWide, tables } = yearTables(years, some, paper);
        for (const { from, to } of tables) {
          if (to - from < 2) continue;
          expect(some.others + (to - from) * some.year).toBeLessThanOrEqual(
            (isWide ? paper.turned : paper.upright) + 1e-9,
          );
        }
      }),
    );
  });

  test('分けた表の年度の数は、一つしか違わない', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), anyWidths, anyRoom, (years, some, paper) => {
        const sizes = yearTables(years, some, paper).tables.map(({ from, to }) => to - from);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
