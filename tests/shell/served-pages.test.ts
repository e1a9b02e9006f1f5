import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#shell/browser.ts';
import { showPages } from '#shell/pdf/served-pages.ts';

let browser: Browser;
let room: string;

beforeAll(async () => {
  room = await mkdtemp(path.join(tmpdir(), 'keikaku-served-'));
  await mkdir(path.join(room, 'pages'));
  await writeFile(path.join(room, 'secret.html'), '<p>外</p>');
  await writeFile(
    path.join(room, 'pages/index.html'),
    '<!doctype html><title>本</title><script>document.title = "動いた"</script><img src="x" onerror="document.title = \'動いた\'">',
  );
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await rm(room, { recursive: true, force: true });
});

test('印刷するページの中に書かれたものは動かず、こちらからは尋ねられる', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(await showPages(context, path.join(room, 'pages'), '/plans/'));
  expect(await page.evaluate(() => document.title)).toBe('本');
  await context.close();
}, 60_000);

test.each(['..%2Fsecret.html', '%E0%A4%A', 'none.html'])(
  'フォルダーの外や、読めない番地「%s」には何もない',
  async (address) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const home = await showPages(context, path.join(room, 'pages'), '/plans/');
    await expect(page.goto(`${home}${address}`)).rejects.toThrow('ERR_FAILED');
    await context.close();
  },
  60_000,
);
