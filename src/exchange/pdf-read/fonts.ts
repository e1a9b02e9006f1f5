import { cidOfCode, type CMap, predefinedOrdering, readCMap, textOfCode } from './cmap.ts';
import { type BaseEncoding, isBaseEncoding, textOfByte, textOfGlyphName } from './encodings.ts';
import type { Pdf } from './open-pdf.ts';
import { type Dict, Name, type Value } from './values.ts';

/** One code of a shown string. */
export interface Glyph {
  code: number;
  /** How many bytes wrote it. */
  bytes: number;
  /** Null where neither ToUnicode nor the encoding says. */
  text: string | null;
  /** In 1/1000 of the text's size. */
  width: number;
}

export interface Font {
  /** The font dictionary; one font is one dictionary. */
  dict: Dict;
  name: string;
  /** Type0, TrueType, Type1, Type3, MMType1. */
  subtype: string;
  /** The CIDFont behind a Type 0 font. */
  descendant: Dict | null;
  descriptor: Dict | null;
  /** Whether its program is in the file; a Type 3 font is its own program. */
  isEmbedded: boolean;
  toUnicode: CMap | null;
  /** The CMap of a Type 0 font where it is written into the file. */
  ownCMap: CMap | null;
  /** The base encoding of a simple font as it is in force; null where the font program has its own. */
  base: BaseEncoding | null;
  /** The names that /Differences gives to codes. */
  differences: ReadonlyMap<number, string>;
  glyphs: (raw: string) => Glyph[];
  /** What the encoding of a simple font says a code is, whatever ToUnicode says. */
  encodedText: (code: number) => string | null;
  /** The CID of a code of a Type 0 font; null where a CMap is not known to this reader. */
  cid: (code: number) => number | null;
}

/** Reads a font dictionary. */
export function readFont(pdf: Pdf, dict: Dict): Font {
  const subtype = pdf.name(dict.get('Subtype')) ?? '';
  const descendant = subtype === 'Type0' ? pdf.dict(pdf.array(dict.get('DescendantFonts'))[0]) : null;
  const descriptor = pdf.dict((descendant ?? dict).get('FontDescriptor'));
  const ownCMap = subtype === 'Type0' ? cmapOf(pdf, dict.get('Encoding')) : null;
  const encodingName = pdf.name(dict.get('Encoding'));
  const isIdentity = predefinedOrdering(encodingName) === 'Identity';
  const toUnicode = cmapOf(pdf, dict.get('ToUnicode'));
  const { base, differences } =
    subtype === 'Type0' ? NO_ENCODING : simpleEncoding(pdf, dict, subtype, descriptor);
  const cid = (code: number): number | null =>
    isIdentity ? code : ownCMap ? cidOfCode(ownCMap, code) : null;
  const widthOf = subtype === 'Type0' ? cidWidths(pdf, descendant, cid) : simpleWidths(pdf, dict, descriptor);
  const encodedText = (code: number): string | null => {
    const name = differences.get(code);
    return name === undefined ? base && textOfByte(base, code) : textOfGlyphName(name);
  };
  const textOf = (code: number): string | null => {
    const said = toUnicode ? textOfCode(toUnicode, code) : null;
    return said !== null || subtype === 'Type0' ? said : encodedText(code);
  };
  const known = new Map<number, Glyph>();
  const glyph = (code: number, bytes: number): Glyph => {
    const key = code * 8 + bytes;
    const found = known.get(key);
    if (found) return found;
    const made = { code, bytes, text: textOf(code), width: widthOf(code) };
    known.set(key, made);
    return made;
  };
  return {
    dict,
    name: pdf.name(dict.get('BaseFont')) ?? pdf.name(dict.get('Name')) ?? '',
    subtype,
    descendant,
    descriptor,
    isEmbedded:
      subtype === 'Type3' ||
      ['FontFile', 'FontFile2', 'FontFile3'].some((key) => pdf.stream(descriptor?.get(key))),
    toUnicode,
    ownCMap,
    base,
    differences,
    encodedText,
    cid,
    glyphs: (raw) => codesOf(raw, subtype === 'Type0', ownCMap).map(([code, bytes]) => glyph(code, bytes)),
  };
}

