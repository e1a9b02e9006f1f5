import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { charactersOfWoff } from '../woff.ts';

/** A font of npm's that shows some characters of a text. */
export interface FontSource {
  readonly part: string;
  /** WOFF; the same in WOFF2 lies beside it. */
  readonly file: string;
  readonly bytes: Buffer;
  readonly held: string;
}

/**
 * The fonts that show these characters in one weight, each for those that none before it has. Most are in the first; the
 * marks it has not (①, →, ㎡) are in the many numbered parts of the same family, and Ⅰ–Ⅻ in another family.
 */
export function* fontSources(characters: string, weight: number): Generator<FontSource> {
  let wanted = [...characters];
  for (const [part, file] of filesOf(weight)) {
    if (wanted.length === 0) return;
    const bytes = readFileSync(file);
    const has = charactersOfWoff(bytes);
    const held = wanted.filter((character) => has.has(character.codePointAt(0) ?? 0));
    if (held.length === 0) continue;
    wanted = wanted.filter((character) => !held.includes(character));
    yield { part, file, bytes, held: held.join('') };
  }
}

/** The name of each part and its file, the one that holds most characters first. */
function* filesOf(weight: number): Generator<readonly [part: string, file: string]> {
  const noto = folderOf('@fontsource/noto-sans-jp');
  const end = `-${weight}-normal.woff`;
  yield ['japanese', path.join(noto, `noto-sans-jp-japanese${end}`)];
  const parts = readdirSync(noto)
    .map((name) => new RegExp(`^noto-sans-jp-(\\d+)${end}$`, 'u').exec(name)?.[1])
    .filter((part) => part !== undefined);
  for (const part of parts.sort((a, b) => Number(a) - Number(b))) {
    yield [`japanese-${part}`, path.join(noto, `noto-sans-jp-${part}${end}`)];
  }
  yield ['symbols', path.join(folderOf('@fontsource/dejavu-sans'), `dejavu-sans-latin${end}`)];
}

function folderOf(name: string): string {
  return path.join(path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'files');
}
