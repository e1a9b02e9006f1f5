import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDestinations } from '#exchange/pdf-finish/destinations.ts';
import { launchBrowser } from '#shell/browser.ts';
import { printTwice } from '#shell/pdf/print-twice.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

const HEADINGS = ['一', '二', '三'].map((text, i) => ({ level: 1, text, place: `h${i}` }));

/** A book of three parts of a page each, and a line that leads to the last; `style` is what a browser makes of its styles. */
async function printed(style: string): Promise<{ headings: readonly string[]; line: string }> {
  const page = await browser.newPage();
  const parts = HEADINGS.map(
    ({ text, place }) =>
      `<section class="part" id="part-${place}" data-stretch="body"><h1 id="${place}">${text}</h1></section>`,
  );
  const facts = JSON.stringify({ headings: HEADINGS, linkTexts: {} });
  await page.setContent(
    `<style>.part { break-before: page } @media screen { .part { content-visibility: hidden } } ${style}</style>
     <script type="application/json" id="Facts">${facts}</script>
     <p><a href="#h2">三<span class="at-page">（→<span class="page-number"></span>ページ）</span></a></p>${parts.join('')}`,
  );
  const { destinations } = readDestinations((await printTwice(page)).bytes);
  const headings = HEADINGS.map(({ place }) => `${place}:${String(destinations.get(place)?.page)}`);
  const line = (await page.locator('p').textContent()) ?? '';
  await page.close();
  return { headings, line };
}

test('ページ番号を書き込んで印刷する', async () => {
  expect(await printed('')).toEqual({ headings: ['h0:1', 'h1:2', 'h2:3'], line: '三（→3ページ）' });
});

test('下刷りを見分けられないブラウザーでも、部分が抜けない', async () => {
  const style = '@media print { .prepared .part { content-visibility: hidden } }';
  expect(await printed(style)).toEqual({ headings: ['h0:1', 'h1:2', 'h2:3'], line: '三（→3ページ）' });
});
