import { existsSync } from 'node:fs';
import path from 'node:path';
import { pagesOf } from './pages-of.ts';

/** A host that is no real one: a site knows its own addresses by their path. */
const ORIGIN = 'http://site.invalid';

/** What of a page leads somewhere, or is fetched. The canonical address is that of 公開先 and no link of the page. */
const REFERENCE =
  /<(a|area|link|form|img|script|source|use)\b(?![^>]*\srel="canonical")[^>]*?\s(?:href|src|action)="([^"]*)"/gu;

/**
 * Every reference of every page of a finished site, published under `base`, that leads to nothing: a page or a file that
 * is not there, a place that no page has, a folder without its slash, or another host, unless a reader follows it there.
 */
export function brokenLinks(dir: string, base: string): readonly string[] {
  const pages = pagesOf(dir);
  const idsOf = new Map([...pages].map(([file, html]) => [file, new Set(idsIn(html))]));
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
      const ids = target === null ? undefined : idsOf.get(target);
      const isThere = target !== null && (ids !== undefined || isFile(path.join(dir, target)));
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (!isThere || (anchor !== '' && !ids?.has(anchor))) broken.push(`${file} → ${written}`);
    }
  }
  return broken;
}

export function idsIn(html: string): readonly string[] {
  return [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id = '']) => id);
}

/** A file bears an ending; a folder asked for without its slash is answered by a detour, or not at all. */
function isFile(file: string): boolean {
  return /\.\w+$/u.test(file) && existsSync(file);
}
