import { annotationsOf } from '../annotations.ts';
import { predefinedOrdering } from '../cmap.ts';
import { macRomanByte } from '../encodings.ts';
import type { Font, Glyph } from '../fonts.ts';
import { oncePerPdf } from '../once-per-pdf.ts';
import type { Pdf } from '../open-pdf.ts';
import { contentsOf, runsOf } from '../page-content.ts';
import { readTrueType, type TrueType } from '../true-type.ts';
import { everyDict } from './every-dict.ts';

/** A font with the codes that some text is written in. */
export interface FontUse {
  font: Font;
  /** The first page it is on, from 1. */
  page: number;
  glyphs: ReadonlyMap<number, Glyph>;
  /** Those of them that are to be seen. */
  rendered: ReadonlyMap<number, Glyph>;
  /** Its font program; null where it is not embedded, or of a kind this reader does not look into. */
  program: TrueType | null;
}

export const fontUses = oncePerPdf((pdf: Pdf): readonly FontUse[] => {
  const uses = new Map<Font, FontUse & { glyphs: Map<number, Glyph>; rendered: Map<number, Glyph> }>();
  const { pages, appearances } = contentsOf(pdf);
  const places = appearances.map(({ annotation }) => annotationsOf(pdf)[annotation]?.page ?? 0);
  [...pages, ...appearances.map(({ content }) => content)].forEach((content, index) => {
    const page = index < pages.length ? index : (places[index - pages.length] ?? 0);
    for (const { font, glyphs, isInvisible } of runsOf(content)) {
      let use = uses.get(font);
      if (!use) {
        use = { font, page: page + 1, glyphs: new Map(), rendered: new Map(), program: programOf(pdf, font) };
        uses.set(font, use);
      }
      for (const glyph of glyphs) {
        use.glyphs.set(glyph.code, glyph);
        if (!isInvisible) use.rendered.set(glyph.code, glyph);
      }
    }
  });
  return [...uses.values()];
});

function programOf(pdf: Pdf, { descriptor }: Font): TrueType | null {
  const stream = pdf.stream(descriptor?.get('FontFile2'));
  return stream ? readTrueType(pdf.data(stream)) : null;
}

/** Text that this reader does not look at; null where there is none. */
export function unseenText(pdf: Pdf): string | null {
  const hidden = everyDict(pdf).some((dict) => {
    const isDrawing = pdf.number(dict.get('PatternType')) === 1 || pdf.name(dict.get('Subtype')) === 'Type3';
    return isDrawing && (pdf.dict(pdf.dict(dict.get('Resources'))?.get('Font'))?.size ?? 0) > 0;
  });
  return hidden ? '模様か字形の中に、読んでいない文字があるかもしれません' : null;
}

/** Whether the strings of a font can be taken apart into codes: not by a CMap that only its name is known of. */
export function isReadable(pdf: Pdf, { subtype, dict, ownCMap }: Font): boolean {
  if (subtype !== 'Type0') return true;
  if (ownCMap) return ownCMap.uses === null;
  return predefinedOrdering(pdf.name(dict.get('Encoding'))) === 'Identity';
}

export function isSymbolic(pdf: Pdf, { descriptor }: Font): boolean {
  return ((pdf.number(descriptor?.get('Flags')) ?? 0) & 4) !== 0;
}

/** The glyph of a code in a TrueType program (9.6.6.4, 9.7.4.2); null where it cannot be told. */
export function glyphIndex(pdf: Pdf, { font, program }: FontUse, code: number): number | null {
  if (!program) return null;
  if (font.subtype === 'Type0') {
    const cid = font.cid(code);
    if (cid === null) return isReadable(pdf, font) ? 0 : null;
    const map = pdf.stream(font.descendant?.get('CIDToGIDMap'));
    if (!map) return cid;
    const data = pdf.data(map);
    return (data[cid * 2] ?? 0) * 256 + (data[cid * 2 + 1] ?? 0);
  }
  return isSymbolic(pdf, font) ? symbolicGlyph(program, code) : namedGlyph(font, program, code);
}

function symbolicGlyph({ characters }: TrueType, code: number): number | null {
  const symbol = characters.find(({ platform, encoding }) => platform === 3 && encoding === 0);
  const mac = characters.find(({ platform, encoding }) => platform === 1 && encoding === 0);
  if (!symbol && !mac) return null;
  // A symbol font may keep its codes from F000 on.
  return firstGlyph([symbol?.glyph(code), symbol?.glyph(0xf000 + code), mac?.glyph(code)]);
}

function namedGlyph(font: Font, { characters }: TrueType, code: number): number | null {
  const text = font.encodedText(code);
  if (text === null) return null;
  const unicode = characters.find(({ platform, encoding }) => platform === 3 && encoding === 1);
  const mac = characters.find(({ platform, encoding }) => platform === 1 && encoding === 0);
  const byte = macRomanByte(text);
  return firstGlyph([unicode?.glyph(text.codePointAt(0) ?? 0), byte === null ? 0 : mac?.glyph(byte)]);
}

/** The first glyph that is one; null where none is and a table could not be read. */
function firstGlyph(found: readonly (number | null | undefined)[]): number | null {
  return found.find((glyph) => glyph != null && glyph > 0) ?? (found.includes(null) ? null : 0);
}
