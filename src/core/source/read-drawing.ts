import { findForbiddenCharacters } from './characters.ts';
import type { Fault } from './fault.ts';
import type { SourceFile } from './source-file.ts';

/** What may stand in a tag before the place that is looked for; a value in quotes is passed over as a whole. */
const IN_TAG = String.raw`(?:[^<>"']|"[^"<]*"|'[^'<]*')*?`;

/**
 * What makes a drawing more than a drawing, when a browser opens it by itself: programs, pages within it, and the ways to
 * hide all that from a reader (declared entities and attributes, style sheets that rewrite it, other encodings).
 */
const ACTIVE: readonly RegExp[] = [
  /<(?:[^\s<>/:="']+:)?(?:script|handler|foreignObject|iframe|object|embed)(?=[\s/>])/iu,
  new RegExp(String.raw`<[^\s<>!?/"'=]${IN_TAG}(?<=[\s"'/])(on[a-z]+\s*=)`, 'iu'),
  /<!ENTITY|<!ATTLIST|<!DOCTYPE[^>[]{0,1000}\[|<\?xml-stylesheet/iu,
  /^\s*<\?xml[^>]*?encoding\s*=\s*["'](?!utf-8["'])/iu,
];

const RUNS = /(?:javascript|vbscript):/iu;

/** Addresses that run, pages of HTML, and what is asked of others: however they are written. */
const ADDRESSES: readonly RegExp[] = [
  RUNS,
  /www\.w3\.org\/1999\/xhtml/iu,
  new RegExp(String.raw`<(?:[\w.-]+:)?use(?=[\s/])${IN_TAG}(href\s*=\s*["']\s*data:)`, 'iu'),
  /(?:url\(|@import)\s*["']?\s*(?:https?:)?\/\//iu,
  new RegExp(
    String.raw`<(?:[\w.-]+:)?(?:image|use|feImage)(?=[\s/])${IN_TAG}(href\s*=\s*["']\s*(?:https?:)?//)`,
    'iu',
  ),
];

/** A drawing (SVG) is published as it is, and may hold nothing but a drawing (P110), in characters of UTF-8 (P109). One report for the file. */
export function readDrawing(file: SourceFile): readonly Fault<'P109' | 'P110'>[] {
  const { path, text } = file;
  /* 外字 are letters of some font of signs, and nothing is mended in a drawing. */
  const lost = findForbiddenCharacters(file).faults.find(({ character }) => !/\p{Co}/u.test(character));
  if (lost) return [{ ...lost, edits: [] }];
  const plain = text.replace(/&#(x[\da-f]+|\d+);?/giu, (whole, code: string) => characterOf(code) ?? whole);
  return [
    ...faultsIn(path, text, [...ACTIVE, ...ADDRESSES]),
    ...faultsIn(path, plain, ADDRESSES, 0),
    ...faultsIn(path, plain.replace(/[\s\p{Cc}]/gu, ''), [RUNS], 0),
  ].slice(0, 1);
}

/** `start`: where to report what is found; without it, where it stands. */
function* faultsIn(
  file: string,
  text: string,
  signs: readonly RegExp[],
  start?: number,
): Generator<Fault<'P110'>> {
  for (const sign of signs) {
    const match = sign.exec(text);
    if (!match) continue;
    const [whole, found = whole] = match;
    const place = start ?? match.index + whole.length - found.length;
    yield {
      code: 'P110',
      place: { file, start: place, end: place + found.length },
      found,
      kind: 'drawing',
    };
  }
}

function characterOf(code: string): string | null {
  const number = code.startsWith('x') || code.startsWith('X') ? parseInt(code.slice(1), 16) : Number(code);
  return number <= 0x10ffff ? String.fromCodePoint(number) : null;
}
