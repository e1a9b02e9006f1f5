import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { checkFolder } from './check/check.ts';
import type { Checked } from './check/check.ts';
import { UsageError } from './command-line.ts';
import { copyAssets } from './copy-assets.ts';
import { writeIndexMeanwhile } from './index-thread.ts';
import { SILENT } from './progress.ts';
import type { Progress } from './progress.ts';
import { shareContent } from './share-content.ts';
import { writeSiteFonts } from './site-fonts.ts';
import { swapFolder } from './swap-folder.ts';
import { writeHostFiles } from './write-host-files.ts';

export interface BuildOptions {
  /** Folder of the content. */
  readonly content: string;
  /** Folder of the finished site; an earlier site in it is replaced as a whole, or left as it was. */
  readonly out: string;
  readonly progress?: Progress;
}

/**
 * Checks the content and builds the site: pages, data, search index. Where the content has an error nothing is built.
 * The site is made aside and swapped in, so that a failure leaves the earlier one as it was.
 */
export async function buildSite({ content, out, progress = SILENT }: BuildOptions): Promise<Checked> {
  await refuseToOverwrite(out, content);
  progress.step('計画を点検しています');
  const checked = await checkFolder(content);
  if (checked.summary.errors > 0) return checked;
  const staging = await makeStaging();
  const site = path.join(staging, 'site');
  try {
    progress.step('ページと検索の索引を作っています');
    const [base, index] = [publishedAt(checked).pathname, path.join(staging, 'index')];
    await allEnded([
      buildPages(content, site, path.join(staging, 'cache'), checked),
      writeIndexMeanwhile({ files: checked.files, assets: checked.content.assets, base, out: index }),
    ]);
    await rename(index, path.join(site, 'search/index'));
    await copyAssets(content, checked.content, site);
    progress.step('文字を整えています');
    await writeSiteFonts(site);
    await writeHostFiles(site, checked.content.site?.url ?? null);
    await swapFolder(site, out);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return checked;
}

let stagings = 0;

/**
 * Makes a folder that no other build has. Its name comes again in later commands, so that what Node keeps of the modules in
 * it (`enableCompileCache`) is found again and does not pile up; in one process it never does, as modules are loaded once.
 */
async function makeStaging(): Promise<string> {
  const folder = path.join(ROOT, 'node_modules/.cache/keikaku');
  await mkdir(folder, { recursive: true });
  for (;;) {
    stagings += 1;
    const staging = path.join(folder, `build-${stagings}`);
    const isOurs = await mkdir(staging).then(
      () => true,
      (error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
        throw error;
      },
    );
    if (isOurs) return staging;
  }
}

/** Waits for every one, also where one fails: none may go on writing into a folder that is taken away. */
async function allEnded(works: readonly Promise<void>[]): Promise<void> {
  for (const ended of await Promise.allSettled(works)) if (ended.status === 'rejected') throw ended.reason;
}

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where the site will be published: 公開先 of site.yaml; its path is the prefix of every address. */
export function publishedAt(checked: Checked): URL {
  return new URL(checked.content.site?.url ?? 'http://localhost/');
}

/** Astro writes the chunks that make the pages below its output folder, and they find npm's packages only inside the project. */
async function buildPages(
  content: string,
  outDir: string,
  cacheDir: string,
  checked: Checked,
): Promise<void> {
  const url = publishedAt(checked);
  await shareContent(checked.content);
  /* A thousand modules: they are loaded while the index is being written. */
  const { build } = await import('astro');
  /* Astro would believe variables of the machine that bear the names of its own settings: path prefix and CSP
   * would be lost. */
  const before = { ...process.env };
  for (const name of ['BASE_URL', 'SITE', 'PROD', 'DEV', 'MODE']) Reflect.deleteProperty(process.env, name);
  process.env.NODE_ENV = 'production';
  /* The chapters are found by this. */
  process.env.KEIKAKU_CONTENT = content;
  try {
    await build({ root: ROOT, site: url.origin, base: url.pathname, outDir, cacheDir, logLevel: 'error' });
  } finally {
    /* What this process does next, or starts, is no part of the build. */
    for (const name of ['NODE_ENV', 'KEIKAKU_CONTENT']) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  }
}

/**
 * The site must not replace a folder that holds work: the content, what holds it, the project, or any folder that is
 * neither empty nor an earlier site, which is known by its pages and index.
 */
async function refuseToOverwrite(out: string, content: string): Promise<void> {
  for (const precious of [content, process.cwd()]) {
    const inside = path.relative(out, precious);
    if (inside === '' || !(inside.startsWith('..') || path.isAbsolute(inside))) {
      throw new UsageError(
        `出力先「${out}」は、内容や作業中のフォルダーを消してしまうため使えません。別のフォルダーを --out で指定してください。`,
      );
    }
  }
  const names = await readdir(out).catch((error: unknown): string[] => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new UsageError(
      `出力先「${out}」はフォルダーとして使えません。別のフォルダーを --out で指定してください。`,
    );
  });
  const isSite = ['search', 'index.html', '404.html'].every((name) => names.includes(name));
  if (names.length > 0 && !isSite) {
    throw new UsageError(
      `出力先「${out}」には、サイトでないもの（${names[0] ?? ''} など）が入っています。空のフォルダーか、まだないフォルダーを --out で指定してください。`,
    );
  }
}
