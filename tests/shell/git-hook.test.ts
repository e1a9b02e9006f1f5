import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SECTION = 'content/jisshi/01-civic-autonomy.yaml';
const run = promisify(execFile);

let folder: string;

/** A clone of the project as an editor has it, with the hook that `npm install` switches on. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-hook-'));
  for (const part of ['content', 'src', 'scripts', 'package.json', 'package-lock.json', '.githooks'])
    await cp(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  await mkdir(path.join(folder, 'node_modules'), { recursive: true });
  await rm(path.join(folder, 'node_modules'), { recursive: true });
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  await git('init', '--quiet', '--initial-branch=main');
  await git('config', 'user.name', '汐見 花子');
  await git('config', 'user.email', 'hanako@example.lg.jp');
  await git('config', 'core.hooksPath', '.githooks');
  await git('add', 'content');
  await git('commit', '--quiet', '-m', '最初');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function git(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', args, { cwd: folder, encoding: 'utf8' });
  return stdout.trim();
}

async function edit(from: string, to: string): Promise<void> {
  const file = path.join(folder, SECTION);
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}

test('誤りのある内容は記録されず、どこを直すかが出る', async () => {
  await edit('所管課: ', '所管課：');
  await git('add', 'content');
  const refused = await git('commit', '--quiet', '-m', '誤り').catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('記録していません') as string });
  const { stdout, stderr } = refused as { stdout: string; stderr: string };
  expect(stdout + stderr).toContain(`■ ${SECTION}（`);
  expect(stdout + stderr).toContain('  説明: docs/laws/p105.md\n');
  expect(await git('log', '--format=%s')).toBe('最初');
});

test('見るのは記録する内容で、まだ加えていない書きかけではない', async () => {
  await git('checkout', '--quiet', 'HEAD', '--', 'content');
  await edit('事業名: ', '事業名: 新しい');
  await git('add', 'content');
  await edit('事業名: 新しい', '事業名：新しい');
  await git('commit', '--quiet', '-m', '直し');
  expect(await git('log', '-1', '--format=%s')).toBe('直し');
});

test('計画に触れない記録は、点検を待たない', async () => {
  await writeFile(path.join(folder, 'memo.txt'), 'メモ');
  await git('add', 'memo.txt');
  await git('commit', '--quiet', '-m', 'メモ');
  expect(await git('log', '-1', '--format=%s')).toBe('メモ');
});

test('日本語の名前に変え、下のフォルダーから記録しても、記録する内容を点検する', async () => {
  const renamed = 'content/jisshi/01-市民の自治.yaml';
  await git('mv', SECTION, renamed);
  await run('git', ['commit', '--quiet', '-m', '名前'], { cwd: path.join(folder, 'content/jisshi') });
  expect(await git('log', '-1', '--format=%s')).toBe('名前');
  const text = await readFile(path.join(folder, renamed), 'utf8');
  await writeFile(path.join(folder, renamed), text.replace('所管課: ', '所管課：'));
  await expect(git('commit', '--quiet', '--all', '-m', '誤り')).rejects.toMatchObject({
    stderr: expect.stringContaining(`■ ${renamed}（`) as string,
  });
  await git('checkout', '--quiet', 'HEAD', '--', 'content');
});

test('計画がすべて消える記録は、そうと断って止める', async () => {
  await git('rm', '--quiet', '-r', 'content');
  await expect(git('commit', '--quiet', '-m', '空')).rejects.toMatchObject({
    stderr: expect.stringMatching(/^計画のフォルダー（content）が空になる.*--no-verify/u) as string,
  });
});
