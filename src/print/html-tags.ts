/* HTML that Astro wrote, read tag by tag: well formed, and far too long to be made a tree of for a few ids. */

/** As it stands between the name of an opening tag and its end. */
const ATTRIBUTES = String.raw`(?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*`;
/** A comment, or what only machines read; an opening tag; a closing one. */
const TAG = new RegExp(
  String.raw`<!--[\s\S]*?-->|<(script|style)(?=[\s>])[\s\S]*?</\1\s*>|<([a-z][\w:-]*)(${ATTRIBUTES})(\s*/?>)|</([a-z][\w:-]*)\s*>`,
  'giu',
);
const ATTRIBUTE = /\s+([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

/** A heading from its first sign to its last; headings do not hold each other. */
const HEADING = new RegExp(String.raw`<h([1-6])(${ATTRIBUTES})\s*>([\s\S]*?)</h\1\s*>`, 'giu');

/** A link from its first sign to its last; links do not hold each other. */
const LINK = new RegExp(String.raw`<a(${ATTRIBUTES})\s*>([\s\S]*?)</a\s*>`, 'giu');

/** What an attribute becomes: undefined as it was, null taken out, else this value. */
type Change = string | null | undefined;

/** Attributes of opening tags changed; comments are left out. `change` gets their text and gives the new one. */
export function eachTag(html: string, change: (name: string, attributes: string) => string): string {
  return html.replace(
    TAG,
    (whole: string, _: unknown, name: string | undefined, attributes: string, end: string) => {
      if (name !== undefined) return `<${name}${change(name, attributes)}${end}`;
      return whole.startsWith('<!--') ? '' : whole;
    },
  );
}

/** Values are told and given as they are meant, without entities. One without a value has the empty one, as in HTML. */
export function eachAttribute(attributes: string, change: (name: string, value: string) => Change): string {
  return attributes.replace(
    ATTRIBUTE,
    (whole: string, name: string, ...values: readonly (string | undefined)[]) => {
      const written = values[0] ?? values[1] ?? values[2] ?? '';
      const changed = change(name, unescaped(written));
      if (changed === undefined) return whole;
      return changed === null ? '' : ` ${name}="${escaped(changed)}"`;
    },
  );
}

export function attributeOf(attributes: string, wanted: string): string | null {
  let found: string | null = null;
  if (attributes.includes(wanted)) {
    eachAttribute(attributes, (name, value) => {
      if (name === wanted) found ??= value;
      return undefined;
    });
  }
  return found;
}

/** The headings with their attributes and what is in them, each replaced by what `change` makes of it. */
export function eachHeading(
  html: string,
  change: (level: number, attributes: string, inner: string) => string,
): string {
  return html.replace(HEADING, (_, level: string, attributes: string, inner: string) =>
    change(Number(level), attributes, inner),
  );
}

/** The links with their attributes and what is in them, each replaced by what `change` makes of it. */
export function eachLink(html: string, change: (attributes: string, inner: string) => string): string {
  return html.replace(LINK, (_, attributes: string, inner: string) => change(attributes, inner));
}

/** Elements without an end tag. */
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/iu;

/** The words of a piece of HTML, with all white space as single spaces; elements that `isLeftOut` are no words. */
export function wordsIn(
  html: string,
  isLeftOut: (name: string, attributes: string) => boolean = () => false,
): string {
  let words = '';
  let at = 0;
  /** Elements open since the one left out, with it. */
  let open = 0;
  for (const match of html.matchAll(TAG)) {
    const [whole, , name, attributes = '', end = '', closed] = match;
    if (open === 0) words += html.slice(at, match.index);
    at = match.index + whole.length;
    if (closed !== undefined) open = Math.max(0, open - 1);
    else if (name !== undefined && !end.includes('/') && !VOID.test(name)) {
      if (open > 0 || isLeftOut(name, attributes)) open += 1;
    }
  }
  if (open === 0) words += html.slice(at);
  return unescaped(words).replace(/\s+/gu, ' ').trim();
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/giu,
    (whole, decimal: string | undefined, hex: string | undefined, name = '') => {
      if (decimal === undefined && hex === undefined) return NAMED[name as string] ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
