import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { robots, sitemap } from '#views/web/sitemap.ts';
import { siteHeaders } from './site-headers.ts';

/**
 * Writes what hosts and search engines read about a finished site: `_headers`, `robots.txt`, and `sitemap.xml` of all its
 * pages. `publishedAt` is 公開先; null where it is unknown, and nobody can say the addresses of the pages.
 */
export async function writeHostFiles(site: string, publishedAt: string | null): Promise<void> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const url = publishedAt === null ? null : new URL(publishedAt.replace(/\/*$/u, '/'));
  const write = (name: string, text: string) => writeFile(path.join(site, name), text);
  await write('_headers', siteHeaders(files.filter(isAsset), url?.pathname ?? '/'));
  await write('robots.txt', robots(url === null ? null : new URL('sitemap.xml', url).href));
  if (url) await write('sitemap.xml', sitemap(files.flatMap((file) => addressOf(file, url) ?? [])));
}

/** A file beside the texts, or a picture that stands in one. */
function isAsset(file: string): boolean {
  return /^(?:[^/]+\/)?assets\/|^_astro\//u.test(file);
}

/** The address of a page; null for other files, and for the one that stands for missing pages. */
function addressOf(file: string, url: URL): string | null {
  if (!/(?:^|\/)index\.html$/u.test(file)) return null;
  const folder = file.slice(0, -'index.html'.length).split('/').map(encodeURIComponent).join('/');
  return new URL(folder, url).href;
}
