import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeMatterhorn } from '#exchange/pdf-read/matterhorn/judge-matterhorn.ts';
import { xmpOf, xmpValues } from '#exchange/pdf-read/metadata.ts';
import { pagesOf } from '#exchange/pdf-read/pages.ts';
import { jobsNamed, jobsOf } from '#print/jobs.ts';
import type { PrintJob } from '#print/jobs.ts';
import { checkFolder } from '#shell/check/check.ts';
import type { Checked } from '#shell/check/check.ts';
import { finishPrint } from '#shell/pdf/finish-print.ts';
import { withPages } from '#shell/pdf/open-pages.ts';
import { printBooks } from '#shell/pdf/print-books.ts';
import { printTwice } from '#shell/pdf/print-twice.ts';
import { SILENT } from '#shell/progress.ts';
import { runCommand } from '../shell/run-command.ts';
import { BOOK_LAWS, breachesIn, PRINT_LAWS } from './book/book-laws.ts';
import type { PrintOf } from './book/book-laws.ts';
import { bookOf, squeezed } from './book/book-of.ts';
import type { Book } from './book/book-of.ts';
import { writeOddPlans } from './book/odd-plans.ts';
import { missingOfSection, missingOfSheet } from './book/word-laws.ts';

const SEEDS = ['000_f3ed86b69024d7b1.txt', '003_11c33b543c82b328.txt'].map((name) =>
  path.resolve('../shared/seeds', name),
);
const hasSeeds = SEEDS.every((file) => existsSync(file));
if (!hasSeeds)
  process.stderr.write('../shared/seeds がないため、本物の二つの文書の冊子の検査を飛ばします。\n');

/** A section and a sheet by themselves, with a claim to PDF/UA as a city gives it after a validation. */
const ALONE = ['分野(2)', 'j301'];

let folder: string;
let content: string;
let checked: Checked;
const printed: PrintOf[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-odd-'));
  content = path.join(folder, 'content');
  await writeOddPlans(content);
  if (hasSeeds) await runCommand('import', ...SEEDS, '--into', content, '--year', '令和4年度');
  checked = await checkFolder(content);
  const { plans } = checked.content;
  const whole = plans.flatMap((plan) => jobsOf(plan, false));
  const alone = ALONE.flatMap((name) =>
    jobsNamed(
      plans.filter(({ slug }) => slug === 'jisshi'),
      name,
    ),
  );
  await withPages({ checked, content, jobs: [...whole, ...alone], progress: SILENT }, async (open) => {
    for (const job of [...whole, ...alone]) {
      const page = await open(job);
      const file = fileOf(job);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, await finishPrint(await printTwice(page), alone.includes(job)));
      await page.close();
      printed.push({ plan: planOf(job.slug), file });
    }
  });
  /* 15 prints: longer than a site takes where the machine is busy. */
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const fileOf = ({ slug, name }: Pick<PrintJob, 'slug' | 'name'>): string =>
  path.join(folder, slug, `${name}.pdf`);
const print = (slug: string, name: string): Book => bookOf(fileOf({ slug, name }));

const PLANS = ['jisshi', 'kyodo', 'namae', ...(hasSeeds ? ['plan-000', 'plan-003'] : []), 'tasuu'];

test('どの計画にも、冊子と概要版ができる', () => {
  expect(printed.map(({ plan, file }) => `${plan.slug}/${path.basename(file)}`).sort()).toEqual(
    [
      ...PLANS.flatMap((slug) => [`${slug}/book.pdf`, `${slug}/summary.pdf`]),
      ...['jisshi/book-marks.pdf', 'jisshi/02-children-learning.pdf', 'jisshi/j301.pdf'],
    ].sort(),
  );
});

test.each(Object.entries(PRINT_LAWS))('どの PDF も：%s', (_, law) => {
  expect(breachesIn(printed, law)).toEqual([]);
});

test.each(Object.entries(BOOK_LAWS))('どの冊子も：%s', (_, law) => {
  const books = printed.filter(({ file }) => path.basename(file).startsWith('book'));
  expect(breachesIn(books, law)).toEqual([]);
});

