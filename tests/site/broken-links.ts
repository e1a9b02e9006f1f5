import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { namedDestinations } from '#exchange/pdf-read/destinations.ts';
import { openPdf } from '#exchange/pdf-read/open-pdf.ts';
import { pagesOf } from './pages-of.ts';

/** A host that is no real one: a site knows its own addresses by their path. */
const ORIGIN = 'http://site.invalid';

/** What of a page leads somewhere, or is fetched. The canonical address is that of 公開先 and no link of the page. */
const REFERENCE =
  /<(a|area|link|form|img|script|source|use)\b(?![^>]*\srel="canonical")[^>]*?\s(?:href|src|action)="([^"]*)"/gu;

/** Neither build needs the other: a book may come to a site after its pages. */
const BOOK = /(?:^|\/)(?:book|summary)\.pdf$/u;

/**
 * Every reference of every page of a finished site, published under `base`, that leads to nothing: a page or a file that
 * is not there, a place that no page has, a folder without its slash, or another host, unless a reader follows it there.
 */
export function brokenLinks(dir: string, base: string): readonly string[] {
  const pages = pagesOf(dir);
  const idsOf = new Map<string, ReadonlySet<string>>(
    [...pages].map(([file, html]) => [file, new Set(idsIn(html))]),
  );
  const placesIn = (file: string): ReadonlySet<string> => {
    const known = idsOf.get(file) ?? placesInFile(path.join(dir, file));
    idsOf.set(file, known);
    return known;
  };
  const broken: string[] = [];
  for (const [file, html] of pages) {
    const here = new URL(`${base}${file.replace(/index\.html$/u, '')}`, ORIGIN);
    for (const [, element, written = ''] of html.matchAll(REFERENCE)) {
      const url = new URL(written.replaceAll('&amp;', '&'), here);
      if (element === 'a' && /^(?:mailto|tel|https):$/u.test(url.protocol)) continue;
      const inside =
        url.origin === ORIGIN && url.pathname.startsWith(base)
          ? decodeURIComponent(url.pathname.slice(base.length))
          : null;
      const target = inside === '' || inside?.endsWith('/') ? `${inside}index.html` : inside;
      if (target !== null && BOOK.test(target) && !existsSync(path.join(dir, target))) continue;
      const isThere = target !== null && (idsOf.has(target) || isFile(path.join(dir, target)));
      const anchor = decodeURIComponent(url.hash.slice(1));
      const ids = target !== null && isThere && anchor !== '' ? placesIn(target) : null;
      if (!isThere || (ids && !ids.has(anchor))) broken.push(`${file} → ${written}`);
    }
  }
  return broken;
}

/** Named places of a PDF; other files have none. */
function placesInFile(file: string): ReadonlySet<string> {
  if (!file.endsWith('.pdf')) return new Set();
  return new Set(namedDestinations(openPdf(readFileSync(file), inflateSync)).keys());
}

export function idsIn(html: string): readonly string[] {
  return [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id = '']) => id);
}

/** A file bears an ending; a folder asked for without its slash is answered by a detour, or not at all. */
function isFile(file: string): boolean {
  return /\.\w+$/u.test(file) && existsSync(file);
}
