import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { charactersOfWoff } from './woff.ts';

/** The fonts of the book: the second has what the first has not, Ⅰ–Ⅻ among it. */
const FAMILIES = ['@fontsource/noto-sans-jp', '@fontsource/dejavu-sans'] as const;
const WEIGHTS = ['400', '700'] as const;

/** The code points that the fonts of the book have, in every weight, in their order. */
export async function bookCharacters(): Promise<readonly number[]> {
  const [regular = new Set<number>(), bold] = await Promise.all(WEIGHTS.map(charactersOfWeight));
  return [...regular].filter((code) => bold?.has(code)).sort((a, b) => a - b);
}

async function charactersOfWeight(weight: string): Promise<ReadonlySet<number>> {
  const characters = new Set<number>();
  for (const family of FAMILIES) {
    const manifest = createRequire(import.meta.url).resolve(`${family}/package.json`);
    const folder = path.join(path.dirname(manifest), 'files');
    for (const name of await readdir(folder)) {
      if (!name.endsWith(`-${weight}-normal.woff`)) continue;
      for (const code of charactersOfWoff(await readFile(path.join(folder, name)))) characters.add(code);
    }
  }
  return characters;
}
