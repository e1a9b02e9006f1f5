import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';
import type { Plugin } from 'rolldown';
import { BUNDLES, NOTE, ROOT, stampOf } from './check-bundle.mjs';

/** Another version of a package is another file: npm writes it at the end of every installation. */
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * Makes `check` a few files: some four hundred modules cost more to find and load than a plan to check. The note is put in
 * place last and whole, so that whoever checks meanwhile, or makes a bundle too, has one that is finished.
 */
export async function writeCheckBundle(): Promise<void> {
  const folder = path.join(BUNDLES, randomUUID());
  await mkdir(folder, { recursive: true });
  const stamps = new Map([[INSTALLED, stampOf(path.join(ROOT, INSTALLED))]]);
  const bundle = await rolldown({
    input: path.join(ROOT, 'scripts/check.ts'),
    platform: 'node',
    logLevel: 'silent',
    plugins: [stampSources(stamps), keepFolders(folder)],
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    /* What only --fix or --watch needs stays in files of its own. */
    entryFileNames: 'check.mjs',
    chunkFileNames: '[name]-[hash].mjs',
    /* Less to read at every start; names stay, so that a trace still tells where it comes from. */
    minify: { compress: true, mangle: false, codegen: true },
  });
  await bundle.close();
  for (const { fileName } of output) stamp(path.join(folder, fileName), stamps);
  const fresh = path.join(folder, 'current.json');
  await writeFile(fresh, JSON.stringify({ folder: path.basename(folder), stamps: [...stamps] }));
  await rename(fresh, NOTE);
  await clearAway(folder);
}

/** Remembers each source as it was before it was read: what is saved while the bundle is made makes it stale. */
function stampSources(stamps: Map<string, string>): Plugin {
  return {
    name: 'stamp-sources',
    load(id) {
      if (path.isAbsolute(id) && !id.includes('node_modules')) stamp(id, stamps);
    },
  };
}

function stamp(file: string, stamps: Map<string, string>): void {
  stamps.set(path.relative(ROOT, file).split(path.sep).join('/'), stampOf(file));
}

/** In one file every module would believe to stand where that file stands. */
function keepFolders(target: string): Plugin {
  return {
    name: 'keep-folders',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('import.meta.dirname')) return null;
      const folder = path.relative(target, path.dirname(id)).split(path.sep).join('/');
      return code.replaceAll('import.meta.dirname', `\`\${import.meta.dirname}/${folder}\``);
    },
  };
}

const A_DAY = 24 * 60 * 60 * 1000;

/** Takes away bundles that nobody can be running or making any more. */
async function clearAway(current: string): Promise<void> {
  for (const name of await readdir(BUNDLES)) {
    const old = path.join(BUNDLES, name);
    if (old === current || old === NOTE) continue;
    const { mtimeMs } = await stat(old);
    if (Date.now() - mtimeMs > A_DAY) await rm(old, { recursive: true, force: true });
  }
}
