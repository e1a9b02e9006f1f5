import { spawnSync } from 'node:child_process';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { makeStaging } from '#shell/staging.ts';

const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache/keikaku');
const made: string[] = [];
afterEach(() => Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))));

async function folderOf(name: string, owner: number | null): Promise<string> {
  const folder = path.join(cache, name);
  await mkdir(folder, { recursive: true });
  if (owner !== null) await writeFile(path.join(folder, 'owner'), String(owner));
  made.push(folder);
  return folder;
}

const isThere = async (folder: string): Promise<boolean> => (await stat(folder).catch(() => null)) !== null;

test('途中で止められた組み立ての残りは次に片づけられ、進行中のものには触れない', async () => {
  const { pid: ended } = spawnSync(process.execPath, ['--version']);
  const left = await folderOf('build-90001', ended);
  const running = await folderOf('build-90002', process.pid);
  const unsigned = await folderOf('build-90003', null);
  const [first, second] = [await makeStaging(), await makeStaging()];
  made.push(first, second);
  expect(first).not.toBe(second);
  expect(await Promise.all([left, running, unsigned, first, second].map(isThere))).toEqual([
    false,
    ...Array.from({ length: 4 }, () => true),
  ]);
});
