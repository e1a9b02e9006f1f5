import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import type { LinkedContent } from '#core/link/linked.ts';
import { sharedContent } from '../shared-content.ts';

/**
 * While someone is writing: files straight from a folder, at the address they have in it, and none but those the content
 * leads to.
 */
export function serveFiles(
  folder: string,
  base: string,
  isLinked: (file: string, content: LinkedContent) => boolean,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  const files = sirv(folder, { dev: true });
  const prefix = base.replace(/\/+$/u, '');
  return (request, response, next) => {
    const content = sharedContent()?.content;
    const { url = '/' } = request;
    const file = fileAt(url, prefix);
    if (!content || file === null || !isLinked(file, content)) {
      next();
      return;
    }
    request.url = `/${encodeURI(file)}`;
    files(request, response, () => {
      request.url = url;
      next();
    });
  };
}

/** The path below the folder that an address asks for; null where it cannot be read. */
function fileAt(url: string, prefix: string): string | null {
  const [address = ''] = url.split(/[?#]/u);
  const inside = address.startsWith(`${prefix}/`) ? address.slice(prefix.length + 1) : address.slice(1);
  try {
    return decodeURIComponent(inside);
  } catch {
    return null;
  }
}
