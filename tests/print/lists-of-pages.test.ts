import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fill } from '#print/in-browser.ts';
import { launchBrowser } from '#shell/browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
});

/** The words of a list of pages, given the page of each of its places. */
async function shownOf(pages: readonly string[]): Promise<string> {
  const labels = Object.fromEntries(pages.map((label, i) => [`p${i}`, label]));
  const lines = pages
    .map(
      (_, i) =>
        `<li><a href="#p${i}"><span class="page-number"></span></a><span class="between"></span></li>`,
    )
    .join('');
  await page.setContent(`<ol data-pages>${lines}</ol>`);
  await page.evaluate(fill, {
    labels: Object.fromEntries(pages.map((_, i) => [`p${i}`, '000'])),
    blanks: [],
  });
  await page.evaluate(fill, { labels, blanks: [] });
  return page.evaluate(() =>
    [...document.querySelectorAll('li')]
      .filter(({ hidden }) => !hidden)
      .map((line) => line.textContent.replaceAll('\u00a0', ' '))
      .join(''),
  );
}

test('同じページは一度だけ示す', async () => {
  expect(await shownOf(['3', '3', '7', '7', '7', '12'])).toBe('3, 7, 12');
});

test('三ページ以上続くところは、初めと終わりを示す', async () => {
  expect(await shownOf(['3', '4', '7', '8', '8', '9', '10', '14'])).toBe('3, 4, 7–10, 14');
});

test('終わりまで続いていても、続くものがなくても', async () => {
  expect(await shownOf(['6', '7', '8', '9', '10'])).toBe('6–10');
  expect(await shownOf(['6', '7'])).toBe('6, 7');
});

test('ページの分からないものは、示さない', async () => {
  expect(await shownOf(['', '5', ''])).toBe('5');
});
