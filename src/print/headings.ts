/** A heading of the bound book: a bookmark of the file, and a line of the 目次 where it is high enough. */
export interface Heading {
  readonly level: number;
  /** Its words alone: without ruby, without what stands there for ears only. */
  readonly text: string;
  readonly place: string;
}

/** The headings of a bound book in their order. Each has an id. */
export function headingsOf(html: string): readonly Heading[] {
  return [...html.matchAll(/<h([1-6])((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*>([\s\S]*?)<\/h\1>/gu)].map(
    ([whole, level, attributes = '', inner = '']) => {
      const place = /\sid="([^"]+)"/u.exec(attributes)?.[1];
      if (place === undefined) throw new Error(`a heading without an id: ${whole}`);
      return { level: Number(level), text: wordsOf(inner), place };
    },
  );
}

/** Gives an id to every heading that has none, so that bookmarks find it. */
export function withHeadingIds(html: string): string {
  let count = 0;
  return html.replace(/<h([1-6])(?![^>]*\sid=")/gu, (tag) => {
    count += 1;
    return `${tag} id="Heading-${String(count)}"`;
  });
}

function wordsOf(html: string): string {
  return html
    .replace(/<r[tp]\b[\s\S]*?<\/r[tp]>/gu, '')
    .replace(/<span class="visually-hidden"[\s\S]*?<\/span>/gu, '')
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&')
    .replace(/\s+/gu, ' ')
    .trim();
}
