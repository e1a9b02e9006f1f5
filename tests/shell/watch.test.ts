import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './run-command.ts';

const SOON = { timeout: 15_000 };
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

test('--watch は、保存するたびに調べ直し、Ctrl+C で最後の結果を返して終わる', async () => {
  const child = spawn(
    process.execPath,
    [path.join(ROOT, 'scripts/check.ts'), '--content', folder, '--watch'],
    { cwd: ROOT },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  /** What was said since the last call. */
  const news = async (wanted: string): Promise<void> => {
    await expect.poll(() => said, SOON).toContain(wanted);
    said = '';
  };
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
});
