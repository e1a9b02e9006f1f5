import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildSite } from '#shell/build-site.ts';
import { publishedAt } from '#shell/published-at.ts';
import { serveFolder } from '#shell/serve-folder.ts';

export interface BuiltSite {
  /** Address it is served under, its path prefix included. */
  readonly url: string;
  /** Folder it was built into. */
  readonly dir: string;
  close(): Promise<void>;
}

/** Builds a site for real, into a folder of its own, and serves it; by default that of the sample city. */
export async function builtSite(content = path.resolve('content')): Promise<BuiltSite> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-site-'));
  const dir = path.join(folder, 'dist');
  const checked = await buildSite({ content, out: dir });
  if (checked.summary.errors > 0) throw new Error(checked.report('text'));
  const served = await serveFolder(dir, publishedAt(checked).pathname);
  return {
    url: served.url,
    dir,
    async close() {
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
