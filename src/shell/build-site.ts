import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { NO_BOOKS } from '#views/books.ts';
import { checkFolder } from './check/check.ts';
import type { Checked } from './check/check.ts';
import { buildPages } from './build-pages.ts';
import { UsageError } from './command-line.ts';
import { copyAssets } from './copy-assets.ts';
import { writeIndexMeanwhile } from './index-thread.ts';
import { printedBooks, publishBooks } from './pdf/publish-books.ts';
import { SILENT } from './progress.ts';
import type { Progress } from './progress.ts';
import { publishedAt } from './published-at.ts';
import { writeSiteFonts } from './site-fonts.ts';
import { makeStaging } from './staging.ts';
import { swapFolder } from './swap-folder.ts';
import { writeHostFiles } from './write-host-files.ts';

export interface BuildOptions {
  /** Folder of the content. */
  readonly content: string;
  /** Folder of the finished site; an earlier site in it is replaced as a whole, or left as it was. */
  readonly out: string;
  /** Folder of the printed books; they go into the site, and its pages lead into them. Null: none. */
  readonly books?: string | null;
  readonly progress?: Progress;
}

/**
 * Checks the content and builds the site: pages, data, search index. Where the content has an error nothing is built.
 * The site is made aside and swapped in, so that a failure leaves the earlier one as it was.
 */
export async function buildSite({
  content,
  out,
  books: folder = null,
  progress = SILENT,
}: BuildOptions): Promise<Checked> {
  await refuseToOverwrite(out, content);
  progress.step('計画を点検しています');
  const checked = await checkFolder(content);
  if (checked.summary.errors > 0) return checked;
  const books = folder === null ? NO_BOOKS : await printedBooks(folder, checked.content);
  const staging = await makeStaging();
  const site = path.join(staging, 'site');
  try {
    progress.step('ページと検索の索引を作っています');
    const [base, index] = [publishedAt(checked).pathname, path.join(staging, 'index')];
    await allEnded([
      buildPages('src', content, site, path.join(staging, 'cache'), checked, books),
      writeIndexMeanwhile({ files: checked.files, assets: checked.content.assets, base, out: index }),
    ]);
    await rename(index, path.join(site, 'search/index'));
    await copyAssets(content, checked.content, site);
    if (folder !== null) await publishBooks(folder, checked.content, site);
    progress.step('文字を整えています');
    await writeSiteFonts(site);
    await writeHostFiles(site, checked.content.site?.url ?? null);
    await swapFolder(site, out);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return checked;
}

/** Waits for every one, also where one fails: none may go on writing into a folder that is taken away. */
async function allEnded(works: readonly Promise<void>[]): Promise<void> {
  for (const ended of await Promise.allSettled(works)) if (ended.status === 'rejected') throw ended.reason;
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
