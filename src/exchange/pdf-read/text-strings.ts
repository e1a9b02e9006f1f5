/** PDFDocEncoding where it is not Latin-1 (ISO 32000-1, Annex D.3): 18–1F and 80–9F, A0. */
const DOC_LOW = '\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc';
const DOC_HIGH =
  '\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e\ufffd\u20ac';

/** A text string (7.9.2.2) as text: UTF-16 with its mark, UTF-8 with its mark, else PDFDocEncoding. */
export function decodeText(raw: string): string {
  if (raw.startsWith('\xfe\xff')) return withoutLanguage(utf16(raw.slice(2)));
  if (raw.startsWith('\xff\xfe')) return withoutLanguage(utf16(swapped(raw.slice(2))));
  if (raw.startsWith('\xef\xbb\xbf')) {
    return new TextDecoder().decode(Uint8Array.from(raw.slice(3), (char) => char.charCodeAt(0)));
  }
  return raw.replace(/[\x18-\x1f\x80-\xa0]/gu, (char) => {
    const code = char.charCodeAt(0);
    return (code < 0x20 ? DOC_LOW[code - 0x18] : DOC_HIGH[code - 0x80]) ?? char;
  });
}

/** Two bytes a unit, the high one first. */
export function utf16(raw: string): string {
  let text = '';
  for (let at = 0; at + 1 < raw.length; at += 2) {
    text += String.fromCharCode(raw.charCodeAt(at) * 256 + raw.charCodeAt(at + 1));
  }
  return text;
}

function swapped(raw: string): string {
  return raw.replace(/([\s\S])([\s\S])/gu, '$2$1');
}

/** A language may be told between two escapes within the text. */
function withoutLanguage(text: string): string {
  return text.replace(/\u001b[^\u001b]*\u001b/gu, '');
}
