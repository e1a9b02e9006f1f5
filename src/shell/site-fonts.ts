import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { charactersOfSite } from './fonts/characters-of-site.ts';
import { fallbackFaces, fontFaces } from './fonts/font-face.ts';
import type { FontFile } from './fonts/font-files.ts';
import { inWorker } from './in-worker.ts';

/** Letters of our own paper, for the name of the set: with it changes what is made of the same characters. */
const RECIPE = '3';
const WEIGHTS = [400, 700] as const;
/** Sets of earlier sites that stay at hand. */
const KEPT = 12;

const MAKERS = ['@fontsource/noto-sans-jp', '@fontsource/dejavu-sans', 'subset-font'] as const;
const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache/keikaku/fonts');

/**
 * Puts the fonts of a finished site into its folder `fonts`: the letters its pages show, and no others, and `fonts.css`,
 * which names them. The same letters give the same bytes. They are made only once for the same
 * letters, each weight in a thread of its own.
 */
export async function writeSiteFonts(site: string): Promise<void> {
  const characters = charactersOfSite(site);
  const made = path.join(CACHE, await nameOfSet(characters));
  if (!(await isThere(made))) await makeSet(characters, made);
  await cp(made, path.join(site, 'fonts'), { recursive: true });
}

async function makeSet(characters: string, folder: string): Promise<void> {
  const files = (
    await Promise.all(
      WEIGHTS.map((weight) => inWorker<readonly FontFile[]>('fonts/font-files.ts', { characters, weight })),
    )
  ).flat();
  const unfinished = `${folder}.${randomBytes(4).toString('hex')}`;
  await mkdir(unfinished, { recursive: true });
  try {
    await Promise.all(files.map(({ name, bytes }) => writeFile(path.join(unfinished, name), bytes)));
    await writeFile(
      path.join(unfinished, 'fonts.css'),
      `${[...files.map(fontFaces), ...fallbackFaces()].join('\n')}\n`,
    );
    await writeFile(path.join(unfinished, 'LICENSE.txt'), await licences());
    // Another build may have made the same set meanwhile.
    await rename(unfinished, folder).catch(async (error: unknown) => {
      if (!(await isThere(folder))) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await forgetOldSets();
}

async function nameOfSet(characters: string): Promise<string> {
  const versions = await Promise.all(
    MAKERS.map(async (name) => {
      const { version } = JSON.parse(await readFile(manifestOf(name), 'utf8')) as { version: string };
      return version;
    }),
  );
  return createHash('sha256')
    .update([RECIPE, ...versions, characters].join('\n'))
    .digest('hex')
    .slice(0, 20);
}

/** The fonts may be passed on only together with their licences. */
async function licences(): Promise<string> {
  const texts = await Promise.all(
    MAKERS.slice(0, 2).map((name) => readFile(path.join(path.dirname(manifestOf(name)), 'LICENSE'), 'utf8')),
  );
  return texts.join('\n\n----\n\n');
}

async function forgetOldSets(): Promise<void> {
  const sets = await Promise.all(
    (await readdir(CACHE)).map(async (name) => {
      const folder = path.join(CACHE, name);
      return { folder, made: (await stat(folder).catch(() => null))?.mtimeMs ?? 0 };
    }),
  );
  const old = sets.sort((a, b) => b.made - a.made).slice(KEPT);
  await Promise.all(old.map(({ folder }) => rm(folder, { recursive: true, force: true })));
}

function manifestOf(name: string): string {
  return createRequire(import.meta.url).resolve(`${name}/package.json`);
}

async function isThere(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => null)) !== null;
}
