import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { charactersOfSite } from '../fonts/characters-of-site.ts';
import { faceRule, rangesOf } from '../fonts/font-face.ts';
import { fontSources } from '../fonts/font-sources.ts';

const WEIGHTS = [400, 700] as const;

/**
 * Puts the fonts of the books into the folder `fonts` of their pages, and `book.css`, which names them: the files as npm
 * brings them, static TrueType, which a PDF embeds as such. Variable fonts, those with cubic curves and most of a
 * machine's own become Type 3, which no screen shows well; so none but these is named.
 */
export async function writeBookFonts(pages: string): Promise<void> {
  const characters = charactersOfSite(pages);
  const folder = path.join(pages, 'fonts');
  await mkdir(folder, { recursive: true });
  const rules = await Promise.all(
    WEIGHTS.flatMap((weight) =>
      [...fontSources(characters, weight)].map(async ({ file, held }, i) => {
        const name = `${path.basename(file)}2`;
        await copyFile(`${file}2`, path.join(folder, name));
        return faceRule([
          "font-family: 'Keikaku Book'",
          `font-weight: ${String(weight)}`,
          'font-display: block',
          `src: url('./${name}') format('woff2')`,
          ...(i === 0 ? [] : [`unicode-range: ${rangesOf(held)}`]),
        ]);
      }),
    ),
  );
  await writeFile(path.join(folder, 'book.css'), `${rules.join('\n')}\n`);
}
