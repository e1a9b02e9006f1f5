import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { charactersOfSite } from '#shell/fonts/characters-of-site.ts';
import { fontFaces } from '#shell/fonts/font-face.ts';
import { fontFilesOf } from '#shell/fonts/font-files.ts';

let site: string;
beforeAll(async () => {
  site = await mkdtemp(path.join(os.tmpdir(), 'keikaku-fonts-'));
  await mkdir(path.join(site, 'jisshi'));
  await mkdir(path.join(site, 'data'));
  await mkdir(path.join(site, 'search/index/0a/places'), { recursive: true });
  await Promise.all(
    Object.entries({
      'index.html': '<p>計画と𠮷野</p>',
      'jisshi/index.html': '<p>①計画</p>',
      'a.css': `li::before { content: '›' }`,
      'a.js': 'say("件"); of(/[Ⅰ]/u)',
      'data/jisshi.csv': '語',
      'data/jisshi.json': '"字"',
      'search/index/facts.json': '["遅"]',
      'search/index/0a/places/0.json': '["け"]',
    }).map(async ([name, text]) => writeFile(path.join(site, name), text)),
  );
});
afterAll(async () => rm(site, { recursive: true, force: true }));

test('サイトの文字は、ページ・書式・画面に出す言葉・検索の索引から、一字ずつ集まる', () => {
  const latin = String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => 0x20 + i));
  expect(charactersOfSite(site)).toBe(`${latin}›①と件画計遅野𠮷`);
});

describe('書体のファイル', () => {
  test('持っている文字の多いものを先に、ない文字だけを別のファイルに分ける', async () => {
    const files = await fontFilesOf('計①Ⅰ\u{e000}', 400);
    expect(files.map(({ name, only }) => [name.replace(/-[0-9a-f]{8}\./u, '.'), only])).toEqual([
      ['japanese-400.woff2', null],
      [expect.stringMatching(/^japanese-\d+-400\.woff2$/u), '①'],
      ['symbols-400.woff2', 'Ⅰ'],
    ]);
  });

  test('同じ文字からは、同じ名前と同じバイト列ができる', async () => {
    expect(await fontFilesOf('計画①', 700)).toEqual(await fontFilesOf('計画①', 700));
  });

  test('字の範囲は、続くものをまとめて書く', () => {
    const face = fontFaces({ name: 'a.woff2', weight: 400, bytes: new Uint8Array(), only: '①②③⑤𠮷' });
    expect(face).toContain('unicode-range: U+2460-2462, U+2464, U+20BB7;');
  });
});
