import { flatOutline, outlineOf } from '../outline.ts';
import type { Pdf } from '../open-pdf.ts';
import { documentInfo, xmpOf, xmpValues } from '../metadata.ts';
import { annotationsOf } from '../annotations.ts';
import { structureOf } from '../structure.ts';
import { STANDARD_TYPES, standardType } from '../structure-types.ts';
import type { Dict } from '../values.ts';
import { everyDict } from './every-dict.ts';
import { each, holds, type Judges, NOTHING_TO_JUDGE, type Outcome } from './outcome.ts';

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const PDF_UA = 'http://www.aiim.org/pdfua/ns/id/';

/** 02, 06, 07, 20, 21, 25, 26: what the catalog and the trailer say. */
export const documentJudges: Judges = {
  '02-001': (pdf) => {
    const { all, roleMap } = structureOf(pdf).tree ?? { all: [], roleMap: new Map<string, string>() };
    const types = new Set([...all.map(({ type }) => type), ...roleMap.keys()]);
    const own = [...types].filter((type) => !STANDARD_TYPES.has(type));
    return each(own, (type) =>
      standardType(type, roleMap) === null
        ? { page: null, what: `${type} が標準のタグに行き着きません` }
        : null,
    );
  },
  '02-003': (pdf) => roles(pdf, (type, _, map) => goesRound(type, map), 'の読み替えが輪になっています'),
  '02-004': (pdf) =>
    roles(
      pdf,
      (type, role) => STANDARD_TYPES.has(type) && type !== role,
      'は標準のタグなのに、読み替えられています',
    ),
  '06-001': (pdf) => holds(xmpOf(pdf) !== null, '/Metadata がありません'),
  '06-002': (pdf) =>
    holds(xmpValues(xmpOf(pdf) ?? '', PDF_UA, 'part')[0]?.trim() === '1', 'pdfuaid:part がありません'),
  '06-003': (pdf) =>
    holds(
      xmpValues(xmpOf(pdf) ?? '', DUBLIN_CORE, 'title').some((title) => title.trim() !== ''),
      'dc:title がありません',
    ),
  '07-001': (pdf) => holds(displaysTitle(pdf) !== null, '/DisplayDocTitle がありません'),
  '07-002': (pdf) =>
    holds(displaysTitle(pdf) !== false, '/DisplayDocTitle が false です', displaysTitle(pdf) !== null),
  '11-003': (pdf) => {
    const marks = flatOutline(outlineOf(pdf)).filter(({ title }) => title !== '');
    if (marks.length === 0) return NOTHING_TO_JUDGE;
    return holds(documentLanguage(pdf) !== null, '文書に言語（/Lang）の定めがありません');
  },
  '11-006': (pdf) => {
    const xmp = xmpOf(pdf);
    if (xmp === null && !('Title' in documentInfo(pdf))) return NOTHING_TO_JUDGE;
    return holds(documentLanguage(pdf) !== null, '文書に言語（/Lang）の定めがありません');
  },
  '20-001': (pdf) =>
    named(
      pdf,
      pdf.array(layers(pdf)?.get('Configs')).flatMap((value) => pdf.dict(value) ?? []),
    ),
  '20-002': (pdf) => {
    const all = layers(pdf);
    return all ? named(pdf, [pdf.dict(all.get('D')) ?? new Map()]) : NOTHING_TO_JUDGE;
  },
  '20-003': (pdf) => {
    const all = layers(pdf);
    const settings = [all?.get('D'), ...pdf.array(all?.get('Configs'))].flatMap(
      (value) => pdf.dict(value) ?? [],
    );
    return each(settings, (dict) =>
      dict.has('AS') ? { page: null, what: '重ね表示の設定に /AS があります' } : null,
    );
  },
  '21-001': (pdf) =>
    each(
      everyDict(pdf).filter((dict) => dict.has('EF')),
      (dict) =>
        hasBothNames(pdf, dict)
          ? null
          : { page: null, what: '添付したファイルの名前が F と UF にそろっていません' },
    ),
  '25-001': (pdf) => {
    const value = pdf.dict(pdf.root.get('AcroForm'))?.get('XFA');
    if (value === undefined) return NOTHING_TO_JUDGE;
    const own = pdf.stream(value);
    const parts = (own ? [own] : pdf.array(value).map((part) => pdf.stream(part))).filter(
      (part) => part !== null,
    );
    const text = parts.map((part) => new TextDecoder().decode(pdf.data(part))).join('');
    return holds(
      !/<(?:\w+:)?dynamicRender\b[^>]*>\s*required\s*</u.test(text),
      'dynamicRender が required です',
    );
  },
  '26-001': (pdf) => {
    const dict = pdf.encryption;
    return dict ? holds(pdf.number(dict.get('P')) !== null, '/P がありません') : NOTHING_TO_JUDGE;
  },
  '26-002': (pdf) => {
    const allowed = pdf.number(pdf.encryption?.get('P'));
    // Bit 10, counted from 1, allows assistive technology to take the text out.
    return allowed === null ? NOTHING_TO_JUDGE : holds((allowed & 512) !== 0, '/P の10番目のビットが 0 です');
  },
  '28-014': (pdf) => media(pdf, 'CT', '種類（CT）'),
  '28-015': (pdf) => media(pdf, 'Alt', '代わりの文（Alt）'),
  '28-016': (pdf) =>
    each(
      annotationsOf(pdf).filter(({ subtype }) => subtype === 'FileAttachment'),
      ({ dict, page }) => {
        const file = pdf.dict(dict.get('FS'));
        return file && hasBothNames(pdf, file)
          ? null
          : { page: page + 1, what: '添付したファイルの名前が F と UF にそろっていません' };
      },
    ),
  '30-001': (pdf) =>
    each(
      everyDict(pdf).filter((dict) => pdf.name(dict.get('Subtype')) === 'Form'),
      (dict) => (dict.has('Ref') ? { page: null, what: 'ほかの PDF を指す部品があります' } : null),
    ),
};

