import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface Served {
  /** Address of the site, its path prefix included. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a finished site to this machine alone, under the path prefix it will be published under. A port that is taken
 * is passed over for the next free one; port 0 takes any.
 */
export async function serveFolder(folder: string, base = '/', port = 0): Promise<Served> {
  const prefix = base.replace(/\/+$/u, '');
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    const inside = address === prefix || address.startsWith(`${prefix}/`);
    request.url = inside ? address.slice(prefix.length) || '/' : '/404.html';
    files(request, response, () => {
      request.url = '/404.html';
      response.statusCode = 404;
      files(request, response, () => void response.end());
    });
  });
  const listening = await listen(server, port);
  return {
    url: `http://localhost:${String(listening)}${prefix}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, 'localhost', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port === 0 || candidate >= port + 20)
        throw error;
    }
  }
}
