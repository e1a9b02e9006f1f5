import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkFolder } from '../../check/check.ts';
import { generateContent } from '../generate-content.ts';
import { median } from '../measure.ts';
import type { Measured } from '../measure.ts';
import type { Peers } from './install-peers.ts';
import { plainPages } from './plain-pages.ts';

/** From start to exit. */
type Taken = Measured;

const ROOT = path.resolve(import.meta.dirname, '../../../..');

const HEAD = `
## 組み立てと、Eleventy ＋ Pagefind（起動から終了まで、交互に。秒の中央値）

「build」は点検・ページ・索引・データのすべて。「Eleventy」は同じ項目の文を、できあがった JSON から飾りのないページにしたもの
（ひな形は src/shell/bench/peers/pages.liquid）。はじめの一回は数えない。

| 項目数 | 作り方 | ページ | 秒 | うち Pagefind | build との比 | 最大メモリー MB |
| ---: | --- | ---: | ---: | ---: | ---: | ---: |
`;

/** Builds the same items with ours and theirs, turn by turn: a plain page an item, and as many plain pages as ours has. */
export async function comparePeers(
  peers: Peers,
  { folder, sizes, runs }: { folder: string; sizes: readonly number[]; runs: number },
  tell: (text: string) => void,
): Promise<void> {
  tell(HEAD);
  for (const size of sizes) {
    const content = path.join(folder, String(size), 'content');
    const out = path.join(folder, String(size), 'dist');
    await generateContent(content, size);
    const build = async (): Promise<Taken> => {
      await rm(out, { recursive: true, force: true });
      return take(ROOT, path.join(folder, 'memory.txt'), [
        'scripts/build.ts',
        ...['--content', content, '--out', out],
      ]);
    };
    await build();
    const pages = await countPages(out);
    const perItem = await preparePlainSite(path.join(folder, String(size), 'per-item'), content, size);
    const perPage = await preparePlainSite(path.join(folder, String(size), 'per-page'), content, pages);
    const ours: Taken[] = [];
    const theirs = [perItem, perPage].map((site) => ({ site, taken: [] as Plain[] }));
    for (const { site } of theirs) await buildPlainSite(peers, site);
    for (let run = 0; run < runs; run += 1) {
      ours.push(await build());
      for (const { site, taken } of theirs) taken.push(await buildPlainSite(peers, site));
    }
    const seconds = median(ours.map((one) => one.seconds));
    tell(row(size, 'build', pages, seconds, null, null, ours));
    for (const { site, taken } of theirs) {
      const whole = median(taken.map(({ eleventy, pagefind }) => eleventy.seconds + pagefind.seconds));
      const indexing = median(taken.map(({ pagefind }) => pagefind.seconds));
      const name = site === perItem ? 'Eleventy ＋ Pagefind（1項目1ページ）' : '同（build と同じページ数）';
      const ratio = median(
        taken.map(
          ({ eleventy, pagefind }, i) => (ours[i]?.seconds ?? NaN) / (eleventy.seconds + pagefind.seconds),
        ),
      );
      const megabytes = taken.map(({ eleventy }) => eleventy);
      tell(row(size, name, await countPages(path.join(site, '_site')), whole, indexing, ratio, megabytes));
    }
  }
}

interface Plain {
  readonly eleventy: Taken;
  readonly pagefind: Taken;
}

/** The sources of a plain site of so many pages: the template, and the texts as JSON. */
async function preparePlainSite(folder: string, content: string, pages: number): Promise<string> {
  await mkdir(path.join(folder, '_data'), { recursive: true });
  await copyFile(path.join(import.meta.dirname, 'pages.liquid'), path.join(folder, 'pages.liquid'));
  const checked = await checkFolder(content);
  await writeFile(path.join(folder, '_data/sheets.json'), JSON.stringify(plainPages(checked.content, pages)));
  return folder;
}

async function buildPlainSite({ eleventy, pagefind }: Peers, folder: string): Promise<Plain> {
  await rm(path.join(folder, '_site'), { recursive: true, force: true });
  return {
    eleventy: await take(folder, path.join(folder, 'memory.txt'), [eleventy, '--quiet']),
    pagefind: await take(folder, path.join(folder, 'memory.txt'), [pagefind, '--site', '_site', '--silent']),
  };
}

/** Runs Node in a folder; `told` is where it tells its memory. */
async function take(cwd: string, told: string, args: readonly string[]): Promise<Taken> {
  const preload = path.join(import.meta.dirname, 'tell-memory.mjs');
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', pathToFileURL(preload).href, ...args], {
    cwd,
    env: { ...process.env, MEMORY_TOLD_IN: told },
    encoding: 'utf8',
  });
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return { seconds, megabytes: Number(await readFile(told, 'utf8')) };
}

async function countPages(site: string): Promise<number> {
  return (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html')).length;
}

function row(
  size: number,
  name: string,
  pages: number,
  seconds: number,
  pagefind: number | null,
  ratio: number | null,
  taken: readonly Taken[],
): string {
  const figure = (value: number | null): string => value?.toFixed(2) ?? '';
  const megabytes = median(taken.map((one) => one.megabytes)).toFixed(0);
  return `| ${String(size)} | ${name} | ${String(pages)} | ${figure(seconds)} | ${figure(pagefind)} | ${figure(ratio)} | ${megabytes} |\n`;
}
