import type { FontFile } from './font-files.ts';

/**
 * The families of the site's letters, in the order in which its styles name them. Whoever has a font that is as good reads
 * in that and fetches nothing, as on most phones. The others read in ours where it is at hand when a page is first drawn
 * (`optional`), as from the second page on: the text waits for nothing, and nothing moves while someone reads. Behind all
 * fonts of the reader stand the same files again, which come late rather than never: for whoever has no Japanese font.
 */
const OURS = 'Keikaku Sans';
const MEANWHILE = 'Keikaku Sans Fallback';
const LATE = 'Keikaku Sans Late';

type Names = Readonly<Record<number, readonly string[]>>;

/** Noto Sans JP itself by the names of phones, Linux and Windows, and the letters of Apple's devices. */
const AS_GOOD: Names = {
  400: ['NotoSansCJKjp-Regular', 'Noto Sans CJK JP', 'NotoSansJP-Regular', 'HiraginoSans-W3'],
  700: ['NotoSansCJKjp-Bold', 'Noto Sans CJK JP Bold', 'NotoSansJP-Bold', 'HiraginoSans-W6'],
};

/** Fonts whose Japanese letters are all one em wide, as those of the site are. */
const AS_WIDE: Names = {
  400: ['Yu Gothic Medium', 'Meiryo'],
  700: ['Yu Gothic Bold', 'Meiryo Bold'],
};

/** Ascent and descent of Noto Sans JP (hhea: 1160 and 288 of 1000): in every font the lines stand at the same places. */
const MEASURES = ['ascent-override: 116%', 'descent-override: 28.8%', 'line-gap-override: 0%'];

/** The rules that name one file, relative to `fonts.css` beside it. */
export function fontFaces({ name, weight, only }: FontFile): string {
  const file = `url('./${name}') format('woff2')`;
  const range = only === null ? [] : [`unicode-range: ${rangesOf(only)}`];
  return [
    face(OURS, weight, [
      'font-display: optional',
      `src: ${[...local(AS_GOOD, weight), file].join(', ')}`,
      ...range,
    ]),
    face(LATE, weight, ['font-display: swap', `src: ${file}`, ...range]),
  ].join('\n');
}

/** The reader's own font until ours have come. */
export function fallbackFaces(): readonly string[] {
  return [400, 700].map((weight) => face(MEANWHILE, weight, [`src: ${local(AS_WIDE, weight).join(', ')}`]));
}

function local(names: Names, weight: number): readonly string[] {
  return (names[weight] ?? []).map((name) => `local('${name}')`);
}

function face(family: string, weight: number, lines: readonly string[]): string {
  return faceRule([`font-family: '${family}'`, `font-weight: ${String(weight)}`, ...lines, ...MEASURES]);
}

/** A rule of a style sheet for one font. */
export function faceRule(lines: readonly string[]): string {
  return `@font-face {\n${lines.map((line) => `  ${line};\n`).join('')}}`;
}

/** The code points of characters in their order, runs drawn together. */
export function rangesOf(characters: string): string {
  const runs: { from: number; to: number }[] = [];
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    if (last?.to === code - 1) last.to = code;
    else runs.push({ from: code, to: code });
  }
  return runs.map(({ from, to }) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(', ');
}

function hex(code: number): string {
  return code.toString(16).toUpperCase();
}