/** The language of the whole document; null where it is not said, or is no language (RFC 3066). */
export function documentLanguage(pdf: Pdf): string | null {
  const language = pdf.text(pdf.root.get('Lang'));
  return language !== null && isLanguage(language) ? language : null;
}

export function isLanguage(text: string): boolean {
  return /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/iu.test(text);
}

function displaysTitle(pdf: Pdf): boolean | null {
  const value = pdf.resolve(pdf.dict(pdf.root.get('ViewerPreferences'))?.get('DisplayDocTitle'));
  return typeof value === 'boolean' ? value : null;
}

type RoleMap = ReadonlyMap<string, string>;

function roles(
  pdf: Pdf,
  isWrong: (type: string, role: string, map: RoleMap) => boolean,
  what: string,
): Outcome {
  const map: RoleMap = structureOf(pdf).tree?.roleMap ?? new Map();
  return each([...map], ([type, role]) =>
    isWrong(type, role, map) ? { page: null, what: `${type} ${what}` } : null,
  );
}

function goesRound(type: string, map: RoleMap): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = type; at !== undefined; at = map.get(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function layers(pdf: Pdf): Dict | null {
  return pdf.dict(pdf.root.get('OCProperties'));
}

function named(pdf: Pdf, settings: readonly Dict[]): Outcome {
  return each(settings, (dict) =>
    (pdf.text(dict.get('Name')) ?? '') === ''
      ? { page: null, what: '重ね表示の設定に名前がありません' }
      : null,
  );
}

function hasBothNames(pdf: Pdf, file: Dict): boolean {
  return ['F', 'UF'].every((key) => (pdf.text(file.get(key)) ?? '') !== '');
}

function media(pdf: Pdf, key: string, words: string): Outcome {
  return each(
    everyDict(pdf).filter((dict) => pdf.name(dict.get('S')) === 'MCD' && dict.has('D')),
    (dict) => {
      const value = pdf.resolve(dict.get(key));
      const isThere = Array.isArray(value) ? value.length > 0 : value !== null;
      return isThere ? null : { page: null, what: `音か動画に、${words}がありません` };
    },
  );
}
