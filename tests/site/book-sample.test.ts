import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { checkFolder } from '#shell/check/check.ts';
import { bookOf } from './book/book-of.ts';
import { namedDestinations } from '#exchange/pdf-read/destinations.ts';
import { BOOK_LAWS, breachesIn, PRINT_LAWS } from './book/book-laws.ts';
import type { PrintOf } from './book/book-laws.ts';
import { missingOfSummary } from './book/word-laws.ts';
import { pagesOf } from './pages-of.ts';

const { dir } = inject('sampleSite');
const { content } = await checkFolder(path.resolve('content'));

const plans = content.plans.map((plan) => ({ plan, slug: plan.slug }));
const printsOf = (name: string): readonly PrintOf[] =>
  content.plans.map((plan) => ({ plan, file: path.join(dir, plan.slug, name) }));

test.each(Object.entries(PRINT_LAWS))('冊子も概要版も：%s', (_, law) => {
  expect(breachesIn([...printsOf('book.pdf'), ...printsOf('summary.pdf')], law)).toEqual([]);
});

test.each(Object.entries(BOOK_LAWS))('冊子は：%s', (_, law) => {
  expect(breachesIn(printsOf('book.pdf'), law)).toEqual([]);
});

test.each(plans)('サイトのリンクが指す場所は、どれも「$slug」の冊子にある', ({ slug }) => {
  const places = namedDestinations(bookOf(path.join(dir, slug, 'book.pdf')).pdf);
  const linked = [...pagesOf(dir).values()].flatMap((html) =>
    [...html.matchAll(/href="([^"]*)\/book\.pdf#([^"]*)"/gu)].flatMap(([, folder = '', place = '']) =>
      folder.endsWith(`/${slug}`) ? [decodeURIComponent(place)] : [],
    ),
  );
  expect(linked.length).toBeGreaterThan(10);
  expect(linked.filter((place) => !places.has(place))).toEqual([]);
});

test.each(plans)('「$slug」の概要版は、分野・柱と重点事業の名を載せ、数ページで終わる', ({ plan, slug }) => {
  const summary = bookOf(path.join(dir, slug, 'summary.pdf'));
  expect(missingOfSummary(summary.order.map(({ text }) => text).join(''), plan)).toEqual([]);
  expect(summary.leaves.length).toBeLessThanOrEqual(12);
});
