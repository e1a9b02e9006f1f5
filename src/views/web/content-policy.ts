/**
 * Content-Security-Policy of the pages: what is not named here no page may load or run, whatever came into its text. A
 * plain page runs nothing at all; the search page runs its own script, which reads the index.
 */
const PAGE = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  // The search page reads its index. On a plain page nothing runs that could ask for anything, but browsers hold those
  // who examine it (Lighthouse reads robots.txt from within the page) to the policy of the page.
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
} as const;

const SCRIPT = { 'script-src': "'self'" } as const;

export const PAGE_POLICY = written(PAGE);
export const SEARCH_POLICY = written({ ...PAGE, ...SCRIPT });

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
