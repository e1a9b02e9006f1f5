import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '#shell/check/check.ts';
import { launchBrowser } from '#shell/browser.ts';
import { searchRecords } from '#views/search/records.ts';
import { phraseOf, searchable } from '#views/search/tokens.ts';
import { askSearch } from './ask-search.ts';
import { builtSite } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';

let site: BuiltSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([builtSite(), launchBrowser()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Types a query and gives the addresses and the status the page answers with. */
function ask(query: string): Promise<{ status: string; found: string[] }> {
  return askSearch(page, site.url, query);
}

const records = searchRecords((await checkFolder(path.resolve('content'))).content, '/');

/** What a search must find: every record that holds all words, whatever their width and case. */
function truth(...words: string[]): string[] {
  return records
    .filter(({ texts }) =>
      words.every((word) => texts.some((text) => searchable(text).includes(searchable(word)))),
    )
    .map(({ url }) => url)
    .sort();
}

describe('検索', () => {
  test.each([
    ['語の一部', 'まちづくり協議会', ['まちづくり協議会']],
    ['全角の英字', 'ＮＰＯ', ['npo']],
    ['事業コード', '0-1-1-1', ['0-1-1-1']],
    ['二文字', '町内', ['町内']],
    ['二つのことば', '協議会　補助', ['協議会', '補助']],
    ['一文字', '海', ['海']],
    ['半角のカナ', 'ﾎﾞﾗﾝﾃｨｱ', ['ボランティア']],
    ['記号をはさむ語', '妊娠・子育て', ['妊娠・子育て']],
    ['数字の一部', '24', ['24']],
  ])('%s（%s）は、含む項目をすべて示し、含まない項目を示さない', async (_name, query, words) => {
    const { found, status } = await ask(query);
    const expected = truth(...words);
    expect(expected.length).toBeGreaterThan(0);
    expect([...found].sort()).toEqual(expected);
    expect(status).toBe(`「${query}」は${String(expected.length)}件見つかりました。`);
  });

  test('本文から引いたどのことばでも、過不足なく見つかる', async () => {
    await page.goto(`${site.url}search/`);
    const texts = records.flatMap(({ texts: own }) => own.map(searchable));
    const words = Array.from({ length: 120 }, (_, i) => {
      const text = texts[(i * 7919) % texts.length] ?? '';
      const at = (i * 31) % Math.max(1, text.length - 2);
      return text.slice(at, at + 1 + (i % 7));
    }).filter((word) => /[\p{L}\p{N}]/u.test(word));

    /* As text: what the test runner makes of an import() is unknown to the browser. */
    const answers: string[][] = await page.evaluate(`(async () => {
      const pagefind = await import(${JSON.stringify(`${site.url}pagefind/pagefind.js`)});
      await pagefind.init();
      const answer = async (phrase) => Promise.all((await pagefind.search(phrase)).results.map(async (result) => (await result.data()).url));
      return Promise.all(${JSON.stringify(words.map(phraseOf))}.map(answer));
    })()`);
    words.forEach((word, i) => expect([word, ...(answers[i] ?? []).sort()]).toEqual([word, ...truth(word)]));
  });

  test('結果は題名・計画・分野・所管課と、前後の文を原文のまま示す', async () => {
    await ask('0-1-1-1');
    const first = page.locator('#SearchResults > li').first();
    const project = records.find(({ texts }) => texts.includes('0-1-1-1'));
    expect(await first.locator('h2').textContent()).toBe(project?.meta.title);
    expect(await first.locator('.search-place').textContent()).toBe(
      `${project?.meta.place ?? ''}／${project?.meta.departments ?? ''}`,
    );
    expect(await first.locator('mark').allTextContents()).toContain('0-1-1-1');
  });

  test('見つからないときと空のときは、次にすることを言う', async () => {
    expect((await ask('宇宙開発')).status).toMatch(/見つかりませんでした。.*お試しください。/u);
    expect((await ask('')).status).toContain('ことばを入力すると');
    expect((await ask('《》')).status).toContain('文字か数字を');
  });

  test('打つそばから示し、アドレスがことばを覚える。変換中は待つ', async () => {
    await page.goto(`${site.url}search/`);
    const input = page.locator('#SearchWords');
    await input.focus();
    await page.keyboard.type('津波');
    await page.waitForFunction(() => document.querySelectorAll('#SearchResults > li').length > 0);
    expect(new URL(page.url()).searchParams.get('q')).toBe('津波');
    await input.evaluate((element: HTMLInputElement) => {
      element.value = 'へんかんちゅう';
      element.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    });
    await page.waitForTimeout(400);
    expect(new URL(page.url()).searchParams.get('q')).toBe('津波');
    await input.evaluate((element) =>
      element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })),
    );
    await page.waitForFunction(() => new URL(location.href).searchParams.get('q') === 'へんかんちゅう');
  });

  test('キーボードだけで、結果の項目へ行ける', async () => {
    await ask('市民自治推進事業');
    await page.locator('#SearchWords').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#SearchResults') !== null)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/01-civic-autonomy\/#j109$/u);
    expect(await page.locator('#j109').count()).toBe(1);
  });

  test('どのページの見出しの検索欄からも来られる', async () => {
    await page.goto(`${site.url}kyodo/`);
    await page.locator('header input[name=q]').fill('防災');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/u);
    await page.waitForFunction(() => document.querySelectorAll('#SearchResults > li').length > 0);
  });
});

test('索引には、項目・分野・章が一つずつ載る', async () => {
  const entry = JSON.parse(await readFile(path.join(site.dir, 'pagefind/pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  expect(Object.values(entry.languages)[0]?.page_count).toBe(records.length);
});
