import path from 'node:path';
import type { LinkedContent } from '#core/link/linked.ts';
import { jobsNamed, jobsOf } from '#print/jobs.ts';
import type { PrintJob } from '#print/jobs.ts';
import { planName } from '#views/words.ts';
import { checkFolder } from '../check/check.ts';
import type { Checked } from '../check/check.ts';
import { UsageError } from '../command-line.ts';
import { SILENT } from '../progress.ts';
import type { Progress } from '../progress.ts';
import { finishPrint } from './finish-print.ts';
import { judgeBook } from './judge-book.ts';
import type { Judgement } from './judge-book.ts';
import { withPages } from './open-pages.ts';
import type { OpenPage } from './open-pages.ts';
import { printTwice } from './print-twice.ts';
import { publishBooks } from './publish-books.ts';
import { makeFolder, replaceFile } from './replace-file.ts';

export interface PrintOptions {
  readonly content: string;
  /** Where the books are put, each in a folder of its plan. */
  readonly out: string;
  /** A finished site, which gets the books too; null: none. */
  readonly site?: string | null;
  /** The folder of the one plan to be printed; null: all. */
  readonly plan?: string | null;
  /** One section or sheet, as people call it, instead of the whole books; null: these. */
  readonly only?: string | null;
  /** Besides a file with トンボ and 塗り足し, also where the plan asks for none. */
  readonly isForPrinter?: boolean;
  /** The files say that they conform to PDF/UA-1: for someone who had them validated. */
  readonly claimsPdfUa?: boolean;
  readonly progress?: Progress;
}

export interface Printed {
  readonly checked: Checked;
  /** Empty where the content has an error. */
  readonly books: readonly PrintedBook[];
}

export interface PrintedBook extends Judgement {
  readonly file: string;
}

/** Checks the content and prints its books. Where the content has an error nothing is printed. */
export async function printBooks(options: PrintOptions): Promise<Printed> {
  const { content, out, site = null, claimsPdfUa = false, progress = SILENT } = options;
  progress.step('計画を点検しています');
  const checked = await checkFolder(content);
  if (checked.summary.errors > 0) return { checked, books: [] };
  const jobs = jobsFor(checked.content, options);
  const printed: { readonly file: string; readonly bytes: Uint8Array }[] = [];
  for (const { slug } of jobs) await makeFolder(path.join(out, slug));
  await withPages({ checked, content, jobs, progress }, async (open) => {
    for (const job of jobs) {
      progress.step(`${nameOf(job, checked.content)}を印刷しています`);
      const file = path.join(out, job.slug, `${job.name}.pdf`);
      const bytes = await bytesOf(job, open, claimsPdfUa).catch((error: unknown) => {
        /* A fault of ours: whoever is told of it wants to see where. */
        throw new Error(
          `${nameOf(job, checked.content)}を印刷できませんでした。前からある冊子は、そのままです。道具の誤りなので、この後の文を添えて開発元に知らせてください。`,
          { cause: error },
        );
      });
      await replaceFile(file, bytes);
      printed.push({ file, bytes });
    }
  });
  progress.step('仕上がりを確かめています');
  const books = printed.map(({ file, bytes }) => ({ file, ...judgeBook(bytes, claimsPdfUa) }));
  if (site !== null) await publishBooks(out, checked.content, site);
  return { checked, books };
}

async function bytesOf(job: PrintJob, open: OpenPage, claimsPdfUa: boolean): Promise<Uint8Array> {
  const page = await open(job);
  const print = await printTwice(page);
  await page.close();
  return finishPrint(print, claimsPdfUa);
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
