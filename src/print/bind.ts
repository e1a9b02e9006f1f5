import { placeWithin, isContentId, partPlace } from '#views/book-places.ts';
import type { BookPlaces } from '#views/book-places.ts';
import { attributeOf, eachAttribute, eachTag } from './html-tags.ts';

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
  const { html: named, ids } = nameIds(html, binding.sections);
  return eachTagOfPart(named, (tag, attributes, part) =>
    tag === 'a'
      ? eachAttribute(attributes, (name, value) =>
          name === 'href' ? aimOf(value, part, ids, binding) : undefined,
        )
      : attributes,
  );
}

/** Stands for a published site nobody knows: never printed. */
const NOWHERE = 'https://nowhere.invalid';

/** Where a link of a page leads from the book; undefined: where it said, null: nowhere. */
function aimOf(
  href: string,
  part: string,
  ids: ReadonlySet<string>,
  { places, planAddress, origin }: Binding,
): string | null | undefined {
  const base = new URL(`${planAddress}${encodeURIComponent(part)}/`, origin ?? NOWHERE);
  const url = URL.parse(href, base);
  if (!url) return null;
  if (url.origin !== base.origin) return /^[a-z][\w+.-]*:/iu.test(href) ? undefined : url.href;
  const place = places.at(`${decodeURI(url.pathname)}${url.hash}`);
  if (place !== null && ids.has(place)) return `#${place}`;
  return origin === null || href.startsWith('#') ? null : url.href;
}

/** Attributes that name elements of the same page. */
const NAMING = new Set(['id', 'for', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-details']);

/** The same pages with ids that are unique in the book, and these. */
function nameIds(html: string, sections: ReadonlySet<string>): { html: string; ids: ReadonlySet<string> } {
  const ids = new Set<string>();
  const named = eachTagOfPart(html, (tag, attributes, part) =>
    eachAttribute(attributes, (name, value) => {
      const rename = (id: string): string => (part === '' ? id : renamed(id, part, sections));
      if (NAMING.has(name)) {
        const names = name === 'id' ? rename(value) : value.split(/\s+/u).map(rename).join(' ');
        if (name === 'id') ids.add(names);
        return names;
      }
      if (tag === 'use' && name === 'href' && value.startsWith('#')) return `#${rename(value.slice(1))}`;
      return value.includes('url(#')
        ? value.replace(/url\(#([^)]*)\)/gu, (_, id: string) => `url(#${rename(id)})`)
        : undefined;
    }),
  );
  return { html: named, ids };
}

function renamed(id: string, part: string, sections: ReadonlySet<string>): string {
  const isOwn =
    id === '' || id === partPlace(id.slice(partPlace('').length)) || (sections.has(part) && isContentId(id));
  return isOwn ? id : placeWithin(part, id);
}

/** With the part each tag stands in; empty before the first. */
function eachTagOfPart(
  html: string,
  change: (tag: string, attributes: string, part: string) => string,
): string {
  let part = '';
  return eachTag(html, (tag, attributes) => {
    part = attributeOf(attributes, 'data-part') ?? part;
    return change(tag, attributes, part);
  });
}
