import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { compile } from '#core/compile.ts';
import { launchBrowser } from '#shell/browser.ts';
import { serveFolder } from '#shell/serve-folder.ts';
import { FILE_POLICY } from '#views/web/content-policy.ts';
import { openAll } from './open-all.ts';
import type { Watched } from './open-all.ts';
import { pagesOf } from './pages-of.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const site = inject('sampleSite');

const NOTHING: Watched = { refused: [], said: [], strangers: [], ran: 0 };

describe('見本の市のサイト', () => {
  test('どのページも CSP に触れず、よそに何も求めず、つまずかない', async () => {
    const addresses = [...pagesOf(site.dir).keys()].map((file) => file.replace(/index\.html$/u, ''));
    expect(addresses.length).toBeGreaterThan(30);
    expect(await openAll(browser, site.url, addresses, {})).toEqual(NOTHING);
  });

  test('検索は CSP の下で働く', async () => {
    let count = 0;
    const watched = await openAll(browser, site.url, ['search/?q=協議会'], {}, async (page) => {
      await page.locator('#SearchResults > li').first().waitFor();
      count = await page.locator('#SearchResults > li').count();
    });
    expect(count).toBeGreaterThan(0);
    expect(watched).toEqual(NOTHING);
  });

  test('どのページの CSP も、書き込まれたスクリプトとスタイルを許さない', () => {
    for (const [file, html] of pagesOf(site.dir)) {
      const [, policy = ''] =
        /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/iu.exec(html) ?? [];
      expect(policy, file).toMatch(/^default-src 'none';/u);
      expect(policy, file).not.toMatch(/unsafe|\*|data:|https?:/u);
      if (!file.startsWith('search/')) expect(policy, file).not.toContain('script-src');
    }
  });

  test('フィードは正しい XML で、Atom に欠かせないものをもつ', async () => {
    const page = await browser.newPage();
    const written = await readFile(path.join(site.dir, 'feed.xml'), 'utf8');
    const found = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      const childrenOf = (element: Element) => [...element.children].map(({ localName }) => localName);
      const texts = (name: string) =>
        [...parsed.querySelectorAll(name)].map(({ textContent }) => textContent);
      return {
        error: parsed.querySelector('parsererror')?.textContent ?? null,
        root: [parsed.documentElement.namespaceURI, parsed.documentElement.localName],
        feed: childrenOf(parsed.documentElement),
        entries: [...parsed.querySelectorAll('entry')].map(childrenOf),
        ids: texts('id'),
        times: texts('updated'),
        links: [...parsed.querySelectorAll('link')].map((link) => link.getAttribute('href') ?? ''),
      };
    }, written);
    await page.close();
    expect(found.error).toBeNull();
    expect(found.root).toEqual(['http://www.w3.org/2005/Atom', 'feed']);
    expect(found.feed).toEqual(expect.arrayContaining(['id', 'title', 'updated', 'author', 'link']));
    expect(found.entries.length).toBeGreaterThan(1);
    for (const entry of found.entries)
      expect(entry).toEqual(expect.arrayContaining(['id', 'title', 'updated', 'link', 'content']));
    expect(new Set(found.ids).size).toBe(found.ids.length);
    for (const time of found.times) expect(time).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+09:00$/u);
    /* Each leads to a page of the site, and to a place that is there. */
    const files = pagesOf(site.dir);
    for (const link of found.links.filter((one) => !one.endsWith('feed.xml'))) {
      const { pathname, hash } = new URL(link);
      const html = files.get(`${pathname.slice(1)}index.html`) ?? '';
      expect(html, link).toContain(hash === '' ? '<html' : `id="${decodeURIComponent(hash.slice(1))}"`);
    }
  });
});

describe('人の機械で何かを動かす書き方は、点検が断る', () => {
  test.each([
    ['HTML', '<script>ran()</script>'],
    ['属性で動く HTML', '文<img src="x" onerror="ran()" />文'],
    ['SVG', '<svg onload="ran()" />'],
    ['枠', '<iframe src="https://example.jp/" />'],
    ['import', 'import x from "node:fs"'],
    ['export', 'export const x = 1'],
    ['式', '{ran()}'],
    ['文の中の式', '文{ran()}文'],
    ['部品の属性の式', '<Item id={ran()} />'],
    ['部品に広げた式', '<Item id="j101" {...ran()} />'],
    ['部品の set:html', '<Item id="j101" set:html="x" />'],
    ['ない部品', '<Fragment set:html="<script>ran()</script>" />'],
    ['javascript: へのリンク', '[押す](javascript:ran())'],
    ['大文字混じり', '[押す](JaVaScRiPt:ran())'],
    ['前の空白', '[押す](<  javascript:ran()>)'],
    ['文字参照', '[押す](&#106;avascript:ran())'],
    ['名前のある文字参照', '[押す](javascript&colon;ran())'],
    ['中のタブ', '[押す](<java&Tab;script:ran()>)'],
    ['中の改行', '[押す](<java&NewLine;script:ran()>)'],
    ['前の制御文字', '[押す](<&#1;javascript:ran()>)'],
    ['定義されたリンク', '[押す][x]\n\n[x]: javascript:ran()'],
    ['data:', '[押す](data:text/html;base64,PHNjcmlwdD4=)'],
    ['vbscript:', '[押す](vbscript:ran())'],
    ['data: の図', '![図](data:image/svg+xml;base64,PHN2Zz4=)'],
    ['よその図', '![図](https://example.jp/x.png)'],
  ])('%s（%s）', (_what, body) => {
    const files = {
      'rei/plan.yaml': '計画名: 例\n',
      'rei/01-a.yaml': '分野: 例\n事業:\n  - { id: j101, 事業名: 例の事業 }\n',
    };
    const errorsWith = (extra: Readonly<Record<string, string>>) =>
      compile(
        Object.entries({ ...files, ...extra }).map(([name, text]) => ({ path: name, text })),
        { assets: new Set() },
      ).diagnostics.filter(({ severity }) => severity === 'error');
    expect(errorsWith({ 'rei/00-a.mdx': `# 章\n\n${body}\n` }), '章で').not.toEqual([]);
    expect(errorsWith({ 'hoshin.mdx': `# 方針\n\n${body}\n` }), 'サイトのページで').not.toEqual([]);
    /* Braces and the words of MDX are plain text in YAML. */
    if (!/^(?:import|export)|\{/u.test(body)) {
      const overview = { 'rei/plan.yaml': `計画名: 例\n概要: |\n  ${body.replaceAll('\n', '\n  ')}\n` };
      expect(errorsWith(overview), '概要で').not.toEqual([]);
    }
  });
});

test('それだけで開かれた図も、添える方針の下では何も動かさず、何も求めない', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-drawing-'));
  await writeFile(
    path.join(folder, 'zu.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" onload="ran()"><script>ran()</script><image href="https://example.jp/x.png"/></svg>',
  );
  const served = await serveFolder(folder);
  const opened = async (headers: Readonly<Record<string, string>>) => {
    let ran = 0;
    const context = await browser.newContext();
    await context.exposeFunction('ran', () => {
      ran += 1;
    });
    await context.route('**/zu.svg', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
    });
    const page = await context.newPage();
    await page.goto(`${served.url}zu.svg`);
    await page.waitForTimeout(200);
    await context.close();
    return ran;
  };
  expect(await opened({}), '方針がなければ動く').toBeGreaterThan(0);
  expect(await opened({ 'content-security-policy': FILE_POLICY })).toBe(0);
  await served.close();
  await rm(folder, { recursive: true, force: true });
});
