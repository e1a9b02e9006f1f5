import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What we are measured against and with. It never becomes a part of the project: it has a folder of its own. */
const PEERS = {
  private: true,
  dependencies: { '@11ty/eleventy': '3.1.8', lighthouse: '^13.0.0', pagefind: '1.6.0' },
  // Any that Eleventy 3 can work with: not every registry has the latest.
  overrides: { '@11ty/recursive-copy': '^4.0.4' },
};

const FOLDER = path.resolve(import.meta.dirname, '../../../../node_modules/.cache/keikaku/peers');

export interface Peers {
  readonly eleventy: string;
  readonly pagefind: string;
  readonly lighthouse: string;
}

/** The programs' files, put there at first use; null where they cannot be fetched. */
export async function installPeers(): Promise<Peers | null> {
  const wanted = `${JSON.stringify(PEERS, null, 2)}\n`;
  const [manifest, mark] = [path.join(FOLDER, 'package.json'), path.join(FOLDER, 'installed.json')];
  if ((await readFile(mark, 'utf8').catch(() => '')) !== wanted) {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(manifest, wanted);
    const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: FOLDER,
      shell: process.platform === 'win32',
      stdio: 'ignore',
    });
    if (status !== 0) return null;
    await writeFile(mark, wanted);
  }
  const at = (file: string): string => path.join(FOLDER, 'node_modules', file);
  return {
    eleventy: at('@11ty/eleventy/cmd.cjs'),
    pagefind: at('pagefind/lib/runner/bin.cjs'),
    lighthouse: at('lighthouse/cli/index.js'),
  };
}
