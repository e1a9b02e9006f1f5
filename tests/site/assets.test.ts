import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';

/** A file of every byte, as no text is. */
const BYTES = Buffer.from(Array.from({ length: 1024 }, (_, i) => i % 256));

const TEXTS = {
  'site.yaml': 'サイト名: 例の計画\n',
  'rei/plan.yaml':
    '計画名: 例の計画\n概要: |\n  [全文](assets/whole.pdf)と[第1章](00-a/)と[外](https://example.jp/)。\n',
  'rei/00-a.mdx':
    '# 章\n\n[図面](<assets/図/地図 1.pdf#page=2>)と[全文](../assets/whole.pdf)と[全文](./assets/whole.pdf)。\n',
  'rei/01-b.yaml':
    '分野: 環境\n考え方:\n  - 見出し: 守る\n    本文: |\n      [調べ](assets/survey.csv)と[全文](../assets/whole.pdf)。`href="assets/`と書く。\n',
} as const;
const FILES = ['whole.pdf', '図/地図 1.pdf', 'survey.csv', 'draft.pdf'];

let folder: string;
let site: BuiltSite;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-assets-'));
  await mkdir(path.join(folder, 'rei/assets/図'), { recursive: true });
  for (const [file, text] of Object.entries(TEXTS)) await writeFile(path.join(folder, file), text);
  for (const file of FILES) await writeFile(path.join(folder, 'rei/assets', file), BYTES);
  site = await builtSite(folder);
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** The files below a plan that the links of a page lead to. */
async function linkedFrom(page: string): Promise<string[]> {
  const html = await (await fetch(site.url + page)).text();
  const links = [...html.matchAll(/<a href="([^"]*assets\/[^"]*)"/gu)].map(([, href = '']) =>
    decodeURI(new URL(href, site.url + page).href),
  );
  return links.map((link) => link.replace(site.url, ''));
}

describe('assets フォルダーのファイル', () => {
  test('リンクは、どのページからもファイルに届く', async () => {
    expect(await linkedFrom('rei/')).toEqual(['rei/assets/whole.pdf']);
    expect(await linkedFrom('')).toEqual(['rei/assets/whole.pdf']);
    expect(await linkedFrom('rei/00-a/')).toEqual([
      'rei/assets/図/地図 1.pdf#page=2',
      'rei/assets/whole.pdf',
      'rei/assets/whole.pdf',
    ]);
    expect(await linkedFrom('rei/01-b/')).toEqual(['rei/assets/survey.csv', 'rei/assets/whole.pdf']);
  });

  test('ホームに載る概要のリンクは、計画のページから見たとおりに導く', async () => {
    const html = await (await fetch(site.url)).text();
    expect(html).toContain('<a href="/rei/00-a/">');
    expect(html).toContain('<a href="https://example.jp/">');
  });

  test('リンクのある三つだけが、そのままのバイト列で公開される', async () => {
    const assets = path.join(site.dir, 'rei/assets');
    const files = await readdir(assets, { recursive: true, withFileTypes: true });
    const published = files.filter((file) => file.isFile()).map(({ name }) => name);
    expect(published.sort()).toEqual(['survey.csv', 'whole.pdf', '地図 1.pdf']);
    expect(await readFile(path.join(assets, '図/地図 1.pdf'))).toEqual(BYTES);
    expect((await fetch(`${site.url}rei/assets/draft.pdf`)).status).toBe(404);
  });

  test('リンクの形をした文は、書かれたままに載る', async () => {
    expect(await (await fetch(`${site.url}rei/01-b/`)).text()).toContain('<code>href="assets/</code>');
  });
});
