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

/** What stands in a page is shown and never run, wherever it came from; our own questions to the page are not asked by it. */
const POLICY =
  "default-src 'self'; script-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src 'none'; object-src 'none'";

/**
 * Shows a folder of pages to a browser, under the path prefix they were made for, and lets it ask for nothing else. Gives
 * the address of the folder.
 */
export async function showPages(context: BrowserContext, folder: string, base: string): Promise<string> {
  await context.route('**/*', async (route) => {
    const file = fileAt(route.request().url(), folder, base);
    const body = file === null ? null : await readFile(file).catch(() => null);
    return file === null || body === null
      ? route.abort()
      : route.fulfill({
          body,
          contentType: TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
          headers: { 'content-security-policy': POLICY },
        });
  });
  return `${ORIGIN}${base}`;
}

/** The file of an address; null where it is none of the folder's. */
function fileAt(address: string, folder: string, base: string): string | null {
  const { pathname, origin } = new URL(address);
  if (origin !== ORIGIN || !pathname.startsWith(base)) return null;
  const name = decoded(pathname.slice(base.length));
  if (name === null) return null;
  const file = path.join(folder, name === '' || name.endsWith('/') ? `${name}index.html` : name);
  const below = path.relative(folder, file);
  return below.startsWith('..') || path.isAbsolute(below) ? null : file;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
