import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';

const MOST_BYTES = 30 * 1024;

let site: BuiltSite;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  site = await builtSite();
  const files = readdirSync(site.dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  pages = new Map(
    files.map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(site.dir, file), 'utf8')]),
  );
});
afterAll(() => site.close());

test('どのページも、送られる HTML と CSS は合わせて 30 KB まで', () => {
  const heavy = [...pages].flatMap(([file, html]) => {
    const sheets = tagsIn(html, 'link').filter((tag) => tag.includes(' rel="stylesheet"'));
    expect(sheets, file).not.toEqual([]);
    const bytes = [html, ...sheets.map(fileOf)].reduce((sum, text) => sum + gzipSync(text).length, 0);
    return bytes > MOST_BYTES ? [`${file}：${String(bytes)} バイト`] : [];
  });
  expect(heavy).toEqual([]);
});

test('検索のほかのページは、動くスクリプトを一つも読み込まない', () => {
  const plain = [...pages].filter(([file]) => file !== 'search/index.html');
  expect(plain.length).toBeGreaterThan(20);
  for (const [file, html] of plain) {
    const running = tagsIn(html, 'script').filter((tag) => !tag.includes(' type="application/ld+json"'));
    const loading = tagsIn(html, 'link').filter((tag) => / rel="modulepreload"| as="script"/u.test(tag));
    expect([...running, ...loading], file).toEqual([]);
    expect(html, file).not.toMatch(/\son[a-z]+="|javascript:/u);
  }
});

function tagsIn(html: string, name: string): readonly string[] {
  return html.match(new RegExp(`<${name}\\b[^>]*>`, 'gu')) ?? [];
}

/** The text of the file that a tag links to. */
function fileOf(tag: string): string {
  const { pathname } = new URL(/ href="([^"]+)"/u.exec(tag)?.[1] ?? '', site.url);
  return readFileSync(path.join(site.dir, pathname.slice(new URL(site.url).pathname.length)), 'utf8');
}
