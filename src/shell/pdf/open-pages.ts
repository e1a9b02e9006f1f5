import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { PrintJob } from '#print/jobs.ts';
import { launchBrowser } from '../browser.ts';
import { buildPages } from '../build-pages.ts';
import type { Checked } from '../check/check.ts';
import { UsageError } from '../command-line.ts';
import { copyAssets } from '../copy-assets.ts';
import type { Progress } from '../progress.ts';
import { publishedAt } from '../published-at.ts';
import { makeStaging } from '../staging.ts';
import { writeBookFonts } from './book-faces.ts';
import { showPages } from './served-pages.ts';
import { setSharedJobs } from './shared-jobs.ts';

export interface Pages {
  readonly checked: Checked;
  /** Folder of the content. */
  readonly content: string;
  readonly jobs: readonly PrintJob[];
  readonly progress: Progress;
}

/** Opens the page of a job in the browser; whoever opens it closes it. */
export type OpenPage = (job: PrintJob) => Promise<Page>;

/**
 * Starts a browser and makes the pages that are to be printed, for as long as `use` takes. Throws a UsageError where there is
 * no browser.
 */
export async function withPages<T>(
  { checked, content, jobs, progress }: Pages,
  use: (open: OpenPage) => Promise<T>,
): Promise<T> {
  progress.step('ブラウザーを起動しています');
  const browser = await launchBrowser().catch((error: unknown) => {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  });
  try {
    const staging = await makeStaging();
    try {
      progress.step('ページを組んでいます');
      const pages = path.join(staging, 'pages');
      setSharedJobs(jobs);
      await buildPages('src/print', content, pages, path.join(staging, 'cache'), checked);
      await copyAssets(content, checked.content, pages);
      await writeBookFonts(pages);
      /* Wider than any paper: `styles/book/frame.css` tells the two apart by it. */
      const context = await browser.newContext({ viewport: { width: 1280, height: 960 } });
      /* A thick book on a slow machine takes its time. */
      context.setDefaultTimeout(0);
      const address = await showPages(context, pages, publishedAt(checked).pathname);
      return await use(async ({ slug, name }) => {
        const page = await context.newPage();
        await page.goto(`${address}${slug}/${name}/`);
        return page;
      });
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  } finally {
    await browser.close();
  }
}
