import type { FontFile } from './font-files.ts';

/** The family of the site's letters, and the reader's own font set to the same measures until they have come. */
const FAMILY = 'Keikaku Sans';
const FALLBACK = 'Keikaku Sans Fallback';

/** Fonts whose Japanese letters are all one em wide, as those of the site are: nothing moves when they give way. */
const LOCAL: Readonly<Record<number, readonly string[]>> = {
  400: ['Noto Sans CJK JP', 'NotoSansCJKjp-Regular', 'HiraginoSans-W3', 'Yu Gothic Medium', 'Meiryo'],
  700: ['Noto Sans CJK JP Bold', 'NotoSansCJKjp-Bold', 'HiraginoSans-W6', 'Yu Gothic Bold', 'Meiryo Bold'],
};

/** The rule that names one file, relative to `fonts.css` beside it. */
export function fontFace({ name, weight, only }: FontFile): string {
  return rule([
    `font-family: '${FAMILY}'`,
    `font-weight: ${weight}`,
    'font-display: swap',
    `src: url('./${name}') format('woff2')`,
    ...(only === null ? [] : [`unicode-range: ${rangesOf(only)}`]),
  ]);
}

/** Ascent and descent are those of Noto Sans JP (hhea: 1160 and 288 of 1000). */
export function fallbackFaces(): readonly string[] {
  return Object.entries(LOCAL).map(([weight, names]) =>
    rule([
      `font-family: '${FALLBACK}'`,
      `font-weight: ${weight}`,
      `src: ${names.map((name) => `local('${name}')`).join(', ')}`,
      'ascent-override: 116%',
      'descent-override: 28.8%',
      'line-gap-override: 0%',
    ]),
  );
}

function rule(lines: readonly string[]): string {
  return `@font-face {\n${lines.map((line) => `  ${line};\n`).join('')}}`;
}

/** The code points of characters in their order, runs drawn together. */
function rangesOf(characters: string): string {
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
