import { namedDestinations } from '#exchange/pdf-read/destinations.ts';
import type { LinkedPlan } from '#core/link/linked.ts';
import { partPlace } from '#views/book-places.ts';
import type { Book, Laws } from './book-of.ts';
import { named, squeezed } from './book-of.ts';

/** Of the links in any print. */
export const LINK_LAWS: Laws = {
  'どのリンクにも行き先があり、言葉がある': (book) =>
    book.links.flatMap(({ target, page, text, element, number }) => {
      const isFine =
        (target.kind === 'inside' && target.place !== null) ||
        (target.kind === 'uri' && /^(?:https?:\/\/[^/]+\/|mailto:.+@|tel:)/u.test(target.uri));
      return isFine && element && (text !== '' || number !== null)
        ? []
        : [`${named(book, page)}「${text}」${target.kind === 'uri' ? target.uri : ''}`];
    }),
};

/** Of the places in a whole book. */
export const PLACE_LAWS: Laws = {
  '分野・章・事業・個票・指標のどれにも名前の付いた場所があり、そこにその言葉がある': (book, plan) => {
    const places = namedDestinations(book.pdf);
    return placesOf(plan).flatMap(([place, words]) => {
      const found = places.get(place);
      if (!found) return [`「${words}」の場所 ${place} がない`];
      return textOn(book, found.page).includes(squeezed(words))
        ? []
        : [`${place} は${named(book, found.page)}だが、「${words}」はそこにない`];
    });
  },
};

/** Every place a reader may be sent to by what the content calls it, and the words that stand there. */
function placesOf(plan: LinkedPlan): readonly (readonly [place: string, words: string])[] {
  return [
    ...plan.sections.map(({ file, title }) => [partPlace(file.name), title] as const),
    ...plan.plan.chapters.map(({ name, title }) => [partPlace(name), title] as const),
    ...plan.items.flatMap(({ id, title }) => (id === null ? [] : [[id, title] as const])),
    ...plan.items.flatMap((item) =>
      item.id !== null && item.kind === 'project' && item.entity.priority
        ? [[`${item.id}_sheet`, item.title] as const]
        : [],
    ),
    ...plan.indicators.flatMap(({ id, title }) => (id === null ? [] : [[id, title] as const])),
  ];
}

const texts = new WeakMap<Book, Map<number, string>>();

/** What a page holds, in reading order. */
function textOn(book: Book, page: number): string {
  let pages = texts.get(book);
  if (!pages) {
    pages = new Map();
    for (const { text, page: at } of book.order) pages.set(at, (pages.get(at) ?? '') + squeezed(text));
    texts.set(book, pages);
  }
  return pages.get(page) ?? '';
}
