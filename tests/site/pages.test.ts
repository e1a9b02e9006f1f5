import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#shell/browser.ts';
import { brokenLinks, idsIn } from './broken-links.ts';
import { builtSite } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';
import { pagesOf } from './pages-of.ts';

/** One page of every kind; those of the search are the search's own to test. */
const KINDS = {
  ホーム: '',
  '計画（実施計画）': 'jisshi/',
  '計画（推進計画）': 'kyodo/',
  事業の分野: 'jisshi/02-children-learning/',
  取組施策の柱: 'kyodo/01-community/',
  所管課別の取組状況がある柱: 'kyodo/04-shared-challenges/',
  再掲のある柱: 'kyodo/05-foundation/',
  重点事業の個票: 'jisshi/02-children-learning/j206/',
  '章（はじめに）': 'jisshi/00-introduction/',
  '章（工程の図）': 'jisshi/90-closing/',
  '市のページ（アクセシビリティ方針）': 'accessibility/',
  '市のページ（試験結果）': 'accessibility-test/',
  見つからないページ: '404.html',
};

/** 320 is what a screen of 1280 shows at 400 %. */
const WAYS: Record<string, BrowserContextOptions> = {
  '明るい画面・幅1440': { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  '暗い画面・幅1440': { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  '明るい画面・幅320': { viewport: { width: 320, height: 740 }, colorScheme: 'light' },
  '暗い画面・幅360': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
};

let site: BuiltSite;
let browser: Browser;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  [site, browser] = await Promise.all([builtSite(), launchBrowser()]);
  pages = pagesOf(site.dir);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(Object.entries(WAYS))('%s', (_way, options) => {
  test.each(Object.entries(KINDS))('%s に、axe の指摘がない', async (_kind, address) => {
    const context = await browser.newContext({ ...options, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(site.url + address);
    expect(await axeViolations(page)).toEqual([]);
    const { wide, given } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      given: document.documentElement.clientWidth,
    }));
    expect(wide, '横にはみ出さない').toBeLessThanOrEqual(given);
    await context.close();
  });
});

/** Every violation of any impact, with the elements it is found at. */
async function axeViolations(page: Awaited<ReturnType<Browser['newPage']>>): Promise<string[]> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}：${html}`));
  });
}

test('HTML の書き方に、html-validate の指摘がない', async () => {
  const validator = new HtmlValidate(
    new FileSystemConfigLoader({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {
        // 狭い画面では表を段に組み替える。そのとき表であることを忘れるブラウザーがあるため、役割を書いておく。
        'no-redundant-role': 'off',
        'prefer-native-element': 'off',
        // Astro は部品の境に空白を残す。見え方には関わらない。
        'no-trailing-whitespace': 'off',
        // 電話番号は書かれたまま示し、折り返しは CSS で防ぐ。
        'tel-non-breaking': 'off',
        // 本文の見出しの id は見出しの言葉からできる。数字で始まってもよい。
        'valid-id': ['error', { relaxed: true }],
      },
    }),
  );
  const found: string[] = [];
  for (const [file, html] of pages) {
    const report = await validator.validateString(html, file);
    for (const { messages } of report.results)
      found.push(...messages.map((one) => `${file}:${one.line} ${one.ruleId} ${one.message}`));
  }
  expect(found).toEqual([]);
});

test('見出しは一つの h1 から始まり、段を飛ばさない', () => {
  for (const [file, html] of pages) {
    const levels = [...html.matchAll(/<h([1-6])[\s>]/gu)].map(([, level]) => Number(level));
    expect(
      levels.filter((level) => level === 1),
      file,
    ).toHaveLength(1);
    const skips = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
    expect(skips, file).toEqual([]);
  }
});

test('表にはどれも、表題と、見出しの向きがある', () => {
  for (const [file, html] of pages) {
    for (const [table] of html.matchAll(/<table[^]*?<\/table>/gu)) {
      expect(table, file).toMatch(/<caption[^]*?\S[^]*?<\/caption>/u);
      for (const [head] of table.matchAll(/<th(?=[\s>])[^>]*>/gu)) expect(head, file).toMatch(/scope="/u);
    }
  }
});

test('リンクは、どれもあるページのある場所を指す', () => {
  expect(brokenLinks(site.dir, new URL(site.url).pathname)).toEqual([]);
});

test('検索のほかのページには、スクリプトも、書き込まれたスタイルもない', () => {
  for (const [file, html] of pages) {
    if (file.startsWith('search/')) continue;
    expect(html, file).not.toMatch(
      /<script(?! type="application\/ld\+json">)|\sstyle="|<style|\son[a-z]+="/u,
    );
  }
});

test('どの事業・施策も、分野のページに自分の場所をもつ', () => {
  const data = ['jisshi', 'kyodo'].flatMap(
    (plan) =>
      (
        JSON.parse(readFileSync(path.join(site.dir, `data/${plan}.json`), 'utf8')) as {
          items: { url: string }[];
        }
      ).items,
  );
  expect(data).toHaveLength(32 + 41);
  const base = new URL(site.url).pathname;
  for (const { url } of data) {
    const { pathname, hash } = new URL(url, site.url);
    const html = pages.get(`${pathname.slice(base.length)}index.html`) ?? '';
    expect(idsIn(html), url).toContain(hash.slice(1));
  }
});

test('再掲は元へ、元は再掲へ導く', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}kyodo/03-volunteer/`);
  const relisting = page.locator('#s303');
  await expect(relisting.textContent()).resolves.toContain('《再掲》');
  await expect(relisting.textContent()).resolves.toContain('長年の活動や優れた実践で');
  await relisting.getByRole('link', { name: '再掲元：柱2④', exact: true }).click();
  expect(new URL(page.url()).hash).toBe('#s204');
  await page.locator('#s204').getByRole('link', { name: '再掲先：柱3③', exact: true }).click();
  expect(page.url()).toBe(`${site.url}kyodo/03-volunteer/#s303`);
  await page.close();
});

test('再掲の行は、元の行そのものへ導く', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}kyodo/01-community/`);
  await page
    .locator('#s107')
    .getByRole('link', { name: /^再掲元：柱1（まちづくり協議会）③/u })
    .click();
  expect(new URL(page.url()).hash).toBe('#s103_2022_a');
  await expect(page.locator('#s103_2022_a').textContent()).resolves.toContain('啓発番組');
  await page.close();
});

test('狭い画面で段に組み替えても、読み上げには表のままである', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`${site.url}kyodo/01-community/`);
  const table = page.getByRole('table', { name: /まちづくり協議会の取組施策$/u });
  await expect(table.getByRole('columnheader').count()).resolves.toBe(4);
  await expect(table.getByRole('rowheader').count()).resolves.toBe(7);
  await expect(table.getByRole('cell').count()).resolves.toBe(21);
  await page.close();
});

test('キーボードだけで、本文へ飛べる', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}kyodo/`);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus').innerText()).resolves.toBe('本文へ移動');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#Main');
  await page.close();
});
