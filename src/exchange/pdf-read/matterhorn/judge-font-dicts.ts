import { mapsTo, predefinedOrdering, systemInfo } from '../cmap.ts';
import { textOfGlyphName } from '../encodings.ts';
import type { Font, Glyph } from '../fonts.ts';
import type { Pdf } from '../open-pdf.ts';
import { contentsOf } from '../page-content.ts';
import { contentKey } from '../page-content.ts';
import { childElements, type Element } from '../structure.ts';
import { runsByContent } from '../structure-text.ts';
import { Name } from '../values.ts';
import { type FontUse, isReadable, isSymbolic } from './font-use.ts';
import { at, ofRole } from './judge-elements.ts';
import { type Finding, ofFonts, plainTrueType } from './judge-font-programs.ts';
import { judged, type Judges, type Outcome } from './outcome.ts';

const COLLECTIONS = new Set(['GB1', 'CNS1', 'Japan1', 'Korea1']);

/** 10, 30, 31: what the dictionaries of fonts and forms say. */
export const fontDictJudges: Judges = {
  '10-001': (pdf) =>
    ofFonts(
      pdf,
      () => true,
      (use) => unmapped(pdf, use.font, [...use.glyphs.values()]),
    ),
  '17-003': (pdf) => formulas(pdf),
  '30-002': (pdf) => {
    const painted = new Map<number, number>();
    const tagged = new Map<number, number>();
    contentsOf(pdf).pages.forEach(({ forms, marks }, page) => {
      for (const form of forms) painted.set(form, (painted.get(form) ?? 0) + 1);
      for (const { stream, mcid } of marks)
        if (stream !== null && mcid !== null) tagged.set(stream, page + 1);
    });
    const failures = [...tagged]
      .filter(([form]) => (painted.get(form) ?? 0) > 1)
      .map(([form, page]) => ({ page, what: `タグの付いた部品（${form} 番）を二度以上使っています` }));
    return judged(failures, tagged.size > 0);
  },
  '31-001': (pdf) =>
    collections(pdf, (font, map) =>
      font.registry === map.registry ? null : 'の Registry が CMap と違います',
    ),
  '31-002': (pdf) =>
    collections(pdf, (font, map) =>
      font.ordering === map.ordering ? null : 'の Ordering が CMap と違います',
    ),
  '31-003': (pdf) =>
    collections(pdf, (font, map) => {
      if (map.supplement === null) return { doubt: '規格にある CMap の版は、この検査では見ていません' };
      return font.supplement < map.supplement ? 'の Supplement が CMap より古いです' : null;
    }),
  '31-004': (pdf) =>
    ofCidType2(pdf, (font) => {
      const map = pdf.resolve(font.descendant?.get('CIDToGIDMap'));
      if (map === null || pdf.stream(map) || (map instanceof Name && map.name === 'Identity')) return null;
      return 'の CIDToGIDMap が正しくありません';
    }),
  '31-005': (pdf) =>
    ofCidType2(pdf, (font) => (font.descendant?.has('CIDToGIDMap') ? null : 'に CIDToGIDMap がありません')),
  '31-006': (pdf) =>
    composite(pdf, ({ font }) =>
      font.ownCMap || predefinedOrdering(pdf.name(font.dict.get('Encoding'))) !== null
        ? null
        : 'の CMap が、規格になく、埋め込まれてもいません',
    ),
  '31-007': (pdf) =>
    ownCMaps(pdf, ({ font }) => {
      const said = pdf.number(pdf.dict(font.dict.get('Encoding'))?.get('WMode')) ?? 0;
      return said === font.ownCMap?.writingMode ? null : 'の CMap の WMode が、辞書と中身で違います';
    }),
  '31-008': (pdf) =>
    ownCMaps(pdf, ({ font }) => {
      const value = pdf.dict(font.dict.get('Encoding'))?.get('UseCMap');
      const names = [
        pdf.name(value) ?? pdf.name(pdf.dict(value)?.get('CMapName')),
        font.ownCMap?.uses ?? null,
      ];
      const strange = names.filter((name) => name !== null && predefinedOrdering(name) === null);
      const isNameless = value !== undefined && names[0] === null;
      return strange.length > 0 || isNameless ? 'の CMap が、規格にない CMap を引いています' : null;
    }),
  '31-019': (pdf) =>
    plainTrueType(pdf, ({ font }) => (font.dict.has('Encoding') ? null : 'に Encoding がありません')),
  '31-020': (pdf) =>
    plainTrueType(pdf, ({ font }) => {
      const encoding = pdf.dict(font.dict.get('Encoding'));
      return !encoding || encoding.has('BaseEncoding') ? null : 'の Encoding に BaseEncoding がありません';
    }),
  '31-021': (pdf) =>
    plainTrueType(pdf, ({ font }) => {
      const encoding = font.dict.get('Encoding');
      const name = pdf.name(encoding) ?? pdf.name(pdf.dict(encoding)?.get('BaseEncoding'));
      return name === null || /^(?:MacRoman|WinAnsi)Encoding$/u.test(name) ? null : `の符号が ${name} です`;
    }),
  '31-024': (pdf) =>
    ofFonts(
      pdf,
      ({ font }) => font.subtype === 'TrueType' && isSymbolic(pdf, font),
      ({ font }) => (font.dict.has('Encoding') ? 'は記号のフォントなのに、Encoding があります' : null),
    ),
  '31-027': (pdf) =>
    ofFonts(
      pdf,
      () => true,
      (use) => clue(pdf, use),
    ),
  '31-028': (pdf) => ofToUnicode(pdf, [0]),
  '31-029': (pdf) => ofToUnicode(pdf, [0xfeff, 0xfffe]),
};

