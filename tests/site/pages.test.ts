import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '#shell/browser.ts';
import { axeViolations, pageWithAxe, sideways } from './axe.ts';
import { brokenLinks, idsIn } from './broken-links.ts';
import { EXAMPLES, PAGE_KINDS } from './page-kinds.ts';
import { PAGE_LAWS } from './page-laws.ts';
import { pagesOf } from './pages-of.ts';
import { SharedPages } from './shared-pages.ts';

const SCREENS = [
  { screen: '明るい画面・幅1440', width: 1440, colorScheme: 'light' },
  { screen: '暗い画面・幅360', width: 360, colorScheme: 'dark' },
] as const;

const site = inject('sampleSite');
const pages = pagesOf(site.dir);
let browser: Browser;
let shared: SharedPages;
beforeAll(async () => {
  browser = await launchBrowser();
  const open = () => pageWithAxe(browser, { reducedMotion: 'reduce' });
  shared = new SharedPages([await open(), await open()]);
});
afterAll(() => browser.close());

test('ページを作るどのファイルにも、見本のページがある', () => {
  const makers = readdirSync('src/pages', { recursive: true, encoding: 'utf8' }).flatMap((file) =>
    file.endsWith('.astro') ? [file.split(path.sep).join('/')] : [],
  );
  expect(Object.keys(PAGE_KINDS).sort()).toEqual(makers.sort());
  for (const [maker, examples] of Object.entries(PAGE_KINDS)) {
    const place = maker.replace(/(?:index)?\.astro$/u, '').replace(/\[\w+\]/gu, '[^/?]+');
    for (const address of examples)
      expect(address).toMatch(new RegExp(`^${place}(?:/|\\.html)?(?:\\?.*)?$`, 'u'));
  }
});

test.concurrent.each(EXAMPLES)(
  '「%s」は、どの画面でも、axe の指摘がなく、横にはみ出さず、紙でも表が切れない',
  (address) =>
    shared.lend(async (page) => {
      await page.emulateMedia({ media: 'screen' });
      await page.goto(site.url + address);
      for (const { screen, width, colorScheme } of SCREENS) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme, forcedColors: 'none' });
        expect(await sideways(page), screen).toBeLessThanOrEqual(0);
        expect(await axeViolations(page), screen).toEqual([]);
      }
      // What a screen of 1280 shows at 400 %.
      await page.setViewportSize({ width: 320, height: 900 });
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await sideways(page), '400％・強制カラー').toBeLessThanOrEqual(0);
      // A4 without its margins.
      await page.setViewportSize({ width: 672, height: 900 });
      await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light', media: 'print' });
      expect(await cutTables(page), '紙').toEqual([]);
    }),
);

/** Tables of which paper would show a part only, or that reach beyond it: there is no scrolling on paper. */
function cutTables(page: Page): Promise<string[]> {
  return page.locator('table').evaluateAll((tables) =>
    tables.flatMap((table) => {
      const frames = [table, table.closest('.table-region')].filter((one) => one !== null);
      const isCut =
        table.getBoundingClientRect().right > document.documentElement.clientWidth + 1 ||
        frames.some(
          (one) => getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth,
        );
      return isCut ? [table.querySelector('caption')?.textContent.trim() ?? ''] : [];
    }),
  );
}

test.each(Object.entries(PAGE_LAWS))('%s', async (_law, breaches) => {
  expect(pages.size).toBeGreaterThan(60);
  expect(await breaches(pages)).toEqual([]);
});

test('リンクは、どれもあるページのある場所を指す', () => {
  expect(brokenLinks(site.dir, new URL(site.url).pathname)).toEqual([]);
});

test('どの事業・施策も、分野のページに自分の場所をもつ', () => {
  const data = ['jisshi', 'kyodo'].flatMap(
    (plan) =>
      (
        JSON.parse(readFileSync(path.join(site.dir, `data/${plan}.json`), 'utf8')) as {
          items: { url: string }[];
        }
      ).items,
  );
  expect(data).toHaveLength(32 + 41);
  const base = new URL(site.url).pathname;
  for (const { url } of data) {
    const { pathname, hash } = new URL(url, site.url);
    const html = pages.get(`${pathname.slice(base.length)}index.html`) ?? '';
    expect(idsIn(html), url).toContain(hash.slice(1));
  }
});

test('再掲は元へ、元は再掲へ導く', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}kyodo/03-volunteer/`);
  const relisting = page.locator('#s303');
  await expect(relisting.textContent()).resolves.toContain('《再掲》');
  await expect(relisting.textContent()).resolves.toContain('長年の活動や優れた実践で');
  await relisting.getByRole('link', { name: '再掲元：柱2④', exact: true }).click();
  expect(new URL(page.url()).hash).toBe('#s204');
  await page.locator('#s204').getByRole('link', { name: '再掲先：柱3③', exact: true }).click();
  expect(page.url()).toBe(`${site.url}kyodo/03-volunteer/#s303`);
  await page.close();
});

test('再掲の行は、元の行そのものへ導く', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}kyodo/01-community/`);
  await page
    .locator('#s107')
    .getByRole('link', { name: /^再掲元：柱1（まちづくり協議会）③/u })
    .click();
  expect(new URL(page.url()).hash).toBe('#s103_2022_a');
  await expect(page.locator('#s103_2022_a').textContent()).resolves.toContain('啓発番組');
  await page.close();
});

test('狭い画面で段に組み替えても、読み上げには表のままである', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`${site.url}kyodo/01-community/`);
  const table = page.getByRole('table', { name: /まちづくり協議会の取組施策$/u });
  await expect(table.getByRole('columnheader').count()).resolves.toBe(4);
  await expect(table.getByRole('rowheader').count()).resolves.toBe(7);
  await expect(table.getByRole('cell').count()).resolves.toBe(21);
  await page.close();
});
