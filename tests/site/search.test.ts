import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '#shell/browser.ts';
import { drawQueries } from '#shell/bench/search-queries.ts';
import { checkFolder } from '#shell/check/check.ts';
import { textsOf } from '#views/search/index-format.ts';
import { searchRecords } from '#views/search/records.ts';
import { searchable } from '#views/search/searchable.ts';
import { askSearch } from './ask-search.ts';

const site = inject('sampleSite');
let browser: Browser;
let page: Page;
const requests: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('request', (request) => requests.push(request.url()));
});
afterAll(async () => {
  await browser.close();
});

function ask(query: string, choices?: string): Promise<{ status: string; found: string[] }> {
  return askSearch(page, site.url, query, choices);
}

const records = searchRecords((await checkFolder(path.resolve('content'))).content, '/').map(
  ({ shown }) => shown,
);

/** What a search must find: every record that holds all words, whatever their width, case and kana. */
function truth(...words: string[]): string[] {
  return records
    .filter((shown) =>
      words.every((word) => textsOf(shown).some((text) => searchable(text).includes(searchable(word)))),
    )
    .map(({ url }) => url)
    .sort();
}

const results = (): Promise<number> => page.locator('#SearchResults > li').count();
const param = (name: string): string | null => new URL(page.url()).searchParams.get(name);

