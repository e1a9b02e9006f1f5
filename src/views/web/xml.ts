/** An element of XML: its name, its attributes, and what stands in it. */
export type XmlElement = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...within: (XmlElement | string)[],
];

/** A whole XML file in UTF-8. Signs that mean something to XML are escaped, those it cannot hold are left out. */
export function xmlText(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${elementText(root)}\n`;
}

function elementText([name, attributes, ...within]: XmlElement): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inner = within.map((one) => (typeof one === 'string' ? escaped(one) : `\n${elementText(one)}`));
  const end = typeof within.at(-1) === 'object' ? '\n' : '';
  return within.length === 0
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${inner.join('')}${end}</${name}>`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign);
}
