import { asText } from './filters.ts';
import type { Pdf } from './open-pdf.ts';
import { utf16 } from './text-strings.ts';
import { type Dict, PdfString } from './values.ts';

/** The document information dictionary, decoded: Title, Author, CreationDate … */
export function documentInfo(pdf: Pdf): Record<string, string> {
  const info: Dict = pdf.dict(pdf.trailer.get('Info')) ?? new Map();
  return Object.fromEntries(
    [...info]
      .filter(([, value]) => pdf.resolve(value) instanceof PdfString)
      .map(([key, value]) => [key, pdf.text(value) ?? '']),
  );
}

/** The XMP packet of the catalog as text; null where there is none. */
export function xmpOf(pdf: Pdf): string | null {
  const stream = pdf.stream(pdf.root.get('Metadata'));
  if (!stream) return null;
  const data = pdf.data(stream);
  if (data[0] === 0xfe && data[1] === 0xff) return utf16(asText(data.subarray(2)));
  return new TextDecoder().decode(data);
}

/**
 * The values of a simple property in an XMP packet, found by its namespace: the text of the element, or of each item
 * of its array, or the attribute it is written as. Entities are written out.
 */
export function xmpValues(xmp: string, namespace: string, name: string): string[] {
  const text = xmp.replace(/<!--[\s\S]*?-->/gu, '');
  const values: string[] = [];
  for (const [, prefix = '', uri] of text.matchAll(/\sxmlns:([\w-]+)\s*=\s*["']([^"']*)["']/gu)) {
    if (uri !== namespace) continue;
    const tag = `${prefix}:${name}`;
    for (const part of text.split(new RegExp(`<${tag}(?=[\\s>])`, 'u')).slice(1)) {
      const inside = part.slice(part.indexOf('>') + 1).split(`</${tag}>`)[0] ?? '';
      const items = [...inside.matchAll(/<(\w+:li)(?:\s[^>]*)?>([^<]*)<\/\1>/gu)].map(
        ([, , item]) => item ?? '',
      );
      values.push(...(items.length > 0 ? items : [inside.replace(/<[^>]*>/gu, '')]));
    }
    const attribute = new RegExp(`\\s${tag}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'gu');
    for (const [, double, single] of text.matchAll(attribute)) values.push(double ?? single ?? '');
    break;
  }
  return values.map(unescaped);
}

function unescaped(text: string): string {
  const known: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu,
    (whole, hex?: string, decimal?: string, word?: string) => {
      if (word !== undefined) return known[word] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
