import { FILE_POLICY, SITE_POLICY } from '#views/web/content-policy.ts';

/** What every answer bears. */
const EVERYWHERE = {
  'Content-Security-Policy': SITE_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
};

/** Files whose names change with what is in them: they may be kept for ever. What has no rule, hosts ask about each time. */
const KEPT = ['_astro/*', 'fonts/*.woff2'];
const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Files that a browser opens as a document, and that could hold a program. */
const DOCUMENT = /\.(?:svgz?|html?|xhtml?|xml|xsl|mht|mhtml)$/iu;

/**
 * The file `_headers` of Netlify and Cloudflare Pages, which other hosts are told by hand: the headers of every answer, of
 * what may be kept, and of each published file (`jisshi/assets/zu.svg`) that a browser opens as a document. `base` is the
 * path the site is published under. A host joins the rules that fit an address, so that both policies hold.
 */
export function siteHeaders(files: Iterable<string>, base: string): string {
  const root = `${base.replace(/\/+$/u, '')}/`;
  const documents = [...files].filter((file) => DOCUMENT.test(file)).sort();
  return [
    rule(`${root}*`, EVERYWHERE),
    ...KEPT.map((files) => rule(root + files, FOR_EVER)),
    ...documents.map((file) =>
      rule(root + file.split('/').map(encodeURIComponent).join('/'), {
        'Content-Security-Policy': FILE_POLICY,
      }),
    ),
  ].join('\n');
}

function rule(address: string, headers: Readonly<Record<string, string>>): string {
  return `${address}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;
}
