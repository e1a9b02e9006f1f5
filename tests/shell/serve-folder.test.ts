import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serveFolder } from '#shell/serve-folder.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-serve-'));
await mkdir(path.join(folder, '計画'));
await writeFile(path.join(folder, 'index.html'), 'はじめ');
await writeFile(path.join(folder, '計画', 'index.html'), '計画');
await writeFile(path.join(folder, '404.html'), 'ありません');
afterAll(() => rm(folder, { recursive: true, force: true }));

test('パスの付いた公開先のとおりに開き、ないページには 404 で答える', async () => {
  const served = await serveFolder(folder, '/plans/');
  const answer = async (address: string) => {
    const response = await fetch(new URL(address, served.url));
    return [response.status, await response.text()];
  };
  expect(await answer('')).toEqual([200, 'はじめ']);
  expect(await answer('計画/')).toEqual([200, '計画']);
  expect(await answer('ない/')).toEqual([404, 'ありません']);
  expect(await answer('/')).toEqual([404, 'ありません']);
  expect(await answer('../../etc/passwd')).toEqual([404, 'ありません']);
  await served.close();
});

test('ふさがっているポートは飛ばして、次の空きで開く', async () => {
  const first = await serveFolder(folder, '/', 4950);
  const second = await serveFolder(folder, '/', Number(new URL(first.url).port));
  expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
  await Promise.all([first.close(), second.close()]);
});
