import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { BUNDLE_FOLDER, stampOf } from './check-bundle.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Makes `check` a few files: some four hundred modules cost more to find and load than a plan to check. */
export async function writeCheckBundle(): Promise<void> {
  await rm(BUNDLE_FOLDER, { recursive: true, force: true });
  await mkdir(BUNDLE_FOLDER, { recursive: true });
  const bundle = await rolldown({
    input: path.join(ROOT, 'scripts/check.ts'),
    platform: 'node',
    logLevel: 'silent',
    plugins: [keepFolders],
  });
  const { output } = await bundle.write({
    dir: BUNDLE_FOLDER,
    format: 'esm',
    /* What only --fix or --watch needs stays in files of its own. */
    entryFileNames: 'check.mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  await bundle.close();
  const sources = output
    .flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
    .filter((id) => path.isAbsolute(id) && !id.includes('node_modules'))
    .map((id) => path.relative(ROOT, id).split(path.sep).join('/'));
  const stamped = [...sources, 'package-lock.json'].map((source) => [
    source,
    stampOf(path.join(ROOT, source)),
  ]);
  await writeFile(path.join(BUNDLE_FOLDER, 'sources.json'), JSON.stringify(stamped));
}

/** In one file every module would believe to stand where that file stands. */
const keepFolders = {
  name: 'keep-folders',
  transform(code: string, id: string): string | null {
    if (id.includes('node_modules') || !code.includes('import.meta.dirname')) return null;
    const folder = path.relative(BUNDLE_FOLDER, path.dirname(id)).split(path.sep).join('/');
    return code.replaceAll('import.meta.dirname', `\`\${import.meta.dirname}/${folder}\``);
  },
};
