import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelOfPage, leavesOf } from '#print/leaves.ts';
import type { Stretch } from '#print/leaves.ts';

/** The labels of a book whose stretches have so many pages each, blank pages included. */
function labelsOf(
  book: readonly (readonly [Stretch['kind'], pages: number, leaf?: Stretch['leaf']])[],
): string[] {
  let page = 0;
  const begins = new Map<string, number>();
  const stretches = book.map(([kind, pages, leaf = null], i): Stretch => {
    begins.set(String(i), page);
    page += pages;
    return { place: String(i), kind, leaf };
  });
  const { labels, blanks } = leavesOf(stretches, (place) => begins.get(place) ?? -1);
  return Array.from({ length: page + blanks.length }, (_, i) => labelOfPage(i, labels));
}

describe('ページの番号', () => {
  test('表紙・白ページ・奥付にはなく、目次はローマ数字、本文は1から', () => {
    expect(
      labelsOf([
        ['cover', 1],
        ['front', 3, 'odd'],
        ['body', 2, 'odd'],
        ['body', 3],
        ['colophon', 1, 'even'],
      ]),
    ).toEqual(['', '', 'i', 'ii', 'iii', '', '1', '2', '3', '4', '5', '']);
  });

  test('本文の途中の白ページは、番号を数えるが印刷しない', () => {
    expect(
      labelsOf([
        ['body', 1],
        ['body', 2, 'odd'],
        ['body', 1, 'odd'],
      ]),
    ).toEqual(['1', '', '3', '4', '5']);
  });

  test('ローマ数字は、続けて読める', () => {
    const labels = labelsOf([['front', 50]]);
    expect([4, 9, 14, 40, 49].map((page) => labels[page - 1])).toEqual(['iv', 'ix', 'xiv', 'xl', 'xlix']);
  });

  test('奇数ページから始まるものは、どんな厚さの本でも右に、偶数ページからのものは左に来る', () => {
    const leaf = fc.constantFrom<Stretch['leaf']>('odd', 'even', null);
    const kind = fc.constantFrom<Stretch['kind']>('front', 'body');
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, fc.integer({ min: 1, max: 9 }), leaf)), (book) => {
        let page = 0;
        const begins = book.map(([, pages]) => (page += pages) - pages);
        const { shifted } = leavesOf(
          book.map(([one, , wanted], i) => ({ place: String(i), kind: one, leaf: wanted })),
          (place) => begins[Number(place)] ?? -1,
        );
        for (const [i, [, , wanted]] of book.entries()) {
          if (wanted !== null) expect(shifted(begins[i] ?? -1) % 2 === 0).toBe(wanted === 'odd');
        }
      }),
    );
  });

  test('本文に印刷される番号は、1から一つずつ増え、同じものは二つない', () => {
    const leaf = fc.constantFrom<Stretch['leaf']>('odd', 'even', null);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), leaf), { minLength: 1 }), (parts) => {
        const printed = labelsOf(parts.map(([pages, wanted]) => ['body', pages, wanted] as const));
        const first = printed.indexOf('1');
        for (const [i, label] of printed.entries()) {
          if (label !== '') expect(Number(label)).toBe(i - first + 1);
        }
      }),
    );
  });
});
