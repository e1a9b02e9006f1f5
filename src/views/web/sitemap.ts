import { xmlText } from './xml.ts';

/** A site map (sitemaps.org 0.9) of absolute addresses. */
export function sitemap(addresses: readonly string[]): string {
  return xmlText([
    'urlset',
    { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    ...addresses.map((address) => ['url', {}, ['loc', {}, address]] as const),
  ]);
}

/** robots.txt: all may be read; `map` is the absolute address of the site map, null where there is none. */
export function robots(map: string | null): string {
  return `User-agent: *\nAllow: /\n${map === null ? '' : `\nSitemap: ${map}\n`}`;
}