/** What is wrong with codes that have no text; a doubt where this reader does not know the list that may have it. */
function unmapped(pdf: Pdf, font: Font, glyphs: readonly Glyph[]): Finding {
  const strange = glyphs.filter(({ text }) => text === null || text === '');
  if (!isReadable(pdf, font)) return { doubt: '規格にある CMap の中身は、この検査では見ていません' };
  if (strange.length === 0) return null;
  const isListed = strange.every(({ code, text }) => text === null && mayBeListed(pdf, font, code));
  return isListed
    ? { doubt: '字の一覧（Adobe Glyph List など）の全部は、この検査では見ていません' }
    : `に、Unicode に直せない字があります（番号 ${strange[0]?.code ?? 0}）`;
}

function mayBeListed(pdf: Pdf, font: Font, code: number): boolean {
  if (font.toUnicode) return false;
  if (font.subtype === 'Type0') return isAdobeCollection(pdf, font);
  const name = font.differences.get(code);
  if (name !== undefined) return !/\d/u.test(name) && name !== '.notdef';
  return font.subtype === 'Type1' && font.base === null;
}

/** Whether a font without ToUnicode has another way to Unicode (PDF/UA-1, 7.21.7). */
function clue(pdf: Pdf, { font, glyphs }: FontUse): Finding {
  if (font.toUnicode) return null;
  const none = 'に ToUnicode がなく、ほかの手がかりもありません';
  if (font.subtype === 'Type0') return isAdobeCollection(pdf, font) ? null : none;
  if (/^(?:MacRoman|MacExpert|WinAnsi)Encoding$/u.test(pdf.name(font.dict.get('Encoding')) ?? ''))
    return null;
  if (font.subtype === 'TrueType') return isSymbolic(pdf, font) ? none : null;
  const strange = [...glyphs.keys()].filter((code) => {
    const name = font.differences.get(code);
    return name === undefined ? font.base === null : textOfGlyphName(name) === null;
  });
  if (strange.length === 0) return null;
  return strange.every((code) => mayBeListed(pdf, font, code))
    ? { doubt: '字の一覧（Adobe Glyph List など）の全部は、この検査では見ていません' }
    : none;
}

function isAdobeCollection(pdf: Pdf, font: Font): boolean {
  const info = systemInfo(pdf.dict(font.descendant?.get('CIDSystemInfo')));
  return info?.registry === 'Adobe' && COLLECTIONS.has(info.ordering);
}

function formulas(pdf: Pdf): Outcome {
  const all = ofRole(pdf, 'Formula');
  let doubt: string | null = null;
  const failures = all.flatMap((formula) => {
    const runs = keysOf(formula).flatMap((key) => runsByContent(pdf).get(key) ?? []);
    for (const { font, glyphs } of runs) {
      const finding = unmapped(pdf, font, glyphs);
      if (typeof finding === 'string') return [at(formula, `数式のフォント「${font.name}」${finding}`)];
      doubt ??= finding?.doubt ?? null;
    }
    return [];
  });
  return judged(failures, all.length > 0, doubt);
}

function keysOf(element: Element): string[] {
  const own = element.children.flatMap((child) =>
    child.kind === 'content' ? [contentKey(child.page, { ...child, object: null })] : [],
  );
  return [...own, ...childElements(element).flatMap(keysOf)];
}

interface Collection {
  registry: string;
  ordering: string;
  /** Null where the CMap is known by its name only. */
  supplement: number | null;
}

function collections(
  pdf: Pdf,
  judge: (font: Collection & { supplement: number }, map: Collection) => Finding,
): Outcome {
  const isOther = ({ font }: FontUse): boolean =>
    font.subtype === 'Type0' && predefinedOrdering(pdf.name(font.dict.get('Encoding'))) !== 'Identity';
  return ofFonts(pdf, isOther, ({ font }) => {
    const own = systemInfo(pdf.dict(font.descendant?.get('CIDSystemInfo')));
    const ordering = predefinedOrdering(pdf.name(font.dict.get('Encoding')));
    const map = font.ownCMap
      ? systemInfo(pdf.dict(pdf.dict(font.dict.get('Encoding'))?.get('CIDSystemInfo')))
      : ordering && { registry: 'Adobe', ordering, supplement: null };
    return own && map ? judge(own, map) : 'か CMap に CIDSystemInfo がありません';
  });
}

function composite(pdf: Pdf, judge: (use: FontUse) => Finding): Outcome {
  return ofFonts(pdf, ({ font }) => font.subtype === 'Type0', judge);
}

function ownCMaps(pdf: Pdf, judge: (use: FontUse) => Finding): Outcome {
  return ofFonts(pdf, ({ font }) => font.ownCMap !== null, judge);
}

function ofCidType2(pdf: Pdf, judge: (font: Font) => Finding): Outcome {
  const isType2 = ({ font }: FontUse): boolean =>
    pdf.name(font.descendant?.get('Subtype')) === 'CIDFontType2';
  return ofFonts(
    pdf,
    (use) => isType2(use) && use.font.isEmbedded,
    ({ font }) => judge(font),
  );
}

function ofToUnicode(pdf: Pdf, units: readonly number[]): Outcome {
  return ofFonts(
    pdf,
    ({ font }) => font.toUnicode !== null,
    ({ font }) => {
      const found = units.find((unit) => font.toUnicode && mapsTo(font.toUnicode, unit));
      const code = found?.toString(16).toUpperCase().padStart(4, '0');
      return code === undefined ? null : `の ToUnicode に U+${code} があります`;
    },
  );
}
