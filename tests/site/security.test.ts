import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import { launchBrowser } from '#shell/browser.ts';
import { serveFolder } from '#shell/serve-folder.ts';
import { FILE_POLICY } from '#views/web/content-policy.ts';
import { builtSite } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';
import { HOSTILE_CONTENT } from './hostile-content.ts';
import { pagesOf } from './pages-of.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What went wrong while pages were read one after another: refused by the policy, said in the console, asked of others. */
interface Watched {
  readonly refused: readonly string[];
  readonly said: readonly string[];
  readonly strangers: readonly string[];
  readonly ran: number;
}

/** Opens each page of a site; `see` looks at the open one. */
async function openAll(
  site: BuiltSite,
  addresses: readonly string[],
  options: BrowserContextOptions,
  see?: (page: Page, address: string) => Promise<void>,
): Promise<Watched> {
  const context = await browser.newContext(options);
  const refused: string[] = [];
  const said: string[] = [];
  const strangers: string[] = [];
  let ran = 0;
  await context.exposeFunction('ran', () => {
    ran += 1;
  });
  await context.exposeFunction('refused', (what: string) => void refused.push(what));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { refused(what: string): void }).refused(
        `${location.pathname} ${violatedDirective} ${blockedURI}`,
      );
    });
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(site.url)) strangers.push(request.url());
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      said.push(`${new URL(page.url()).pathname} ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(error.message));
  for (const address of addresses) {
    /* Only where there is script can something still be asked for later. */
    await page.goto(site.url + address, {
      waitUntil: address.startsWith('search/') ? 'networkidle' : 'load',
    });
    await see?.(page, address);
  }
  await context.close();
  return { refused, said, strangers, ran };
}

const NOTHING: Watched = { refused: [], said: [], strangers: [], ran: 0 };

describe('見本の市のサイト', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(() => site.close());

  test('どのページも CSP に触れず、よそに何も求めず、つまずかない', async () => {
    const addresses = [...pagesOf(site.dir).keys()].map((file) => file.replace(/index\.html$/u, ''));
    expect(addresses.length).toBeGreaterThan(30);
    expect(await openAll(site, addresses, {})).toEqual(NOTHING);
  });

  test('検索は CSP の下で働く', async () => {
    let count = 0;
    const watched = await openAll(site, ['search/?q=協議会'], {}, async (page) => {
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
      expect(policy.replace("'wasm-unsafe-eval'", ''), file).not.toMatch(/unsafe|\*|data:|https?:/u);
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

describe('どの文も、載っているページを抜け出そうとするサイト', () => {
  let folder: string;
  let site: BuiltSite;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-hostile-'));
    for (const [file, text] of Object.entries(HOSTILE_CONTENT)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    site = await builtSite(folder);
  });
  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('CSP がなくても、何も動かず、何も入り込まず、よそに何も求めない', async () => {
    const intruders: string[] = [];
    const shown = new Set<string>();
    const addresses = [...pagesOf(site.dir).keys()].map((file) => file.replace(/index\.html$/u, ''));
    const watched = await openAll(site, addresses, { bypassCSP: true }, async (page, address) => {
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
    });
    expect(intruders).toEqual([]);
    expect(watched).toMatchObject({ strangers: [], ran: 0, said: [] });
    expect(shown.size, '文として載っている').toBeGreaterThan(35);
  });

  test('検索の結果にも、文として載る', async () => {
    const watched = await openAll(site, ['search/?q=敵'], { bypassCSP: true }, async (page) => {
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
