import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '#shell/check/check.ts';
import { launchBrowser } from '#shell/browser.ts';
import { runCommand } from '../shell/run-command.ts';
import { askSearch } from './ask-search.ts';
import { axeViolations, pageWithAxe, sideways } from './axe.ts';
import { brokenLinks } from './broken-links.ts';
import { builtSite } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';
import { PAGE_LAWS } from './page-laws.ts';
import { pagesOf } from './pages-of.ts';

const SEEDS = path.resolve('../shared/seeds');
const DOCUMENTS = ['000_f3ed86b69024d7b1.txt', '003_11c33b543c82b328.txt'].map((name) =>
  path.join(SEEDS, name),
);
const isHere = DOCUMENTS.every((file) => existsSync(file));
if (!isHere) process.stderr.write('../shared/seeds がないため、本物の二つの文書の検査を飛ばします。\n');

describe.skipIf(!isHere)('本物の二つの文書を、取り込みから検索まで通す', () => {
  let folder: string;
  let content: string;
  let site: BuiltSite;
  let browser: Browser;
  let page: Page;
  let narrow: Page;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-seeds-'));
    content = path.join(folder, 'content');
    const { status, stderr } = await runCommand(
      'import',
      ...DOCUMENTS,
      '--into',
      content,
      '--year',
      '令和4年度',
    );
    expect([status, stderr]).toEqual([0, '']);
    [site, browser] = await Promise.all([builtSite(content), launchBrowser()]);
    page = await browser.newPage();
    narrow = await pageWithAxe(browser, { viewport: { width: 360, height: 740 } });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('検査には誤りがなく、確かめるべき3件、印のない繰り返し1件、「。」の落ちた文1件、助詞の違う文1件だけを知らせる', async () => {
    const { summary, diagnostics } = await checkFolder(content);
    expect(summary).toMatchObject({ errors: 0, warnings: 6, items: 52, relistings: 9 });
    expect(diagnostics.map(({ code }) => code)).toEqual(['P509', 'P304', 'P305', 'P509', 'P509', 'P504']);
  });

  /** Ids of the items that a query shows, and of nothing else. */
  async function found(query: string): Promise<string[]> {
    const { found: links } = await askSearch(page, site.url, query);
    return links.map((href) => href.replace(/^\/plan-/u, '').replace(/\/\d\d-section\//u, '')).sort();
  }

  test.each([
    ['まちづくり協議会', ['003#s101', '003#s105', '003#s106']],
    ['ＮＰＯ', ['003#s105', '003#s202']],
    ['0-1-1-1', ['000#j109']],
    ['公民館　研修', ['003#s105']],
  ])('「%s」は、正しい項目だけを示す', async (query, expected) => {
    const ids = await found(query);
    expect(ids.filter((id) => id.includes('#'))).toEqual(expected);
  });

  test('「町内」は、町内会と市町内を含む項目をすべて示す', async () => {
    const { content: linked } = await checkFolder(content);
    const holders = linked.plans.flatMap((plan) =>
      plan.items
        .filter((item) =>
          `${item.title}${item.statuses.flatMap(({ lines }) => lines.map(({ text }) => text)).join()}${item.kind === 'project' ? (item.entity.description ?? '') : ''}`.includes(
            '町内',
          ),
        )
        .map((item) => item.id),
    );
    const ids = (await found('町内')).filter((id) => id.includes('#')).map((id) => id.replace(/^.*#/u, ''));
    expect(ids).toEqual(holders.sort());
    expect(ids).toContain('j108');
  });

  test('どのページも、見本の市のページと同じ決まりを守り、リンクの先がある', async () => {
    const pages = pagesOf(site.dir);
    expect(brokenLinks(site.dir, '/')).toEqual([]);
    for (const breaches of Object.values(PAGE_LAWS)) expect(await breaches(pages)).toEqual([]);
  });

  test.each([
    ...['plan-000/', 'plan-000/budget/', 'plan-000/departments/'],
    ...['plan-003/', 'plan-003/states/', 'plan-003/relistings/'],
  ])('「%s」に、axe の指摘がなく、横にはみ出さない', async (address) => {
    expect((await narrow.goto(site.url + address))?.status()).toBe(200);
    expect(await axeViolations(narrow)).toEqual([]);
    expect(await sideways(narrow)).toBeLessThanOrEqual(0);
  });

  test('再掲から元へ行き、元から再掲へ戻れる', async () => {
    await page.goto(`${site.url}plan-003/03-section/#s303`);
    await page.locator('#s303').getByRole('link', { name: /柱2④/u }).first().click();
    await page.waitForURL(/02-section\/#s204/u);
    await page.locator('#s204').getByRole('link', { name: /柱3③/u }).first().click();
    await page.waitForURL(/03-section\/#s303/u);
  });

  test('公開データの数は、印刷の数と同じ', async () => {
    const data = JSON.parse(await readFile(path.join(site.dir, 'data/plan-003.json'), 'utf8')) as {
      counts: unknown;
      items: { relists: string | null; statuses: unknown[] }[];
    };
    expect(data.counts).toEqual({ gross: 41, net: 39 });
    expect(data.items.flatMap(({ relists }) => relists ?? [])).toEqual(['s204', 's201']);
  });
});
