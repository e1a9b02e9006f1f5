import type { Pdf } from '../open-pdf.ts';
import { isListedGlyphName } from '../encodings.ts';
import type { Glyph } from '../fonts.ts';
import { type FontUse, fontUses, glyphIndex, isReadable, isSymbolic, unseenText } from './font-use.ts';
import { judged, type Judges, type Outcome } from './outcome.ts';

/** What is wrong with a use of a font (a sentence after its name), or why that cannot be told. */
export type Finding = string | { doubt: string } | null;

const CLOSED = { doubt: 'CFF・Type 1 形式のフォントの中は、この検査では見ていません' };
/** Names that programs give to glyphs by number: none of them is in the Adobe Glyph List. */
const NUMBERED_NAME = /^(?:g|gid|glyph|cid|index)[\d_-]+$/iu;

/** 31: what must be looked up in the font programs. */
export const fontProgramJudges: Judges = {
  '31-009': (pdf) => ofFonts(pdf, shows, ({ font }) => (font.isEmbedded ? null : 'を埋め込んでいません')),
  '31-011': (pdf) =>
    ofFonts(pdf, showsEmbedded, (use) => {
      if (use.font.subtype === 'Type3') return missingProcedures(pdf, use);
      return ofGlyphs(pdf, use, (glyph) => {
        if (use.font.subtype !== 'Type0' && glyph === 0) return 'に、使う字の字形がありません';
        return glyph >= (use.program?.glyphCount ?? 0) ? 'に、使う字の字形がありません' : null;
      });
    }),
  '31-012': (pdf) => charSet(pdf),
  '31-013': (pdf) => charSet(pdf),
  '31-014': (pdf) =>
    cidSet(pdf, (use, listed) => {
      const isMissing = [...use.glyphs.keys()].some((code) => !listed(use.font.cid(code) ?? 0));
      return isMissing ? 'の CIDSet に、使う字が挙げてありません' : null;
    }),
  '31-015': (pdf) =>
    cidSet(pdf, ({ program, font }, listed, size) => {
      const isPlain = pdf.stream(font.descendant?.get('CIDToGIDMap')) === null;
      const from = program && isPlain ? program.glyphCount : size;
      for (let cid = from; cid < size; cid += 1)
        if (listed(cid)) return 'の CIDSet に、ない字形が挙げてあります';
      return null;
    }),
  '31-016': (pdf) =>
    ofFonts(
      pdf,
      (use) => showsEmbedded(use) && use.font.subtype !== 'Type3',
      (use) =>
        ofGlyphs(pdf, use, (glyph, { width }) => {
          const own = use.program?.advance(glyph) ?? null;
          // A glyph that is not there has no width: 31-011 speaks of it.
          if (glyph >= (use.program?.glyphCount ?? 0)) return null;
          if (own === null) return { doubt: 'フォントの中の字の幅が読めません' };
          return Math.abs(own - width) > 1 ? `の字の幅が違います（${width} と ${Math.round(own)}）` : null;
        }),
    ),
  '31-017': (pdf) =>
    plainTrueType(pdf, (use) =>
      hasCharacters(use, NON_SYMBOLIC) ? null : 'に記号用でない cmap がありません',
    ),
  '31-018': (pdf) =>
    plainTrueType(pdf, (use) =>
      ofGlyphs(pdf, use, (glyph) => (glyph === 0 ? 'に、cmap で引けない字があります' : null)),
    ),
  '31-022': (pdf) =>
    plainTrueType(pdf, ({ font }) => {
      const strange = [...font.differences.values()].filter((name) => !isListedGlyphName(name));
      if (strange.some((name) => NUMBERED_NAME.test(name)))
        return `の字の名 ${strange.join('、')} が一覧にありません`;
      return strange.length > 0
        ? { doubt: `字の名 ${strange.join('、')} が一覧にあるかどうか、分かりません` }
        : null;
    }),
  '31-023': (pdf) =>
    plainTrueType(pdf, (use) =>
      use.font.differences.size === 0 || hasCharacters(use, ['3,1'])
        ? null
        : 'に Unicode の cmap がありません',
    ),
  '31-025': (pdf) =>
    symbolTrueType(pdf, ({ program }) => (program?.characters.length === 0 ? 'に cmap がありません' : null)),
  '31-026': (pdf) =>
    symbolTrueType(pdf, (use) =>
      (use.program?.characters.length ?? 0) <= 1 || hasCharacters(use, ['3,0'])
        ? null
        : 'に記号用の cmap がありません',
    ),
  '31-030': (pdf) =>
    ofFonts(
      pdf,
      ({ font, rendered }) => font.isEmbedded && rendered.size > 0,
      (use) => {
        if (use.font.subtype === 'Type3' || !use.program) {
          const codes = [...use.rendered.keys()];
          const isMissing = codes.some(
            (code) => use.font.differences.get(code) === '.notdef' || use.font.cid(code) === 0,
          );
          if (isMissing) return 'の字形のない字を表示しています';
          return use.font.subtype === 'Type3' ? null : CLOSED;
        }
        return ofGlyphs(pdf, use, (glyph) => (glyph === 0 ? 'の字形のない字を表示しています' : null));
      },
    ),
};

