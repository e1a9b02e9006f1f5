import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenLinks } from './broken-links.ts';
import { builtSite } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';
import { pagesOf } from './pages-of.ts';

const WAYS = [
  { name: '公開先にパスのあるサイト', url: 'https://city.example.jp/plans', base: '/plans/' },
  { name: '公開先がホストの根であるサイト', url: 'https://plan.example.jp/', base: '/' },
  { name: '公開先がまだ決まらないサイト', url: null, base: '/' },
] as const;

describe.each(WAYS)('$name', ({ url, base }) => {
  let folder: string;
  let site: BuiltSite;
  let pages: ReadonlyMap<string, string>;
  const read = (name: string) => readFile(path.join(site.dir, name), 'utf8');

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-addresses-'));
    await cp(path.resolve('content'), folder, { recursive: true });
    const file = path.join(folder, 'site.yaml');
    const written = await readFile(file, 'utf8');
    await writeFile(file, written.replace(/^公開先:.*$/mu, url === null ? '' : `公開先: ${url}`));
    site = await builtSite(folder);
    pages = pagesOf(site.dir);
  });
  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('リンクはどれも、あるページのある場所か、あるファイルを指す', () => {
    expect(new URL(site.url).pathname).toBe(base);
    expect(pages.size).toBeGreaterThan(30);
    expect(brokenLinks(site.dir, base)).toEqual([]);
  });

  test('どのページも、「/」で終わる一つのアドレスで開く', async () => {
    for (const file of pages.keys()) {
      if (file !== '404.html') expect(file).toMatch(/(?:^|\/)index\.html$/u);
      const address = file
        .replace(/index\.html$/u, '')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
      expect((await fetch(site.url + address)).status, file).toBe(200);
    }
  });

  if (url !== null)
    test('ページは自分の公開のアドレスを名乗り、サイトマップはそれを残らず並べる', async () => {
      const canonical = [...pages].flatMap(([file, html]) => {
        const [, href] = /<link rel="canonical" href="([^"]*)"/u.exec(html) ?? [];
        const [, shared] = /<meta property="og:url" content="([^"]*)"/u.exec(html) ?? [];
        expect(shared, file).toBe(href);
        return href === undefined ? [] : [[file, href] as const];
      });
      const origin = new URL(url).origin;
      for (const [file, href] of canonical)
        expect(decodeURIComponent(href)).toBe(`${origin}${base}${file.replace(/index\.html$/u, '')}`);
      const listed = [...(await read('sitemap.xml')).matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, one]) => one);
      expect([...listed].sort()).toEqual(canonical.map(([, href]) => href).sort());
      expect(listed).toHaveLength(pages.size - 1);
      expect(await read('robots.txt')).toContain(`Sitemap: ${origin}${base}sitemap.xml`);
      expect(await read('feed.xml')).toContain(`<id>${origin}${base}feed.xml</id>`);
    });

  if (url === null)
    test('サイトは、公開のアドレスをどこにも作り上げない', async () => {
      expect(existsSync(path.join(site.dir, 'sitemap.xml'))).toBe(false);
      expect(existsSync(path.join(site.dir, 'feed.xml'))).toBe(false);
      expect(await read('robots.txt')).not.toContain('Sitemap');
      for (const [file, html] of pages)
        expect(html, file).not.toMatch(/rel="canonical"|og:url|feed\.xml|localhost/u);
    });

  test('JSON-LD は、ページのたどり方と、計画のデータを言う', () => {
    const dataIn = (file: string) =>
      [...(pages.get(file) ?? '').matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/gu)].map(
        ([, text = '']) => JSON.parse(text) as { '@type': string; distribution?: { contentUrl: string }[] },
      );
    const types = (file: string) => dataIn(file).map((one) => one['@type']);
    expect(types('jisshi/01-civic-autonomy/index.html')).toEqual(url === null ? [] : ['BreadcrumbList']);
    expect(types('jisshi/index.html')).toEqual(url === null ? [] : ['BreadcrumbList', 'Dataset']);
    for (const file of pages.keys())
      for (const { distribution = [] } of dataIn(file))
        for (const { contentUrl } of distribution) {
          const { pathname } = new URL(contentUrl);
          expect(existsSync(path.join(site.dir, pathname.slice(base.length))), contentUrl).toBe(true);
        }
  });
});
