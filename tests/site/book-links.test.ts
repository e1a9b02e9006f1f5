import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { namedDestinations } from '#exchange/pdf-read/destinations.ts';
import { openPdf } from '#exchange/pdf-read/open-pdf.ts';
import { textOfPage } from '#exchange/pdf-read/page-content.ts';
import { pagesOf } from './pages-of.ts';

const site = inject('sampleSite');
const PLANS = ['jisshi', 'kyodo'] as const;

const WAY = /<p class="in-book">\s*<a href="([^"]*)"[^>]*>([^<]*)<\/a>/gu;

/** Words as they are compared: paper breaks lines, and has no spaces of its own. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

test.each(PLANS)('「%s」のどのページからも、冊子の同じ題のあるページが開く', (plan) => {
  const book = openPdf(readFileSync(path.join(site.dir, plan, 'book.pdf')), inflateSync);
  const places = namedDestinations(book);
  const pages = [...pagesOf(site.dir)].filter(([file]) => file.startsWith(`${plan}/`));
  expect(pages.length).toBeGreaterThan(10);
  for (const [file, html] of pages) {
    const ways = [...html.matchAll(WAY)];
    expect(ways, file).toHaveLength(1);
    const [, href = '', said = ''] = ways[0] ?? [];
    const { pathname, hash } = new URL(href, site.url);
    expect(pathname, file).toBe(`/${plan}/book.pdf`);
    const page = places.get(decodeURIComponent(hash.slice(1)))?.page;
    expect(page, `${file} → ${href}`).toBeDefined();
    if (file === `${plan}/index.html` || !said.includes('このページ')) continue;
    const [, title = ''] = /<h1>([^]*?)<\/h1>/u.exec(html) ?? [];
    const shown = textOfPage(book, page ?? 0).map(({ text }) => text);
    expect(bare(shown.join('')), `${file} → ${href}`).toContain(bare(title.replace(/<[^>]*>/gu, '')));
  }
});

test('計画のものでないページは、冊子へ導かない', () => {
  for (const [file, html] of pagesOf(site.dir)) {
    if (!PLANS.some((plan) => file.startsWith(`${plan}/`))) expect(html, file).not.toContain('book.pdf');
  }
});

test('計画の表紙は、冊子と概要版を、その大きさとともに並べ、どちらも PDF として開く', async () => {
  for (const plan of PLANS) {
    const cover = readFileSync(path.join(site.dir, plan, 'index.html'), 'utf8');
    for (const [name, words] of [
      ['book.pdf', '冊子'],
      ['summary.pdf', '概要版'],
    ] as const) {
      const answer = await fetch(`${site.url}${plan}/${name}`);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      const bytes = (await answer.arrayBuffer()).byteLength;
      const size = bytes < 1_000_000 ? `${String(Math.ceil(bytes / 1000))}KB` : `[0-9]+\\.[0-9]MB`;
      expect(cover).toMatch(new RegExp(`<a href="/${plan}/${name}">${words}（PDF、${size}）</a>`, 'u'));
    }
  }
});

test('公開するのは、冊子と概要版だけである', () => {
  const files = readdirSync(site.dir, { recursive: true, encoding: 'utf8' });
  const printed = files.filter((file) => file.endsWith('.pdf') && !file.includes('assets'));
  expect(printed.map((file) => file.split(path.sep).join('/')).sort()).toEqual(
    PLANS.flatMap((plan) => [`${plan}/book.pdf`, `${plan}/summary.pdf`]),
  );
});