describe('検索', () => {
  test.each([
    ['語の一部', 'まちづくり協議会', ['まちづくり協議会']],
    ['全角の英字', 'ＮＰＯ', ['npo']],
    ['事業コード', '0-1-1-1', ['0-1-1-1']],
    ['二文字', '町内', ['町内']],
    ['二つのことば', '協議会　補助', ['協議会', '補助']],
    ['一文字', '海', ['海']],
    ['半角のカナ', 'ﾎﾞﾗﾝﾃｨｱ', ['ボランティア']],
    ['かなの種類', 'ぼらんてぃあ', ['ボランティア']],
    ['記号をはさむ語', '妊娠・子育て', ['妊娠・子育て']],
    ['数字の一部', '24', ['24']],
  ])('%s（%s）は、含む項目をすべて示し、含まない項目を示さない', async (_name, query, words) => {
    const { found } = await ask(query, '&exact=1');
    const expected = truth(...words);
    expect(expected.length).toBeGreaterThan(0);
    expect([...found].sort()).toEqual(expected);
  });

  test('本文から引いたどのことばでも、過不足なく見つかる', async () => {
    for (const { kind, query } of drawQueries(records.map(textsOf), 14)) {
      const { found } = await ask(query, '&exact=1');
      expect([kind, query, ...found.sort()]).toEqual([kind, query, ...truth(...query.split(/\s+/u))]);
    }
  });

  test('結果は題名・計画・分野・所管課と、前後の文を原文のまま示す', async () => {
    await ask('0-1-1-1');
    const first = page.locator('#SearchResults > li').first();
    const project = records.find(({ texts }) => texts.includes('0-1-1-1'));
    expect(await first.locator('h3').textContent()).toBe(project?.title);
    expect(await first.locator('.search-place').textContent()).toBe(
      `${project?.place ?? ''}／${project?.departments ?? ''}`,
    );
    expect(await first.locator('.search-facts').textContent()).toContain(project?.amount);
    expect(await first.locator('mark').allTextContents()).toContain('0-1-1-1');
  });

  test('見つからないときと空のときは、次にすることを言う', async () => {
    expect((await ask('ごみ宇宙開発')).status).toBe('「ごみ宇宙開発」は見つかりませんでした。');
    await page.getByRole('link', { name: '「ごみ」で探す' }).click();
    await page.waitForFunction(() => document.querySelectorAll('#SearchResults > li').length > 0);
    expect(param('q')).toBe('ごみ');
    expect((await ask('')).status).toContain('言葉を入力すると');
    expect(await page.locator('#SearchHelp a').count()).toBeGreaterThan(0);
    expect((await ask('《》')).status).toContain('文字か数字を');
  });

  test('言い換えを使えばそう言い、書いたとおりのことばだけにもできる', async () => {
    const wide = (await ask('取り組み')).found;
    expect(await page.textContent('#SearchNote')).toContain('「取り組み」は「取組」');
    await page.getByRole('link', { name: '書いたとおりの言葉だけを探す' }).click();
    await page.waitForFunction(() =>
      (document.querySelector('#SearchNote')?.textContent ?? '').includes('だけを探しました'),
    );
    expect(await results()).toBeLessThan(wide.length);
    expect(truth('取り組み').length).toBeLessThan(wide.length);
  });

  test('再掲は元の項目にまとまり、そこへのリンクが付く', async () => {
    const relisted = records.filter(({ mark }) => mark !== '');
    const { status, found } = await ask(relisted[0]?.title.replace(/^\S+ /u, '').slice(0, 12) ?? '');
    expect(status).toMatch(/は1件見つかりました。ほかに再掲が\d+か所あります。/u);
    expect(found).toContain(relisted[0]?.url);
  });

  test('打つそばから示し、アドレスがことばを覚える。変換中は待つ', async () => {
    await page.goto(`${site.url}search/`);
    const input = page.locator('#SearchWords');
    await input.focus();
    await page.keyboard.type('津波');
    await page.waitForFunction(() => document.querySelectorAll('#SearchResults > li').length > 0);
    expect(param('q')).toBe('津波');
    await input.evaluate((element: HTMLInputElement) => {
      element.value = 'へんかんちゅう';
      element.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    });
    await page.waitForTimeout(600);
    expect(param('q')).toBe('津波');
    await input.evaluate((element) =>
      element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })),
    );
    await page.waitForFunction(() => new URL(location.href).searchParams.get('q') === 'へんかんちゅう');
  });

  test('キーボードだけで絞り込め、件数は選んだ結果と同じで、戻るボタンで元に戻る', async () => {
    await ask('協議会');
    const all = await results();
    const box = page.getByRole('group', { name: '計画', exact: true }).getByRole('checkbox').first();
    const label = (await box.locator('xpath=..').textContent()) ?? '';
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForFunction(() => location.search.includes('plan='));
    const count = Number(/(\d+)件$/u.exec(label)?.[1]);
    await page.waitForFunction((n) => document.querySelectorAll('#SearchResults > li').length === n, count);
    expect(count).toBeLessThan(all);
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^Facet-plan-/u);
    await page.goBack();
    await page.waitForFunction((n) => document.querySelectorAll('#SearchResults > li').length === n, all);
    expect(await box.isChecked()).toBe(false);
  });

  test('続きを読み込めないときはそう言い、もう一度押せば続きが出る', async () => {
    await page.goto(`${site.url}search/?q=${encodeURIComponent('市')}`);
    const more = page.locator('#SearchMore:visible');
    await more.waitFor();
    await page.route('**/shown/*.json', (route) => route.abort());
    await more.click();
    await page.waitForFunction(() =>
      (document.querySelector('#SearchStatus')?.textContent ?? '').startsWith('続きを読み込めませんでした'),
    );
    expect(await results()).toBe(20);
    await page.unroute('**/shown/*.json');
    await more.click();
    await page.waitForFunction(() => document.querySelectorAll('#SearchResults > li').length > 20);
    expect(await page.textContent('#SearchStatus')).toContain('件見つかりました。');
  });

  test('開いたままのページも、索引が新しくなれば、新しいほうで探す', async () => {
    await ask('津波');
    let asked = 0;
    await page.route('**/search/index/**', (route) => {
      const isFirst = !route.request().url().includes('facts.json') && asked === 0;
      if (isFirst) asked += 1;
      return isFirst ? route.fulfill({ status: 404, body: '' }) : route.continue();
    });
    await page.fill('#SearchWords', '放課後');
    await page.waitForFunction(() =>
      (document.querySelector('#SearchStatus')?.textContent ?? '').includes('「放課後」は'),
    );
    await page.unroute('**/search/index/**');
    expect(asked).toBe(1);
    expect(await results()).toBeGreaterThan(0);
  });

  test('並び順を変えると、アドレスも変わる', async () => {
    await ask('事業');
    await page.getByLabel('並び順').selectOption('amount');
    await page.waitForFunction(() => location.search.includes('sort=amount'));
    await page.waitForTimeout(300);
    const amounts = await page.locator('#SearchResults > li').evaluateAll((all) =>
      all.flatMap((item) => {
        const amount = /([\d,]+)百万円/u.exec(item.querySelector('.search-facts')?.textContent ?? '');
        return amount?.[1] === undefined ? [] : Number(amount[1].replaceAll(',', ''));
      }),
    );
    expect(amounts.length).toBeGreaterThan(3);
    expect([...amounts].sort((a, b) => b - a)).toEqual(amounts);
  });

  test('キーボードだけで、結果の項目へ行ける', async () => {
    await ask('市民自治推進事業');
    await page.locator('#SearchOrder').focus();
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

  test('問い合わせるのは、このサイトだけ', () => {
    const others = requests.filter((url) => !url.startsWith(site.url));
    expect(requests.some((url) => url.includes('/search/index/facts.json'))).toBe(true);
    expect(others).toEqual([]);
  });
});

test('スクリプトがなくても、索引から項目と所管課へ行ける', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const read = await plain.newPage();
  await read.goto(`${site.url}search/`);
  const links = await read
    .locator('.name-index a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  const items = records.filter(({ url, mark }) => url.includes('#') && mark === '').map(({ url }) => url);
  expect(items.filter((url) => !links.includes(url))).toEqual([]);
  await read.locator('.name-index a').first().click();
  await read.waitForURL(/\/departments\/.+\/$/u);
  await plain.close();
});