function planOf(slug: string): Checked['content']['plans'][number] {
  const plan = checked.content.plans.find((one) => one.slug === slug);
  if (!plan) throw new Error(`no plan ${slug}`);
  return plan;
}

describe('入稿用の冊子', () => {
  const MILLIMETRE = 72 / 25.4;
  const wordsOf = (book: Book): string => squeezed(book.order.map(({ text }) => text).join(''));

  test('仕上がりは A5、その外に3mmの塗り足しと、10mmのトンボの場所がある', () => {
    for (const { mediaBox, bleedBox, trimBox } of pagesOf(print('jisshi', 'book-marks').pdf)) {
      const [left, bottom, right, top] = trimBox ?? mediaBox;
      const sides = [right - left, top - bottom].map((length) => length / MILLIMETRE);
      expect(Math.min(...sides)).toBeCloseTo(148, 0);
      expect(Math.abs(Math.min(...sides) - 148)).toBeLessThan(0.1);
      expect(Math.abs(Math.max(...sides) - 210)).toBeLessThan(0.1);
      const inset = (box: readonly number[] | null, by: number): readonly number[] =>
        (box ?? []).map((edge, i) => edge + (i < 2 ? -by : by) * MILLIMETRE);
      const around = (box: readonly number[], other: readonly number[] | null): number =>
        Math.max(...box.map((edge, i) => Math.abs(edge - (other?.[i] ?? Infinity)))) / MILLIMETRE;
      expect(around(inset(trimBox, 3), bleedBox)).toBeLessThan(0.1);
      expect(around(inset(trimBox, 13), mediaBox)).toBeLessThan(0.1);
    }
  });

  test('言葉もページ番号も、そのまま読む冊子と同じである', () => {
    const [marks, book] = [print('jisshi', 'book-marks'), print('jisshi', 'book')];
    expect(wordsOf(marks)).toBe(wordsOf(book));
    expect(marks.leaves.map(({ label }) => label)).toEqual(book.leaves.map(({ label }) => label));
  });
});

describe('一つの分野、一枚の個票だけの PDF', () => {
  const names = ['02-children-learning', 'j301'];

  test('その分野、その個票の言葉がすべてあり、1ページから始まる', () => {
    const [section, sheet] = names.map((name) => print('jisshi', name));
    const wordsIn = (book: Book | undefined): string =>
      squeezed(book?.order.map(({ text }) => text).join('') ?? '');
    const plan = planOf('jisshi');
    expect(plan.sections.slice(1, 2).flatMap((one) => missingOfSection(wordsIn(section), one))).toEqual([]);
    expect(
      plan.items.filter(({ id }) => id === 'j301').flatMap((item) => missingOfSheet(wordsIn(sheet), item)),
    ).toEqual([]);
    expect([section, sheet].map((book) => book?.leaves[0]?.label)).toEqual(['1', '1']);
  });

  test('名乗ることを求められた PDF だけが、PDF/UA-1 を名乗る', () => {
    const claims = (book: Book): readonly string[] =>
      xmpValues(xmpOf(book.pdf) ?? '', 'http://www.aiim.org/pdfua/ns/id/', 'part');
    for (const name of names) {
      const { pdf } = print('jisshi', name);
      expect(claims(print('jisshi', name))).toEqual(['1']);
      expect(judgeMatterhorn(pdf).find(({ id }) => id === '06-002')?.verdict).toBe('passed');
    }
    expect(claims(print('jisshi', 'book'))).toEqual([]);
  });
});

test('同じ内容をもう一度印刷すると、同じバイト列になる', async () => {
  const { books } = await printBooks({ content, out: path.join(folder, 'again'), plan: 'namae' });
  expect(books).toHaveLength(2);
  for (const { file } of books) {
    const earlier = fileOf({ slug: 'namae', name: path.basename(file, '.pdf') });
    expect((await readFile(file)).equals(await readFile(earlier))).toBe(true);
  }
});
