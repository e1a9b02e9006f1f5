import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { SILENT } from '../progress.ts';
import { checkFolder } from '../check/check.ts';
import { finishPrint } from '../pdf/finish-print.ts';
import { withPages } from '../pdf/open-pages.ts';
import { printBooks } from '../pdf/print-books.ts';
import { printTwice } from '../pdf/print-twice.ts';
import { generateContent } from './generate-content.ts';
import { median } from './measure.ts';

/** Items of plans whose books have about 10, 100 and 500 pages. */
export const BOOK_SIZES = [6, 450, 2250] as const;

export interface BookFigures {
  readonly pages: number;
  /** Seconds, a figure a round: Chromium's own tagged print of the finished page, and ours of the same. */
  readonly bare: readonly number[];
  readonly ours: readonly number[];
  readonly kilobytesAPage: number;
  /** Of this process and the browser together at their peaks, in MB; null where the system does not tell. */
  readonly megabytes: number | null;
  /** From the start of the check to the written files, 概要版 included. */
  readonly commandSeconds: number;
}

/** The same page is printed by Chromium alone and by us, turn by turn, in one browser. */
export async function benchBook(folder: string, items: number, runs: number): Promise<BookFigures> {
  const content = path.join(folder, 'content');
  await generateContent(content, items);
  const checked = await checkFolder(content);
  const [plan] = checked.content.plans;
  if (!plan) throw new Error('no plan');
  const job = { slug: plan.slug, name: 'book', what: { kind: 'book', isForPrinter: false } } as const;
  const [bare, ours]: [number[], number[]] = [[], []];
  let size = 0;
  let pages = 0;
  let megabytes: number | null = null;
  await withPages({ checked, content, jobs: [job], progress: SILENT }, async (open) => {
    const timed = async (times: number[], print: (page: Page) => Promise<void>): Promise<void> => {
      const page = await open(job);
      await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
      const began = performance.now();
      await print(page);
      times.push((performance.now() - began) / 1000);
      await page.close();
    };
    for (let run = 0; run < runs; run += 1) {
      await timed(bare, async (page) => {
        await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
      });
      await timed(ours, async (page) => {
        const print = await printTwice(page);
        size = (await finishPrint(print)).length;
        pages = print.pages;
      });
    }
    megabytes = await peakMemory();
  });
  const began = performance.now();
  const { books } = await printBooks({ content, out: path.join(folder, 'books') });
  if (books.length === 0) throw new Error('The made-up plan has an error');
  return {
    pages,
    bare,
    ours,
    kilobytesAPage: size / 1024 / pages,
    megabytes,
    commandSeconds: (performance.now() - began) / 1000,
  };
}

export async function benchBooks(
  measure: (items: number) => Promise<BookFigures> | BookFigures,
  tell: (text: string) => void,
): Promise<void> {
  tell(
    '\n## 冊子（組み上がったページから、書き出した PDF まで。Chromium のタグ付き印刷と交互に。中央値）\n\n',
  );
  tell(
    '| ページ | Chromium だけ 秒 | 仕上げまで 秒 | 比 | 1ページ KB | 最大メモリー MB | 命令の全体 秒 |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n',
  );
  for (const items of BOOK_SIZES) {
    const figures = await measure(items);
    const [bare, ours] = [median(figures.bare), median(figures.ours)];
    tell(
      `| ${String(figures.pages)} | ${bare.toFixed(2)} | ${ours.toFixed(2)} | ${(ours / bare).toFixed(2)} | ${figures.kilobytesAPage.toFixed(1)} | ${figures.megabytes?.toFixed(0) ?? '－'} | ${figures.commandSeconds.toFixed(1)} |\n`,
    );
  }
}

/** The peaks of this process and of all it started, added up: more than they ever took together. Linux tells them. */
async function peakMemory(): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const all = await Promise.all(
    (await readdir('/proc')).filter((name) => /^\d+$/u.test(name)).map((id) => statusOf(Number(id))),
  );
  const known = new Set([process.pid]);
  const processes = all.flatMap((one) => one ?? []);
  for (let grown = 0; grown !== known.size;) {
    grown = known.size;
    for (const { id, parent } of processes) if (known.has(parent)) known.add(id);
  }
  return processes.filter(({ id }) => known.has(id)).reduce((sum, { peak }) => sum + peak, 0) / 1024;
}

async function statusOf(id: number): Promise<{ id: number; parent: number; peak: number } | null> {
  const text = await readFile(`/proc/${String(id)}/status`, 'utf8').catch(() => '');
  const field = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(text)?.[1] ?? NaN);
  const [parent, peak] = [field('PPid'), field('VmHWM')];
  return Number.isNaN(parent) || Number.isNaN(peak) ? null : { id, parent, peak };
}
