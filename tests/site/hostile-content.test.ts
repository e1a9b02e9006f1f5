import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#shell/browser.ts';
import { builtSite } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';
import { HOSTILE_CONTENT } from './hostile-content.ts';
import { openAll } from './open-all.ts';
import { pagesOf } from './pages-of.ts';

describe('どの文も、載っているページを抜け出そうとするサイト', () => {
  let browser: Browser;
  let folder: string;
  let site: BuiltSite;
  beforeAll(async () => {
    browser = await launchBrowser();
    folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-hostile-'));
    for (const [file, text] of Object.entries(HOSTILE_CONTENT)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    site = await builtSite(folder);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('CSP がなくても、何も動かず、何も入り込まず、よそに何も求めない', async () => {
    const intruders: string[] = [];
    const shown = new Set<string>();
    const addresses = [...pagesOf(site.dir).keys()].map((file) => file.replace(/index\.html$/u, ''));
    const watched = await openAll(
      browser,
      site.url,
      addresses,
      { bypassCSP: true },
      async (page, address) => {
        const { found, text, data } = await page.evaluate(() => ({
          found: [
            ...document.querySelectorAll(
              'img[src="x"], svg[onload], [onerror], [onmouseover], script:not([src]):not([type="application/ld+json"])',
            ),
          ].map(({ outerHTML }) => outerHTML),
          text: `${document.title}${document.body.textContent}`,
          data: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
            ({ textContent }) => textContent,
          ),
        }));
        intruders.push(...found.map((html) => `${address} ${html}`));
        for (const [one] of text.matchAll(/敵\d+ <\/script><\/title><script>ran\(\)<\/script>"><img/gu))
          shown.add(one.split(' ')[0] ?? '');
        for (const one of data) JSON.parse(one);
      },
    );
    expect(intruders).toEqual([]);
    expect(watched).toMatchObject({ strangers: [], ran: 0, said: [] });
    expect(shown.size, '文として載っている').toBeGreaterThan(35);
  });

  test('検索の結果にも、文として載る', async () => {
    const watched = await openAll(browser, site.url, ['search/?q=敵'], { bypassCSP: true }, async (page) => {
      await page.locator('#SearchResults > li').first().waitFor();
      await expect(page.locator('#SearchResults img').count()).resolves.toBe(0);
    });
    expect(watched).toMatchObject({ strangers: [], ran: 0 });
  });

  test('フィードも、文を文のまま伝える', async () => {
    const page = await browser.newPage();
    const title = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('feed > title')?.textContent,
      await readFile(path.join(site.dir, 'feed.xml'), 'utf8'),
    );
    expect(title).toContain('</script></title><script>ran()</script>"><img src=x onerror="ran()">');
    await page.close();
  });
});
