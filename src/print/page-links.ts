import { attributeOf, eachLink, wordsIn } from './html-tags.ts';

/* The browser writes the number into `.page-number`, once it is known: words of the page, because what styles put in is read to
 * nobody. */
const AT_PAGE = '<span class="at-page">（→<span class="page-number"></span>ページ）</span>';

/** Makes room for a page number in the links within a bound book that have none of their own. */
export function withPageNumbers(html: string): string {
  return eachLink(html, (attributes, inner) => {
    const hasRoom = placeOf(attributes) === null || inner.includes('class="page-number"');
    return `<a${attributes}>${inner}${hasRoom ? '' : AT_PAGE}</a>`;
  });
}

/** What each place within the book is called by the first link that leads there. */
export function linkTextsOf(html: string): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  eachLink(html, (attributes, inner) => {
    const [place, text] = [placeOf(attributes), wordsIn(inner)];
    if (place !== null && text !== '') texts[place] ??= text;
    return '';
  });
  return texts;
}

function placeOf(attributes: string): string | null {
  const href = attributeOf(attributes, 'href');
  return href?.startsWith('#') === true ? decodeURIComponent(href.slice(1)) : null;
}
