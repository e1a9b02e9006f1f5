import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, runCommand } from './run-command.ts';

let folder: string;

/** A plan of which there is more to say than a pipe holds. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-output-'));
  await mkdir(path.join(folder, 'rei'));
  const projects = Array.from(
    { length: 400 },
    (_, i) => `  - { id: j${String(i)}, 事業名: 事業${String(i)}, 所管課: 無い課 }\n`,
  );
  await writeFile(path.join(folder, 'site.yaml'), 'サイト名: 例\n');
  await writeFile(path.join(folder, 'departments.yaml'), '- 名称: 緑課\n');
  await writeFile(path.join(folder, 'rei/plan.yaml'), '計画名: 例の計画\n');
  await writeFile(path.join(folder, 'rei/01-a.yaml'), `分野: 環境\n事業:\n${projects.join('')}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('読み手が途中でやめても（| head）、騒がずに、いつもの結果で終わる', async () => {
  const command = [path.join(ROOT, 'scripts/check.ts'), '--content', folder, '--format', 'json'];
  const child = spawn(process.execPath, command, { cwd: ROOT });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect([status, complaint]).toEqual([1, '']);
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  '読むことを許されないファイルは、名を挙げて断る',
  async () => {
    await chmod(path.join(folder, 'site.yaml'), 0);
    const { status, stderr } = await runCommand('check', '--content', folder);
    await chmod(path.join(folder, 'site.yaml'), 0o644);
    expect(stderr).toContain('site.yaml」を読めません（EACCES）。');
    expect(status).toBe(2);
  },
);
