import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { pagesOf } from './pages-of.ts';

const MOST_BYTES = 30 * 1024;

const site = inject('sampleSite');

test('どのページも、送られる HTML と CSS は合わせて 30 KB まで', () => {
  const heavy = [...pagesOf(site.dir)].flatMap(([file, html]) => {
    const sheets = tagsIn(html, 'link').filter((tag) => tag.includes(' rel="stylesheet"'));
    expect(sheets, file).not.toEqual([]);
    const bytes = [html, ...sheets.map(fileOf)].reduce((sum, text) => sum + gzipSync(text).length, 0);
    return bytes > MOST_BYTES ? [`${file}：${String(bytes)} バイト`] : [];
  });
  expect(heavy).toEqual([]);
});

function tagsIn(html: string, name: string): readonly string[] {
  return html.match(new RegExp(`<${name}\\b[^>]*>`, 'gu')) ?? [];
}

/** The text of the file that a tag links to. */
function fileOf(tag: string): string {
  const { pathname } = new URL(/ href="([^"]+)"/u.exec(tag)?.[1] ?? '', site.url);
  return readFileSync(path.join(site.dir, pathname.slice(new URL(site.url).pathname.length)), 'utf8');
}
