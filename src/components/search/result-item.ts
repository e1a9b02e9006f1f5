import type { ShownResult } from '#views/search/answer.ts';
import type { QueryWord } from '#views/search/equivalents.ts';
import { excerpt, markHits } from '#views/search/excerpt.ts';
import type { Stretch } from '#views/search/excerpt.ts';
import type { ShownRecord } from '#views/search/index-format.ts';
import { element } from './elements.ts';

/** A result: where it leads, where it stands, the words found, and the places it is 再掲 at. */
export function resultItem({ shown, listings }: ShownResult, words: readonly QueryWord[]): HTMLLIElement {
  const link = element('a', '', ...marked(markHits(shown.title, words)));
  link.href = shown.url;
  const mark = shown.mark === '' ? [] : [element('span', 'relisting-mark', shown.mark)];
  const item = element('li', '', element('h3', '', link, ...mark));
  const place = [shown.place, shown.departments].filter((part) => part !== '').join('／');
  if (place !== '') item.append(element('p', 'search-place', place));
  const facts = [shown.state, shown.amount].filter((fact) => fact !== '');
  if (facts.length > 0) item.append(element('p', 'search-facts', facts.join('　')));
  if (shown.texts.length > 0)
    item.append(element('p', 'search-excerpt', ...marked(excerpt(shown.texts, words))));
  if (listings.length > 0) item.append(listingsOf(listings));
  return item;
}

function listingsOf(listings: readonly ShownRecord[]): HTMLElement {
  const links = listings.map(({ url, title, place }) => {
    const link = element('a', '', `${place}「${title}」`);
    link.href = url;
    return element('li', '', link);
  });
  return element(
    'div',
    'search-listings',
    element('p', '', `ほか${String(listings.length)}か所に再掲`),
    element('ul', '', ...links),
  );
}

function marked(stretches: readonly Stretch[]): readonly (Node | string)[] {
  return stretches.map(({ text, hit }) => (hit ? element('mark', '', text) : text));
}
