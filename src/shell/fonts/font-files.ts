import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import untyped from 'subset-font';
import { charactersOfWoff } from '../woff.ts';
import { asWorker } from '../in-worker.ts';

export interface FontFile {
  /** Ends in a hash of its bytes, so that a browser may keep it for ever. */
  readonly name: string;
  readonly weight: number;
  readonly bytes: Uint8Array;
  /** The characters it alone is asked for; null: all that no other file is named for. */
  readonly only: string | null;
}

/** The font with the glyphs of these characters only. */
const subsetFont = untyped as (
  font: Buffer,
  characters: string,
  options: {
    targetFormat: 'woff2';
    noLayoutClosure: boolean;
    noHinting: boolean;
    preserveNameIds: readonly number[];
  },
) => Promise<Buffer>;

/** Copyright and licence stay in the files. */
const NAMES_KEPT = [0, 7, 13, 14];

/**
 * The files that show these characters in one weight. Most are in the first; the marks it has not (①, →, ㎡) are in the
 * many numbered parts of the same family, one file for each part that is needed, and Ⅰ–Ⅻ in another family. What no font
 * has is left to the reader's own.
 */
export async function fontFilesOf(characters: string, weight: number): Promise<readonly FontFile[]> {
  const files: FontFile[] = [];
  let wanted = [...characters];
  for (const [part, source] of sourcesOf(weight)) {
    if (wanted.length === 0) break;
    const font = readFileSync(source);
    const has = charactersOfWoff(font);
    const held = wanted.filter((character) => has.has(character.codePointAt(0) ?? 0));
    if (held.length === 0) continue;
    wanted = wanted.filter((character) => !held.includes(character));
    const text = held.join('');
    const bytes = await subsetFont(font, text, {
      targetFormat: 'woff2',
      noLayoutClosure: true,
      noHinting: true,
      preserveNameIds: NAMES_KEPT,
    });
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    files.push({
      name: `${part}-${weight}-${hash}.woff2`,
      weight,
      bytes,
      only: files.length === 0 ? null : text,
    });
  }
  return files;
}

/** The name of each part and its file, the one that holds most characters first. */
function* sourcesOf(weight: number): Generator<readonly [part: string, file: string]> {
  const noto = filesOf('@fontsource/noto-sans-jp');
  const end = `-${weight}-normal.woff`;
  yield ['japanese', path.join(noto, `noto-sans-jp-japanese${end}`)];
  const parts = readdirSync(noto)
    .map((name) => new RegExp(`^noto-sans-jp-(\\d+)${end}$`, 'u').exec(name)?.[1])
    .filter((part) => part !== undefined);
  for (const part of parts.sort((a, b) => Number(a) - Number(b))) {
    yield [`japanese-${part}`, path.join(noto, `noto-sans-jp-${part}${end}`)];
  }
  yield ['symbols', path.join(filesOf('@fontsource/dejavu-sans'), `dejavu-sans-latin${end}`)];
}

function filesOf(name: string): string {
  return path.join(path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'files');
}

await asWorker(import.meta.url, ({ characters, weight }: { characters: string; weight: number }) =>
  fontFilesOf(characters, weight),
);
