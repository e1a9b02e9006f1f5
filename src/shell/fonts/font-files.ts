import { createHash } from 'node:crypto';
import untyped from 'subset-font';
import { asWorker } from '../in-worker.ts';
import { fontSources } from './font-sources.ts';

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

/** The files that show these characters in one weight. What no font has is left to the reader's own. */
export async function fontFilesOf(characters: string, weight: number): Promise<readonly FontFile[]> {
  const files: FontFile[] = [];
  for (const { part, bytes: font, held } of fontSources(characters, weight)) {
    const bytes = await subsetFont(font, held, {
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
      only: files.length === 0 ? null : held,
    });
  }
  return files;
}

await asWorker(import.meta.url, ({ characters, weight }: { characters: string; weight: number }) =>
  fontFilesOf(characters, weight),
);
