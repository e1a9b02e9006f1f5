import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#shell/browser.ts';
import { builtSite } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';

let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  site = await builtSite();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const SHEET = 'jisshi/02-children-learning/j202/';
const SECTION = 'kyodo/01-community/';

describe('文字', () => {
  test.each([SECTION, SHEET, 'jisshi/', 'jisshi/00-introduction/', 'search/', '404.html', ''])(
    '「%s」は、サイトが持つ書体だけで描かれる',
    async (address) => {
      const page = await opened(address);
      expect((await fontsOf(page)).length).toBeGreaterThan(0);
      // What the search page's script puts in asks for a further file.
      const others = async () => (await fontsOf(page)).filter(({ isCustomFont }) => !isCustomFont);
      await expect.poll(others, { timeout: 10_000 }).toEqual([]);
      await page.close();
    },
  );

  test('書体が届く前から、本文は読者の書体で読める', async () => {
    const page = await browser.newPage();
    await page.route('**/*.woff2', () => undefined);
    await page.goto(site.url + SECTION, { waitUntil: 'domcontentloaded' });
    // What is not yet drawn, the browser does not name.
    await expect.poll(async () => (await fontsOf(page)).length, { timeout: 10_000 }).toBeGreaterThan(0);
    expect((await fontsOf(page)).filter(({ isCustomFont }) => isCustomFont)).toEqual([]);
    await page.close();
  });
});

describe('狭い画面', () => {
  test.each([SECTION, SHEET, 'jisshi/', 'search/', ''])(
    '「%s」の押す所は、文中のリンクを除いて24ピクセル四方より小さくない',
    async (address) => {
      const page = await opened(address, { viewport: { width: 360, height: 740 } });
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
      await page.close();
    },
  );
});

describe('キーボード', () => {
  const walked = [SECTION, SHEET, 'jisshi/', 'search/', ''].flatMap((address) =>
    [1440, 320].map((width) => [address, width] as const),
  );
  test.each(walked)(
    '「%s」（幅%i）で、Tab の止まる所は順に、枠とともに、隠れずに見える',
    async (address, width) => {
      const page = await opened(address, { viewport: { width, height: 700 }, reducedMotion: 'reduce' });
      const { stops, ...faults } = await walk(page);
      expect(stops).toBeGreaterThan(10);
      expect(faults).toEqual({ hidden: [], bare: [], outOfOrder: [] });
      await page.close();
    },
  );

  test('初めの Tab と Enter で、本文へ移れる', async () => {
    const page = await opened(SECTION);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.close();
  });
});

test('個票を刷ると、一枚に収まる', async () => {
  const page = await opened(SHEET);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
  await page.close();
});

/** A page of the site as it stands once its letters have come. */
async function opened(address: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(site.url + address);
  await page.evaluate(async () => document.fonts.ready);
  return page;
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

/** Goes through a page with the Tab key until it leaves it. */
async function walk(page: Page) {
  const found = { stops: 0, hidden: [] as string[], bare: [] as string[], outOfOrder: [] as string[] };
  let last = -1;
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const here = document.activeElement;
      if (!here || here === document.body) return null;
      const isInSight = [...here.getClientRects()].some(({ left, right, top, bottom }) => {
        const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
        const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
        return here.contains(document.elementFromPoint(x, y));
      });
      return {
        name: (here.getAttribute('aria-label') ?? here.textContent).trim(),
        place: [...document.querySelectorAll('*')].indexOf(here),
        isInSight,
        hasOutline: getComputedStyle(here).outlineStyle !== 'none',
      };
    });
    // From the last it goes to the browser's own bars, or begins anew.
    if (!stop || stop.place === last || (found.stops > 1 && stop.name === '本文へ移動')) return found;
    found.stops += 1;
    if (!stop.isInSight) found.hidden.push(stop.name);
    if (!stop.hasOutline) found.bare.push(stop.name);
    if (stop.place < last) found.outOfOrder.push(stop.name);
    last = stop.place;
  }
}
