import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const AXE = { path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') };

/** A page to open many in, one after another, and look at each with axe: it is not read anew for each of them. */
export async function pageWithAxe(browser: Browser, options?: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage({ bypassCSP: true, ...options });
  await page.addInitScript(AXE);
  return page;
}

/** Every violation of any impact on an open page, with the elements it is found at. The page must be opened with `bypassCSP`. */
export async function axeViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    const { violations } = await axe.run({ resultTypes: ['violations'], preload: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}：${html}`));
  });
}

/** By how many pixels a page is wider than its screen. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
