import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** An address that no network knows: the browser asks us alone, and no port is opened for it. */
const ORIGIN = 'http://book.invalid';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Shows a folder of pages to a browser, under the path prefix they were made for, and lets it ask for nothing else. Gives
 * the address of the folder.
 */
export async function showPages(context: BrowserContext, folder: string, base: string): Promise<string> {
  await context.route('**/*', async (route) => {
    const { pathname, origin } = new URL(route.request().url());
    const name = decodeURIComponent(pathname.slice(base.length));
    const file = path.join(folder, name === '' || name.endsWith('/') ? `${name}index.html` : name);
    const body =
      origin === ORIGIN && pathname.startsWith(base) ? await readFile(file).catch(() => null) : null;
    return body === null
      ? route.abort()
      : route.fulfill({
          body,
          contentType: TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
        });
  });
  return `${ORIGIN}${base}`;
}
