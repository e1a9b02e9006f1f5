import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';

export interface Served {
  /** Address of the site, its path prefix included. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a finished site to this machine alone, under the path prefix it will be published under. A port that is taken
 * is passed over for the next free one; port 0 takes any. Beside a file may lie its packed form, `x.html.gz`: who can
 * unpack it gets that, as from a real host.
 */
export async function serveFolder(folder: string, base = '/', port = 0): Promise<Served> {
  const prefix = base.replace(/\/+$/u, '');
  const files = sirv(folder, { dev: true, etag: true, gzip: true });
  const missing = async (response: ServerResponse): Promise<void> => {
    const page = await readFile(path.join(folder, '404.html')).catch(() => '');
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  };
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    if (address !== prefix && !address.startsWith(`${prefix}/`)) {
      void missing(response);
      return;
    }
    request.url = address.slice(prefix.length) || '/';
    files(request, response, () => void missing(response));
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
