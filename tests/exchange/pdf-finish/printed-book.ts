import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync, inflateSync } from 'node:zlib';
import type { BookFacts } from '#exchange/pdf-finish/book-facts.ts';
import { finishPdf } from '#exchange/pdf-finish/finish-pdf.ts';
import { openPdf, type Pdf } from '#exchange/pdf-read/open-pdf.ts';
import { launchBrowser } from '#shell/browser.ts';

const zlib = {
  inflate: (bytes: Uint8Array) => inflateSync(bytes),
  deflate: (bytes: Uint8Array) => deflateSync(bytes),
};

export const FACTS: BookFacts = {
  title: '見本の本 <第1版> & 資料',
  author: '見本市',
  subject: '計画',
  language: 'ja',
  date: '2026-04-01',
  binding: 'right',
  headings: [
    { level: 1, text: '目次', destination: '目次' },
    { level: 2, text: '章の題', destination: 'one' },
    { level: 2, text: '表の題', destination: '表' },
    { level: 4, text: '横長の頁', destination: 'wide' },
  ],
  labels: [
    { from: 1, style: 'roman', start: 1 },
    { from: 2, style: 'decimal', start: 5 },
  ],
  trim: null,
  linkTexts: new Map([['one', '章の題へ移る']]),
  claimsPdfUa: false,
};

/** The fixture as the real browser prints it. */
export async function printBook(tagged: boolean): Promise<Uint8Array> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(import.meta.dirname, 'fixtures/book.html')).href);
    await page.evaluate(() => document.fonts.ready.then(() => null));
    return await page.pdf({ tagged, outline: true, preferCSSPageSize: true, printBackground: true });
  } finally {
    await browser.close();
  }
}

export function finish(printed: Uint8Array, facts: Partial<BookFacts> = {}): Promise<Uint8Array> {
  return finishPdf(printed, { ...FACTS, ...facts }, zlib);
}

export function open(bytes: Uint8Array): Pdf {
  return openPdf(bytes, inflateSync);
}
