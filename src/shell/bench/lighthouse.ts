import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { launchReadersBrowser } from '../browser.ts';
import { buildSite } from '../build-site.ts';
import { publishedAt } from '../published-at.ts';
import { serveFolder } from '../serve-folder.ts';
import { median } from './measure.ts';
import { installPeers } from './peers/install-peers.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Scores = Readonly<Record<(typeof CATEGORIES)[number], number>>;

/** One page of each kind that citizens meet first, of the sample. */
const PAGES = {
  ホーム: '',
  分野: 'jisshi/02-children-learning/',
  '重点事業（個票）': 'jisshi/02-children-learning/j206/',
  検索: 'search/',
} as const;

/** Files that hosts send packed. */
const PACKED = /\.(?:html|css|js|json|svg|xml)$/u;

/** The table of what Lighthouse says of the sample's site, served as a host does: as on a phone, the median of so many runs. */
export async function lighthouse(
  { content, out, runs }: { content: string; out: string; runs: number },
  tell: (text: string) => void,
): Promise<void> {
  const peers = await installPeers();
  tell(`\n## Lighthouse（見本の市、スマートフォン。${String(runs)}回の中央値、かっこの中は最低）\n\n`);
  if (!peers) {
    tell('Lighthouse を入れられませんでした。ネットワークのあるところで測ってください。\n');
    return;
  }
  const checked = await buildSite({ content, out });
  await packFiles(out);
  const served = await serveFolder(out, publishedAt(checked).pathname);
  const port = await freePort();
  const browser = await launchReadersBrowser([`--remote-debugging-port=${String(port)}`]);
  try {
    tell(`| ページ | ${CATEGORIES.join(' | ')} |\n| --- | ${CATEGORIES.map(() => '---:').join(' | ')} |\n`);
    for (const [name, page] of Object.entries(PAGES)) {
      const all: Scores[] = [];
      for (let run = 0; run < runs; run += 1)
        all.push(await score(peers.lighthouse, served.url + page, port));
      const figures = CATEGORIES.map((category) => {
        const scores = all.map((one) => one[category]);
        return `${String(median(scores))}（${String(Math.min(...scores))}）`;
      });
      tell(`| ${name} | ${figures.join(' | ')} |\n`);
    }
  } finally {
    await browser.close();
    await served.close();
  }
}

async function score(program: string, url: string, port: number): Promise<Scores> {
  const only = `--only-categories=${CATEGORIES.join(',')}`;
  const args = [program, url, '--port', String(port), '--output', 'json', '--quiet', only];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 28 });
  const { categories } = JSON.parse(stdout) as { categories: Record<string, { score: number }> };
  const points = (name: string): number => Math.round((categories[name]?.score ?? NaN) * 100);
  return {
    performance: points('performance'),
    accessibility: points('accessibility'),
    'best-practices': points('best-practices'),
    seo: points('seo'),
  };
}

async function packFiles(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => PACKED.test(name));
  for (const name of names) {
    const file = path.join(folder, name);
    await writeFile(`${file}.gz`, gzipSync(await readFile(file)));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
