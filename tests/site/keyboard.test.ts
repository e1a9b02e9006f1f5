import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '#shell/browser.ts';
import { SharedPages } from './shared-pages.ts';

const site = inject('sampleSite');
let browser: Browser;
let shared: SharedPages;
beforeAll(async () => {
  browser = await launchBrowser();
  const open = () => browser.newPage({ reducedMotion: 'reduce' });
  shared = new SharedPages([await open(), await open()]);
});
afterAll(() => browser.close());

const WALKED = ['', 'kyodo/01-community/', 'jisshi/02-children-learning/j202/', 'jisshi/', 'search/'];
/** Wide ones have the same stops. */
const WALKED_NARROW = ['jisshi/budget/', 'kyodo/states/', 'jisshi/departments/', 'guide/'];

describe('キーボード', () => {
  const walks = [
    ...WALKED.map((address) => [address, 1440] as const),
    ...[...WALKED, ...WALKED_NARROW].map((address) => [address, 320] as const),
  ];
  test.concurrent.each(walks)(
    '「%s」（幅%i）で、Tab の止まる所は順に、枠とともに、隠れずに見える',
    (address, width) =>
      shared.lend(async (page) => {
        await page.setViewportSize({ width, height: 700 });
        await page.goto(site.url + address);
        const { stops, ...faults } = await walk(page);
        expect(stops).toBeGreaterThan(10);
        expect(faults).toEqual({ hidden: [], bare: [], outOfOrder: [] });
      }),
  );

  test('初めの Tab と Enter で、本文へ移れる', async () => {
    const page = await opened('kyodo/01-community/');
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus').innerText()).resolves.toBe('本文へ移動');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.close();
  });

  test('目次の Enter で、その見出しが見える所へ移り、次の Tab はその先で止まる', async () => {
    const page = await opened('jisshi/budget/');
    const link = page.getByRole('navigation', { name: '目次' }).locator('a[href^="#"]').nth(2);
    const id = ((await link.getAttribute('href')) ?? '').slice(1);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(isInSight, id);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(isPast, id)).toBe(true);
    await page.close();
  });

  test('金額の単位を矢印で替えると、図も表も替わり、スクリプトは要らない', async () => {
    const page = await opened('jisshi/budget/', { javaScriptEnabled: false });
    const shown = () => page.locator('main').ariaSnapshot();
    expect(await shown()).toMatch(/単位：百万円/u);
    await page.getByRole('radio', { name: '百万円' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: '億円' }).isChecked()).toBe(true);
    const changed = await shown();
    expect(changed).toMatch(/単位：億円/u);
    expect(changed).not.toMatch(/単位：百万円|\d百万円/u);
    await page.close();
  });
});

async function opened(address: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(site.url + address);
  return page;
}

function isInSight(id: string): boolean {
  const { top = -1 } = document.getElementById(id)?.getBoundingClientRect() ?? {};
  return top >= 0 && top < innerHeight;
}

/** Whether what has the focus stands after an element. */
function isPast(id: string): boolean {
  const place = document.getElementById(id)?.compareDocumentPosition(document.activeElement ?? document);
  return place === Node.DOCUMENT_POSITION_FOLLOWING;
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
