import { readFile } from 'node:fs/promises';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { buildPages } from '../build-pages.ts';
import { checkFolder } from '../check/check.ts';
import type { Checked } from '../check/check.ts';
import { copyAssets } from '../copy-assets.ts';
import { SILENT } from '../progress.ts';
import type { Progress } from '../progress.ts';
import { publishedAt } from '../published-at.ts';
import { makeStaging } from '../staging.ts';
import { writeBookFonts } from './book-faces.ts';
import { printTwice } from './print-twice.ts';

export interface PrintOptions {
  readonly content: string;
  readonly out: string;
  /** The folder of the one plan to be printed; null: all. */
  readonly plan?: string | null;
  readonly progress?: Progress;
}

/** Checks the content and prints the book of every plan. Where the content has an error nothing is printed. */
export async function printBooks({
  content,
  out,
  plan = null,
  progress = SILENT,
}: PrintOptions): Promise<Checked> {
  progress.step('計画を点検しています');
  const checked = await checkFolder(content);
  if (checked.summary.errors > 0) return checked;
  const staging = await makeStaging();
  const pages = path.join(staging, 'pages');
  try {
    progress.step('ページを組んでいます');
    await buildPages('src/print', content, pages, path.join(staging, 'cache'), checked);
    await copyAssets(content, checked.content, pages);
    await writeBookFonts(pages);
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext();
      const base = publishedAt(checked).pathname;
      await serveFrom(context, pages, base);
      for (const { slug } of checked.content.plans) {
        if (plan !== null && slug !== plan) continue;
        progress.step(`${slug} を印刷しています`);
        const page = await context.newPage();
        await page.goto(`${ORIGIN}${base}${slug}/book/`);
        const { bytes } = await printTwice(page);
        await page.close();
        const folder = path.join(out, slug);
        await mkdir(folder, { recursive: true });
        const unfinished = path.join(folder, '.book.pdf');
        await writeFile(unfinished, bytes);
        await rename(unfinished, path.join(folder, 'book.pdf'));
      }
    } finally {
      await browser.close();
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return checked;
}

/** Nobody but the browser asks there, and no port is opened. */
const ORIGIN = 'http://book.invalid';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

async function serveFrom(context: BrowserContext, folder: string, base: string): Promise<void> {
  await context.route('**/*', async (route) => {
    const { pathname, origin } = new URL(route.request().url());
    if (origin !== ORIGIN || !pathname.startsWith(base)) return route.abort();
    const name = decodeURIComponent(pathname.slice(base.length));
    const file = path.join(folder, name === '' || name.endsWith('/') ? `${name}index.html` : name);
    const body = await readFile(file).catch(() => null);
    if (body === null) return route.abort();
    return route.fulfill({ body, contentType: TYPES[path.extname(file)] ?? 'application/octet-stream' });
  });
}

export type { Page };
