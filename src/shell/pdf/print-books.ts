import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { LinkedContent } from '#core/link/linked.ts';
import { jobsNamed, jobsOf } from '#print/jobs.ts';
import type { PrintJob } from '#print/jobs.ts';
import { planName } from '#views/words.ts';
import { launchBrowser } from '../browser.ts';
import { buildPages } from '../build-pages.ts';
import { checkFolder } from '../check/check.ts';
import type { Checked } from '../check/check.ts';
import { UsageError } from '../command-line.ts';
import { copyAssets } from '../copy-assets.ts';
import { SILENT } from '../progress.ts';
import type { Progress } from '../progress.ts';
import { publishedAt } from '../published-at.ts';
import { makeStaging } from '../staging.ts';
import { writeBookFonts } from './book-faces.ts';
import { printTwice } from './print-twice.ts';
import { replaceFile } from './replace-file.ts';
import { showPages } from './served-pages.ts';
import { setSharedJobs } from './shared-jobs.ts';

export interface PrintOptions {
  readonly content: string;
  /** Where the books are put, each in a folder of its plan. */
  readonly out: string;
  /** The folder of the one plan to be printed; null: all. */
  readonly plan?: string | null;
  /** One section or sheet, as people call it, instead of the whole books; null: these. */
  readonly only?: string | null;
  /** Besides a file with トンボ and 塗り足し, also where the plan asks for none. */
  readonly isForPrinter?: boolean;
  readonly progress?: Progress;
}

export interface Printed {
  readonly checked: Checked;
  /** Empty where the content has an error. */
  readonly files: readonly string[];
}

/** Checks the content and prints its books. Where the content has an error nothing is printed. */
export async function printBooks(options: PrintOptions): Promise<Printed> {
  const { content, out, progress = SILENT } = options;
  progress.step('計画を点検しています');
  const checked = await checkFolder(content);
  if (checked.summary.errors > 0) return { checked, files: [] };
  const jobs = jobsFor(checked.content, options);
  const staging = await makeStaging();
  const pages = path.join(staging, 'pages');
  const files: string[] = [];
  try {
    progress.step('ページを組んでいます');
    setSharedJobs(jobs);
    await buildPages('src/print', content, pages, path.join(staging, 'cache'), checked);
    await copyAssets(content, checked.content, pages);
    await writeBookFonts(pages);
    progress.step('ブラウザーを起動しています');
    const browser = await launchBrowser().catch((error: unknown) => {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    });
    try {
      const context = await browser.newContext();
      const address = await showPages(context, pages, publishedAt(checked).pathname);
      for (const job of jobs) {
        const file = path.join(out, job.slug, `${job.name}.pdf`);
        progress.step(`${nameOf(job, checked.content)}を印刷しています`);
        const page = await context.newPage();
        await page.goto(`${address}${job.slug}/${job.name}/`);
        const { bytes } = await printTwice(page);
        await page.close();
        await replaceFile(file, bytes);
        files.push(file);
      }
    } finally {
      await browser.close();
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return { checked, files };
}

function jobsFor(
  { plans }: LinkedContent,
  { plan, only, isForPrinter = false }: PrintOptions,
): readonly PrintJob[] {
  const chosen = plan == null ? plans : plans.filter(({ slug }) => slug === plan);
  if (chosen.length === 0) {
    const names = plans.map(({ slug }) => `「${slug}」`).join('、');
    throw new UsageError(
      plan == null
        ? '印刷する計画がありません。'
        : `「${plan}」という計画はありません。あるのは${names}です。`,
    );
  }
  if (only == null) return chosen.flatMap((one) => jobsOf(one, isForPrinter));
  const jobs = jobsNamed(chosen, only);
  if (jobs.length === 1) return jobs;
  throw new UsageError(
    jobs.length === 0
      ? `「${only}」という分野・柱や、個票のある事業はありません。柱2、分野(1) のような呼び名か、ファイルの名前、事業の id で指定してください。`
      : `「${only}」は${String(jobs.length)}つの計画にあります。--plan ${jobs.map(({ slug }) => slug).join(' か --plan ')} を付けてください。`,
  );
}

const WHAT = { book: 'の冊子', summary: 'の概要版' } as const;

function nameOf({ slug, name, what }: PrintJob, { plans }: LinkedContent): string {
  const plan = plans.find((one) => one.slug === slug);
  const said = what.kind === 'book' || what.kind === 'summary' ? WHAT[what.kind] : `の ${name} `;
  return `${plan ? planName(plan) : slug}${said}${what.kind === 'book' && what.isForPrinter ? '（入稿用）' : ''}`;
}
