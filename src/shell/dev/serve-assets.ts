import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { linkedAssets } from '#core/link/linked-assets.ts';
import { sharedContent } from '../shared-content.ts';

/** While someone is writing: the files that the pages link to, straight from the folder of the content, and no others. */
export function serveAssets(
  folder: string,
  base: string,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  const files = sirv(folder, { dev: true });
  const prefix = base.replace(/\/+$/u, '');
  return (request, response, next) => {
    const content = sharedContent()?.content;
    const { url = '/' } = request;
    const asset = content && assetAt(url, prefix);
    if (!asset || !linkedAssets(content).has(asset)) {
      next();
      return;
    }
    request.url = `/${encodeURI(asset)}`;
    files(request, response, () => {
      request.url = url;
      next();
    });
  };
}

/** The path below the content folder that an address asks for; null where it is none of a file beside the texts. */
function assetAt(url: string, prefix: string): string | null {
  const [address = ''] = url.split(/[?#]/u);
  const inside = address.startsWith(`${prefix}/`) ? address.slice(prefix.length + 1) : address.slice(1);
  if (!/^(?:[^/]+\/)?assets\//u.test(inside)) return null;
  try {
    return decodeURIComponent(inside);
  } catch {
    return null;
  }
}
