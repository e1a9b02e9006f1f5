import { attributeOf, eachHeading, wordsIn } from './html-tags.ts';

/** A heading of the bound book: a bookmark of the file, and a line of the 目次 where it is high enough. */
export interface Heading {
  readonly level: number;
  /** Its words alone: without ruby, without what stands there for ears only. */
  readonly text: string;
  readonly place: string;
}

/** The headings of a bound book in their order. Each has an id. */
export function headingsOf(html: string): readonly Heading[] {
  const headings: Heading[] = [];
  eachHeading(html, (level, attributes, inner) => {
    const place = attributeOf(attributes, 'id');
    if (place === null) throw new Error(`a heading without an id: ${inner}`);
    headings.push({ level, text: wordsIn(inner, isForEarsOrRuby), place });
    return '';
  });
  return headings;
}

/** Gives an id to every heading that has none, so that bookmarks find it. */
export function withHeadingIds(html: string): string {
  let count = 0;
  return eachHeading(html, (level, attributes, inner) => {
    const [name, hasId] = [`h${String(level)}`, attributeOf(attributes, 'id') !== null];
    if (!hasId) count += 1;
    return `<${name}${hasId ? '' : ` id="Heading-${String(count)}"`}${attributes}>${inner}</${name}>`;
  });
}

function isForEarsOrRuby(name: string, attributes: string): boolean {
  return (
    /^r[tp]$/iu.test(name) ||
    attributeOf(attributes, 'class')?.split(' ').includes('visually-hidden') === true
  );
}
