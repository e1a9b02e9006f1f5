import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '#shell/browser.ts';

const site = inject('sampleSite');
let browser: Browser;
/** One page for all that is opened: another would start a process, and fetch and read the fonts, anew. */
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const SHEET = 'jisshi/02-children-learning/j202/';
const SECTION = 'kyodo/01-community/';

describe('文字', () => {
  test.each([SECTION, SHEET, 'jisshi/', 'jisshi/00-introduction/', 'search/', '404.html', ''])(
    '「%s」は、サイトが持つ書体だけで描かれる',
    async (address) => {
      await open(address);
      let drawn: Awaited<ReturnType<typeof fontsOf>> = [];
      const others = async () => {
        drawn = await fontsOf(page);
        return drawn.filter(({ isCustomFont }) => !isCustomFont);
      };
      // What the search page's script puts in asks for a further file.
      await expect.poll(others, { timeout: 10_000 }).toEqual([]);
      expect(drawn.length).toBeGreaterThan(0);
    },
  );

  test('書体が届く前から、本文は読者の書体で読める', async () => {
    const fresh = await browser.newPage();
    await fresh.route('**/*.woff2', () => undefined);
    await fresh.goto(site.url + SECTION, { waitUntil: 'domcontentloaded' });
    // What is not yet drawn, the browser does not name.
    await expect.poll(async () => (await fontsOf(fresh)).length, { timeout: 10_000 }).toBeGreaterThan(0);
    expect((await fontsOf(fresh)).filter(({ isCustomFont }) => isCustomFont)).toEqual([]);
    await fresh.close();
  });
});

describe('狭い画面', () => {
  test.each([SECTION, SHEET, 'jisshi/', 'search/', ''])(
    '「%s」の押す所は、文中のリンクを除いて24ピクセル四方より小さくない',
    async (address) => {
      await open(address, { width: 360, height: 740 });
      const small = await page.$$eval('a, button, input, select, summary', (targets) =>
        targets.flatMap((target) => {
          const { width, height } = target.getBoundingClientRect();
          const isShown = width > 1 && height > 1;
          const isInText = getComputedStyle(target).display === 'inline';
          return isShown && !isInText && Math.min(width, height) < 24
            ? [`${target.textContent.trim()}：${width}×${height}`]
            : [];
        }),
      );
      expect(small).toEqual([]);
    },
  );
});

test('個票を刷ると、一枚に収まる', async () => {
  await open(SHEET);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
});

/** Opens a page of the site, until its letters have come. */
async function open(address: string, size = { width: 1280, height: 720 }): Promise<void> {
  await page.setViewportSize(size);
  await page.goto(site.url + address);
  await page.evaluate(async () => document.fonts.ready);
}

/** The fonts that the letters of a page are drawn with, as the browser tells. */
async function fontsOf(page: Page) {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeIds } = await client.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'body *' });
  const drawn = await Promise.all(
    nodeIds.map(async (nodeId) => client.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  await client.detach();
  return drawn.flatMap(({ fonts }) => fonts);
}
