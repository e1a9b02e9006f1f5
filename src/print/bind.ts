import { placeWithin, isContentId, partPlace } from '#views/book-places.ts';
import type { BookPlaces } from '#views/book-places.ts';

/** What the parts of a book are bound by. */
export interface Binding {
  readonly places: BookPlaces;
  /** Address of the plan's own page on the site. */
  readonly planAddress: string;
  /** Scheme and host of the published site; null where it is unknown, and links out of the book have no aim. */
  readonly origin: string | null;
  /** Parts whose ids are the content's own. */
  readonly sections: ReadonlySet<string>;
}

/**
 * Makes one document of pages that were each made for the site: `data-part` names the page from there on. Every id
 * becomes unique in the book, every link to a page that is in the book stays within it, every other leads to the
 * published site or, where there is none, is no link.
 */
export function bind(html: string, binding: Binding): string {
  const named = nameIds(html, binding.sections);
  const ids = new Set([...named.matchAll(/\sid="([^"]*)"/gu)].map(([, id = '']) => id));
  return eachTag(named, (tag, part) => {
    if (tag.name !== 'a') return tag.attributes;
    return tag.attributes.replace(HREF, (_, written: string) => {
      const href = unescapeText(written);
      const address = href.startsWith('#') ? `${binding.planAddress}${part}/${href}` : href;
      const place = binding.places.at(address);
      if (place !== null && ids.has(place)) return ` href="#${place}"`;
      if (/^[a-z]+:/u.test(href)) return ` href="${written}"`;
      return binding.origin === null || href.startsWith('#') ? '' : ` href="${binding.origin}${written}"`;
    });
  });
}

const HREF = /\shref="([^"]*)"/u;
const NAMING = /\s(id|aria-labelledby|aria-describedby|for|headers)="([^"]*)"/gu;

function nameIds(html: string, sections: ReadonlySet<string>): string {
  return eachTag(html, ({ attributes }, part) => {
    if (part === '') return attributes;
    const rename = (id: string): string =>
      id === '' || id === partPlace(id.slice(partPlace('').length)) || (sections.has(part) && isContentId(id))
        ? id
        : placeWithin(part, id);
    return attributes
      .replace(NAMING, (_, attribute: string, ids: string) => {
        return ` ${attribute}="${ids.split(' ').map(rename).join(' ')}"`;
      })
      .replace(/url\(#([^)]*)\)/gu, (_, id: string) => `url(#${rename(id)})`);
  });
}

interface Tag {
  readonly name: string;
  readonly attributes: string;
}

/** Opening tags; what Astro writes quotes every value. */
const TAG = /<([a-zA-Z][\w-]*)((?:\s+[^\s=>"'/]+(?:="[^"]*")?)*)(\s*\/?>)/gu;

function eachTag(html: string, change: (tag: Tag, part: string) => string): string {
  let part = '';
  return html.replace(TAG, (_, name: string, attributes: string, end: string) => {
    part = /\sdata-part="([^"]*)"/u.exec(attributes)?.[1] ?? part;
    return `<${name}${change({ name, attributes }, part)}${end}`;
  });
}

function unescapeText(text: string): string {
  return text
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')
    .replaceAll('&#34;', '"')
    .replaceAll('&quot;', '"');
}
