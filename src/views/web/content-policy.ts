/**
 * Content-Security-Policy of the pages: what is not named here no page may load or run, whatever came into its text. A
 * plain page runs nothing at all; the search page runs its own script, and its index is WebAssembly.
 */
const PAGE = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  // Those who examine a page ask from within it for the site's robots.txt.
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
} as const;

const SCRIPT = { 'script-src': "'self' 'wasm-unsafe-eval'" } as const;

export const PAGE_POLICY = written(PAGE);
export const SEARCH_POLICY = written({ ...PAGE, ...SCRIPT, 'worker-src': "'self'" });

/** For a header of every answer: what a page's own policy cannot say, and what no file of the site may do. */
export const SITE_POLICY = written({
  ...SCRIPT,
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
});

/** For a file that a browser would open as a document, such as a drawing: it runs nothing, and asks for nothing. */
export const FILE_POLICY = written({ 'default-src': "'none'", 'style-src': "'self'", sandbox: '' });

function written(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources}`.trim())
    .join('; ');
}
