import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#shell/browser.ts';
import { axeViolations, sideways } from './axe.ts';
import { brokenLinks } from './broken-links.ts';
import { builtSite } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';
import { PAGE_LAWS } from './page-laws.ts';
import { pagesOf } from './pages-of.ts';

/** More names than one page of the index holds. */
const MANY = 310;

let folder: string;
let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-names-'));
  const projects = Array.from(
    { length: MANY },
    (_, i) => `  - { id: j${i + 1}, 事業名: 第${i + 1}の事業 }\n`,
  );
  await mkdir(path.join(folder, 'rei'));
  await writeFile(path.join(folder, 'site.yaml'), 'サイト名: 例の計画\n');
  await writeFile(path.join(folder, 'rei/plan.yaml'), '計画名: 例の計画\n');
  await writeFile(path.join(folder, 'rei/01-a.yaml'), `分野: 例の分野\n事業:\n${projects.join('')}`);
  [site, browser] = await Promise.all([builtSite(folder), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

test('一ページに収まらない索引は、何ページかに分かれ、どの事業にも導く', async () => {
  const index = [...pagesOf(site.dir)].filter(([file]) => /^search\/names-\d+\//u.test(file));
  expect(index.length).toBeGreaterThan(1);
  const linked = index.flatMap(([, html]) => [...html.matchAll(/href="[^"]*#(j\d+)"/gu)].map(([, id]) => id));
  expect(new Set(linked).size).toBe(MANY);
  expect(brokenLinks(site.dir, '/')).toEqual([]);
  for (const breaches of Object.values(PAGE_LAWS)) expect(await breaches(new Map(index))).toEqual([]);
});

test.each(['search/', 'search/names-2/'])('「%s」に、axe の指摘がなく、横にはみ出さない', async (address) => {
  const page = await browser.newPage({ bypassCSP: true, viewport: { width: 320, height: 740 } });
  await page.goto(site.url + address);
  expect(await axeViolations(page)).toEqual([]);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await page.close();
});