const NO_ENCODING = { base: null, differences: new Map<number, string>() };

function simpleEncoding(
  pdf: Pdf,
  dict: Dict,
  subtype: string,
  descriptor: Dict | null,
): { base: BaseEncoding | null; differences: Map<number, string> } {
  const encoding = dict.get('Encoding');
  const named = pdf.name(encoding) ?? pdf.name(pdf.dict(encoding)?.get('BaseEncoding'));
  const isSymbolic = ((pdf.number(descriptor?.get('Flags')) ?? 0) & 4) !== 0;
  // A font program may bring its own encoding; only for these is it known to be the standard one (9.6.6).
  const isStandard = subtype !== 'Type3' && !isSymbolic && (subtype === 'TrueType' || !descriptor);
  const differences = new Map<number, string>();
  let code = 0;
  for (const item of pdf.array(pdf.dict(encoding)?.get('Differences'))) {
    const value = pdf.resolve(item);
    if (typeof value === 'number') code = value;
    else if (value instanceof Name) {
      differences.set(code, value.name);
      code += 1;
    }
  }
  return { base: isBaseEncoding(named) ? named : isStandard ? 'StandardEncoding' : null, differences };
}

function cmapOf(pdf: Pdf, value: Value | undefined): CMap | null {
  const stream = pdf.stream(value);
  return stream ? readCMap(pdf.data(stream)) : null;
}

/** Codes of a string with the number of their bytes; two for a CMap that is not written into the file. */
function codesOf(raw: string, isComposite: boolean, cmap: CMap | null): [code: number, bytes: number][] {
  const codes: [number, number][] = [];
  const spaces = cmap?.codespaces ?? [];
  for (let at = 0; at < raw.length;) {
    let bytes = isComposite ? 2 : 1;
    for (let length = 1, code = 0; length <= 4 && spaces.length > 0; length += 1) {
      code = code * 256 + raw.charCodeAt(at + length - 1);
      if (spaces.some((space) => space.bytes === length && code >= space.low && code <= space.high)) {
        bytes = length;
        break;
      }
    }
    let code = 0;
    for (let index = 0; index < bytes; index += 1) code = code * 256 + (raw.charCodeAt(at + index) || 0);
    codes.push([code, bytes]);
    at += bytes;
  }
  return codes;
}

function simpleWidths(pdf: Pdf, dict: Dict, descriptor: Dict | null): (code: number) => number {
  const first = pdf.number(dict.get('FirstChar')) ?? 0;
  const widths = pdf.numbersOf(dict.get('Widths'));
  const missing = pdf.number(descriptor?.get('MissingWidth')) ?? 0;
  // The widths of a Type 3 font are in its own space.
  const scale =
    pdf.name(dict.get('Subtype')) === 'Type3'
      ? 1000 * (pdf.numbersOf(dict.get('FontMatrix'))[0] ?? 0.001)
      : 1;
  return (code) => (widths[code - first] ?? missing) * scale;
}

/** /W and /DW of a CIDFont (9.7.4.3). */
function cidWidths(
  pdf: Pdf,
  font: Dict | null,
  cid: (code: number) => number | null,
): (code: number) => number {
  const usual = pdf.number(font?.get('DW')) ?? 1000;
  const single = new Map<number, number>();
  const ranges: [first: number, last: number, width: number][] = [];
  const list = pdf.array(font?.get('W'));
  for (let at = 0; at + 1 < list.length;) {
    const first = pdf.number(list[at]) ?? 0;
    const last = pdf.number(list[at + 1]);
    if (last === null) {
      pdf.numbersOf(list[at + 1]).forEach((width, index) => single.set(first + index, width));
      at += 2;
    } else {
      ranges.push([first, last, pdf.number(list[at + 2]) ?? usual]);
      at += 3;
    }
  }
  return (code) => {
    const own = cid(code);
    if (own === null) return usual;
    return single.get(own) ?? ranges.find(([first, last]) => own >= first && own <= last)?.[2] ?? usual;
  };
}
