import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './run-command.ts';

const SOON = { timeout: 40_000 };
const FINE = '誤りも注意もありません。';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-watch-'));
  await cp(path.join(ROOT, 'content'), folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function edit(name: string, from: string, to: string): Promise<void> {
  const file = path.join(folder, name);
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}

interface Watching {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<number | null>;
  /** Waits until this was said since the last call. */
  readonly news: (wanted: string) => Promise<void>;
}

function watch(): Watching {
  const child = spawn(
    process.execPath,
    [path.join(ROOT, 'scripts/check.ts'), '--content', folder, '--watch'],
    { cwd: ROOT },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return {
    child,
    ended: new Promise((resolve) => child.on('close', resolve)),
    news: async (wanted) => {
      await expect.poll(() => said, SOON).toContain(wanted);
      said = '';
    },
  };
}

test('--watch は、保存するたびに調べ直し、Ctrl+C で最後の結果を返して終わる', async () => {
  const { child, ended, news } = watch();
  await news(FINE);
  await edit('jisshi/01-civic-autonomy.yaml', '所管課: ', '所管課：');
  await news('P105');
  await edit('jisshi/01-civic-autonomy.yaml', '所管課：', '所管課: ');
  await news(FINE);
  /* Many editors save by writing aside and renaming. */
  const plan = path.join(folder, 'jisshi/plan.yaml');
  await writeFile(`${plan}.new`, (await readFile(plan, 'utf8')).replace('計画期間: ', '計画機関: '));
  await rename(`${plan}.new`, plan);
  await news('P102');
  child.kill('SIGINT');
  expect(await ended).toBe(1);
  await edit('jisshi/plan.yaml', '計画機関: ', '計画期間: ');
});

test('--watch は、空にされたり、よそへ移されたりしたフォルダーも、戻れば見続ける', async () => {
  const { child, ended, news } = watch();
  await news(FINE);
  const elsewhere = `${folder}-2`;
  await rename(folder, elsewhere);
  await news('が見つかりません');
  await rename(elsewhere, folder);
  await news(FINE);
  await edit('jisshi/01-civic-autonomy.yaml', '所管課: ', '所管課：');
  await news('P105');
  for (const name of await readdir(folder)) await rm(path.join(folder, name), { recursive: true });
  await news('がありません');
  await cp(path.join(ROOT, 'content'), folder, { recursive: true });
  await news(FINE);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});

test('--watch は、読み手がいなくなれば終わる', async () => {
  const { child, ended, news } = watch();
  await news(FINE);
  child.stdout.destroy();
  await edit('jisshi/01-civic-autonomy.yaml', '所管課: ', '所管課：');
  expect(await ended).toBe(1);
  await edit('jisshi/01-civic-autonomy.yaml', '所管課：', '所管課: ');
});
