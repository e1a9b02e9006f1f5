import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guessLabels } from '#print/in-browser.ts';
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

/** Guessed pages of places that each have so many letters after them, on paper that takes `across` by `down` letters. */
async function guessed(letters: readonly number[], across: number, down: number): Promise<readonly number[]> {
  const places = letters.map((count, i) => `<h2 id="p${i}"></h2><p>${'字'.repeat(count)}</p>`).join('');
  const lengths = `--text-width: ${across * 10}mm; --text-height: ${down * 10}mm; font-size: 10mm`;
  await page.setContent(`<style>:root { ${lengths} }</style>${places}`);
  const labels = await page.evaluate(guessLabels);
  return letters.map((_, i) => Number(labels[`p${i}`]));
}

test('どのところにも、前からの順に、1 からの番号が付く', async () => {
  const pages = await guessed([500, 0, 4000, 90_000, 10], 48, 71);
  expect(pages[0]).toBe(1);
  expect(pages).toEqual([...pages].sort((a, b) => a - b));
  expect(pages[4]).toBeGreaterThan(50);
});

test('紙が小さければ、それだけページが多い', async () => {
  const [large = 0, small = 0] = [
    (await guessed([90_000, 0], 48, 71))[1],
    (await guessed([90_000, 0], 24, 71))[1],
  ];
  expect(small / large).toBeCloseTo(2, 1);
});
