import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#shell/browser.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SECTION = 'jisshi/01-civic-autonomy.yaml';

let folder: string;
let server: ChildProcess;
let url: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-dev-'));
  await cp(path.join(ROOT, 'content'), folder, { recursive: true });
  await edit(SECTION, '所管課: ', '所管課：');
  server = spawn(process.execPath, [path.join(ROOT, 'scripts/dev.ts'), '--content', folder], {
    cwd: ROOT,
    /* As a person starts it: under a test runner's environment the server sends no reloads. */
    env: Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|TEST|DEV|PROD|MODE)/u.test(name)),
    ),
  });
  url = await new Promise((resolve, reject) => {
    let said = '';
    const listen = (text: Buffer): void => {
      said += text.toString();
      const address = /http:\/\/localhost:\d+\//u.exec(said)?.[0];
      if (address) resolve(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', () => reject(new Error(said)));
  });
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  server.kill();
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(path.join(folder, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(path.join(folder, file), text.replace(from, to));
}

/** What stands over the page; '' where nothing does. */
async function overlay(): Promise<string> {
  const report = page.locator('keikaku-report section');
  return (await report.count()) > 0 && (await report.isVisible()) ? report.innerText() : '';
}

const SOON = { timeout: 15_000 };

describe('npm run dev', () => {
  test('誤りのある内容で始めると、誤りだけが見え、直して保存するとページが出る', async () => {
    await page.goto(`${url}jisshi/`);
    await expect.poll(overlay, SOON).toContain('P105');
    expect(await page.textContent('h1')).toBe('計画に誤りがあります');
    await edit(SECTION, '所管課：', '所管課: ');
    await expect.poll(() => page.textContent('h1'), SOON).toContain('実施計画');
    await expect.poll(overlay, SOON).toBe('');
  });

  test('誤りを保存しても、ページはそのまま残り、誤りがその上に出る', async () => {
    await edit('jisshi/plan.yaml', '計画名: ', '計画名：');
    await expect.poll(overlay, SOON).toContain('P105');
    expect(await overlay()).toMatch(
      /誤り1件[\s\S]*ページは、誤りのなかったときのものです[\s\S]*plan\.yaml:1:4/u,
    );
    expect(await page.textContent('h1')).toContain('実施計画');
    await page.reload();
    expect(await page.textContent('h1')).toContain('実施計画');
    await expect.poll(overlay, SOON).toContain('P105');
    await edit('jisshi/plan.yaml', '計画名：', '計画名: 新しい');
    await expect.poll(() => page.textContent('h1'), SOON).toContain('新しい');
    await expect.poll(overlay, SOON).toBe('');
  });

  test('リンクのあるファイルだけが開ける', async () => {
    await writeFile(path.join(folder, 'jisshi/assets/draft.csv'), '下書き\n');
    const statuses = ['assets/talks.csv', 'assets/draft.csv', 'plan.yaml', 'assets/%2e%2e%2fplan.yaml'].map(
      async (file) => (await fetch(`${url}jisshi/${file}`)).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 404, 404, 404]);
  });

  test('知らせは、キーボードでたたんで、またひらける', async () => {
    await edit(SECTION, '所管課: ', '所管課：');
    await expect.poll(overlay, SOON).toContain('P105');
    await page.locator('keikaku-report button').focus();
    await page.keyboard.press('Enter');
    expect(await overlay()).not.toContain('P105');
    expect(await overlay()).toContain('誤り1件');
    await page.keyboard.press('Enter');
    expect(await overlay()).toContain('P105');
  });
});
