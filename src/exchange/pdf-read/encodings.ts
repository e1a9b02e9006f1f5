/** The glyph names of the standard Latin character set (ISO 32000-1, Annex D.2) that are not their own letter. */
const NAMED = `space  exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright )
asterisk * plus + comma , hyphen - period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9
colon : semicolon ; less < equal = greater > question ? at @ bracketleft [ backslash \\ bracketright ] asciicircum ^
underscore _ grave \` braceleft { bar | braceright } asciitilde ~ exclamdown ¡ cent ¢ sterling £ currency ¤ yen ¥
brokenbar ¦ section § dieresis ¨ copyright © ordfeminine ª guillemotleft « logicalnot ¬ registered ® macron ¯ degree °
plusminus ± twosuperior ² threesuperior ³ acute ´ mu µ paragraph ¶ periodcentered · cedilla ¸ onesuperior ¹ ordmasculine º
guillemotright » onequarter ¼ onehalf ½ threequarters ¾ questiondown ¿ Agrave À Aacute Á Acircumflex Â Atilde Ã Adieresis Ä
Aring Å AE Æ Ccedilla Ç Egrave È Eacute É Ecircumflex Ê Edieresis Ë Igrave Ì Iacute Í Icircumflex Î Idieresis Ï Eth Ð
Ntilde Ñ Ograve Ò Oacute Ó Ocircumflex Ô Otilde Õ Odieresis Ö multiply × Oslash Ø Ugrave Ù Uacute Ú Ucircumflex Û
Udieresis Ü Yacute Ý Thorn Þ germandbls ß agrave à aacute á acircumflex â atilde ã adieresis ä aring å ae æ ccedilla ç
egrave è eacute é ecircumflex ê edieresis ë igrave ì iacute í icircumflex î idieresis ï eth ð ntilde ñ ograve ò oacute ó
ocircumflex ô otilde õ odieresis ö divide ÷ oslash ø ugrave ù uacute ú ucircumflex û udieresis ü yacute ý thorn þ
ydieresis ÿ OE Œ oe œ Scaron Š scaron š Ydieresis Ÿ Zcaron Ž zcaron ž florin ƒ circumflex ˆ tilde ˜ caron ˇ breve ˘
dotaccent ˙ ring ˚ ogonek ˛ hungarumlaut ˝ endash – emdash — quoteleft ‘ quoteright ’ quotesinglbase ‚ quotedblleft “
quotedblright ” quotedblbase „ dagger † daggerdbl ‡ bullet • ellipsis … perthousand ‰ guilsinglleft ‹ guilsinglright ›
Euro € trademark ™ minus − fraction ⁄ fi ﬁ fl ﬂ dotlessi ı Lslash Ł lslash ł`;

const names = new Map<string, string>();
for (const [, name = '', char = ''] of NAMED.matchAll(/(\w+) (\S| )(?:\s|$)/gu)) names.set(name, char);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') names.set(letter, letter);

/** StandardEncoding from A1 on; a space where it has no glyph. */
const STANDARD_HIGH =
  '¡¢£⁄¥ƒ§¤\u0027“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß    ';

/** Whether a glyph name is one that this room knows from the Adobe Glyph List; most of the list it does not know. */
export function isListedGlyphName(name: string): boolean {
  return names.has(name);
}

/** The text of a glyph name; null where it cannot be told. `uni` and `u` names are read as the list's specification says. */
export function textOfGlyphName(name: string): string | null {
  const plain = name.split('.')[0] ?? '';
  const known = names.get(plain);
  if (known !== undefined) return known;
  const units = /^uni((?:[0-9A-F]{4})+)$/u.exec(plain)?.[1]?.match(/.{4}/gu);
  if (units) return String.fromCharCode(...units.map((unit) => parseInt(unit, 16)));
  const point = parseInt(/^u([0-9A-F]{4,6})$/u.exec(plain)?.[1] ?? '', 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : null;
}

export type BaseEncoding = 'WinAnsiEncoding' | 'MacRomanEncoding' | 'StandardEncoding';

const decoders = {
  WinAnsiEncoding: new TextDecoder('windows-1252'),
  MacRomanEncoding: new TextDecoder('macintosh'),
};

export function isBaseEncoding(name: string | null): name is BaseEncoding {
  return name === 'WinAnsiEncoding' || name === 'MacRomanEncoding' || name === 'StandardEncoding';
}

/** What a byte means in one of the encodings of Annex D; null where it means nothing. */
export function textOfByte(encoding: BaseEncoding, code: number): string | null {
  if (code < 0x20) return null;
  if (encoding !== 'StandardEncoding') return decoders[encoding].decode(Uint8Array.of(code));
  if (code === 0x27) return '’';
  if (code === 0x60) return '‘';
  if (code < 0x7f) return String.fromCharCode(code);
  const char = STANDARD_HIGH[code - 0xa1] ?? ' ';
  return char === ' ' ? null : char;
}

/** The byte of a character in MacRoman, for the (1, 0) cmap of a font program; null where it has none. */
export function macRomanByte(text: string): number | null {
  for (let code = 0x20; code < 0x100; code += 1) {
    if (textOfByte('MacRomanEncoding', code) === text) return code;
  }
  return null;
}