const NON_SYMBOLIC = ['3,1', '1,0', '3,10', '0,3', '0,4'];

/** Asks every font that is asked for; a failure anywhere outweighs a doubt. */
export function ofFonts(
  pdf: Pdf,
  asked: (use: FontUse) => boolean,
  judge: (use: FontUse) => Finding,
): Outcome {
  const uses = fontUses(pdf).filter(asked);
  const failures = [];
  let doubt = unseenText(pdf);
  for (const use of uses) {
    const finding = judge(use);
    if (typeof finding === 'string') {
      failures.push({ page: use.page, what: `フォント「${use.font.name || '名前なし'}」${finding}` });
    } else doubt = finding?.doubt ?? doubt;
  }
  return judged(failures, uses.length > 0, doubt);
}

function shows({ rendered }: FontUse): boolean {
  return rendered.size > 0;
}

function showsEmbedded(use: FontUse): boolean {
  return use.font.isEmbedded && shows(use);
}

/** The first glyph that is shown and is wrong; a doubt where one cannot be found. */
function ofGlyphs(pdf: Pdf, use: FontUse, wrong: (index: number, glyph: Glyph) => Finding): Finding {
  if (!use.program) return CLOSED;
  let doubt: Finding = null;
  for (const [code, glyph] of use.rendered) {
    const index = glyphIndex(pdf, use, code);
    const finding =
      index === null ? { doubt: 'どの字形を使うか分からない字があります' } : wrong(index, glyph);
    if (typeof finding === 'string') return finding;
    doubt ??= finding;
  }
  return doubt;
}

function missingProcedures(pdf: Pdf, { font, rendered }: FontUse): Finding {
  const drawn = pdf.dict(font.dict.get('CharProcs'));
  const isMissing = [...rendered.keys()].some((code) => !drawn?.has(font.differences.get(code) ?? ''));
  return isMissing ? 'に、使う字の字形がありません' : null;
}

function charSet(pdf: Pdf): Outcome {
  return ofFonts(
    pdf,
    ({ font }) =>
      pdf.stream(font.descriptor?.get('FontFile')) !== null && font.descriptor?.get('CharSet') !== undefined,
    () => CLOSED,
  );
}

/** Which glyphs a program has is not certain from outside: an empty one may be a space or may be none. */
function cidSet(
  pdf: Pdf,
  judge: (use: FontUse, listed: (cid: number) => boolean, size: number) => string | null,
): Outcome {
  return ofFonts(
    pdf,
    ({ font }) => pdf.stream(font.descriptor?.get('CIDSet')) !== null,
    (use) => {
      const stream = pdf.stream(use.font.descriptor?.get('CIDSet'));
      if (!stream || !isReadable(pdf, use.font)) return CLOSED;
      const data = pdf.data(stream);
      const listed = (cid: number): boolean => (((data[cid >> 3] ?? 0) >> (7 - (cid & 7))) & 1) === 1;
      return judge(use, listed, data.length * 8) ?? { doubt: '空の字形が、あるのかないのかを決められません' };
    },
  );
}

function hasCharacters({ program }: FontUse, kinds: readonly string[]): boolean {
  return (
    program?.characters.some(({ platform, encoding }) => kinds.includes(`${platform},${encoding}`)) ?? false
  );
}

export function plainTrueType(pdf: Pdf, judge: (use: FontUse) => Finding): Outcome {
  return trueType(pdf, false, judge);
}

function symbolTrueType(pdf: Pdf, judge: (use: FontUse) => Finding): Outcome {
  return trueType(pdf, true, judge);
}

/** Simple TrueType fonts with their programs; without one, another condition has failed already. */
function trueType(pdf: Pdf, symbolic: boolean, judge: (use: FontUse) => Finding): Outcome {
  return ofFonts(
    pdf,
    (use) => use.font.subtype === 'TrueType' && showsEmbedded(use) && isSymbolic(pdf, use.font) === symbolic,
    (use) => (use.program ? judge(use) : CLOSED),
  );
}
