import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import {
  isBookFile,
  missingBooksLine,
  plansWithoutBook,
  printedBooks,
  publishBooks,
} from '#shell/pdf/publish-books.ts';

let root: string;
let books: string;
let site: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'keikaku-books-'));
  [books, site] = [path.join(root, 'books'), path.join(root, 'dist')];
  await write('dist/jisshi/index.html', '<!doctype html>');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}

const PRINTED = '計画名: 印刷する計画\n計画期間: 令和4年度〜令和6年度\n印刷: { 判型: A4 }\n';
const UNPRINTED = '計画名: 載せるだけの計画\n計画期間: 令和4年度〜令和6年度\n';
const { content } = compile([
  { path: 'site.yaml', text: 'サイト名: 汐見市の計画' },
  { path: 'jisshi/plan.yaml', text: PRINTED },
  { path: 'kyodo/plan.yaml', text: UNPRINTED },
]);

describe('サイトに載るのは、内容にある計画の、冊子と概要版だけ', () => {
  test('入稿用のもの、書きかけのもの、よその計画のものは、数えない', async () => {
    await write('books/jisshi/book.pdf', '12345');
    await write('books/jisshi/summary.pdf', '123');
    await write('books/jisshi/book-marks.pdf', 'x');
    await write('books/jisshi/.book.pdf.0123abcd.unfinished', 'x');
    await write('books/other/book.pdf', 'x');
    await mkdir(path.join(books, 'kyodo/book.pdf'), { recursive: true });
    const found = await printedBooks(books, content);
    expect([...found]).toEqual([['jisshi', { book: 5, summary: 3 }]]);
    expect(await publishBooks(books, content, site)).toHaveLength(2);
    expect((await readdir(path.join(site, 'jisshi'))).sort()).toEqual([
      'book.pdf',
      'index.html',
      'summary.pdf',
    ]);
  });

  test('冊子のフォルダーがなければ、何もない', async () => {
    expect(await printedBooks(path.join(root, 'nowhere'), content)).toEqual(new Map());
  });

  test('前の冊子は、新しいものに置き換わる', async () => {
    await write('dist/jisshi/book.pdf', 'old and longer');
    await write('books/jisshi/book.pdf', 'new');
    await publishBooks(books, content, site);
    expect(await readFile(path.join(site, 'jisshi/book.pdf'), 'utf8')).toBe('new');
  });

  test('サイトにない計画の冊子は、フォルダーも作らない', async () => {
    await write('books/kyodo/book.pdf', 'x');
    expect(await publishBooks(books, content, site)).toEqual([]);
    expect(await readdir(site)).toEqual(['jisshi']);
  });

  test.each([
    ['jisshi/book.pdf', true],
    ['kyodo/summary.pdf', true],
    ['jisshi/book-marks.pdf', false],
    ['other/book.pdf', false],
    ['jisshi/../../secret/book.pdf', false],
  ])('「%s」を見せるか：%s', (file, isOne) => {
    expect(isBookFile(file, content)).toBe(isOne);
  });
});

describe('まだない冊子を知らせる', () => {
  test('印刷すると書いた計画に冊子がなければ、何をすればよいかを一行で言う', async () => {
    expect(missingBooksLine(await plansWithoutBook(books, content))).toBe(
      '「印刷する計画」の冊子がまだありません。npm run pdf で作ると、ページからの「冊子（PDF）」が働きます。\n',
    );
  });

  test('概要版だけでは、足りない', async () => {
    await write('books/jisshi/summary.pdf', 'x');
    expect(await plansWithoutBook(books, content)).toHaveLength(1);
  });

  test('冊子があれば、何も言わない', async () => {
    await write('books/jisshi/book.pdf', 'x');
    expect(missingBooksLine(await plansWithoutBook(books, content))).toBe('');
  });
});
