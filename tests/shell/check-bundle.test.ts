import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './run-command.ts';

const WORDS = 'src/core/diagnostics/printed-words.ts';
const BUNDLES = 'node_modules/.cache/keikaku/check';

let folder: string;

/** The project as it was just installed, with a plan that breaks a law. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-bundle-'));
  for (const part of ['src', 'scripts', 'package.json', 'package-lock.json'])
    await cp(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  await mkdir(path.join(folder, 'node_modules'));
  for (const name of await readdir(path.join(ROOT, 'node_modules')))
    if (name !== '.cache')
      await symlink(path.join(ROOT, 'node_modules', name), path.join(folder, 'node_modules', name));
  await mkdir(path.join(folder, 'content/rei'), { recursive: true });
  await writeFile(path.join(folder, 'content/rei/plan.yaml'), '計画名：例の計画\n');
  await run('scripts/prepare.ts');
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a script says, on both streams. */
async function run(script: string, ...args: readonly string[]): Promise<string> {
  const ran = promisify(execFile)(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
  const { stdout, stderr } = await ran.catch((error: unknown) => error as { stdout: string; stderr: string });
  return stdout + stderr;
}

/** Whether `npm run check` runs the bundle. */
async function isBundled(): Promise<boolean> {
  const asked = `import('./src/shell/install/check-bundle.mjs').then((m) => console.log(m.checkBundle() !== null))`;
  return (await run('-e', asked)) === 'true\n';
}

/** What check.ts says, which never looks at a bundle: it is asked once, until the source changes. */
const saidBySource = new Map<string, Promise<string>>();

async function expectSame(...args: readonly string[]): Promise<string> {
  const known = saidBySource.get(args.join(' ')) ?? run('scripts/check.ts', ...args);
  saidBySource.set(args.join(' '), known);
  const [said, expected] = await Promise.all([run('scripts/check.mjs', ...args), known]);
  expect(said).toBe(expected);
  return said;
}

test('ひとまとめにしたものは、元と同じことを言う', async () => {
  expect(await isBundled()).toBe(true);
  expect(await expectSame()).toContain('P105');
  expect(await expectSame('--fix', '--dry-run')).toContain('+計画名: 例の計画');
  expect(await expectSame('--watch', '--fix')).toContain('一緒には使えません');
});

test('元が変われば使われず、作り直せばまた使われる', async () => {
  const words = path.join(folder, WORDS);
  const text = await readFile(words, 'utf8');
  await writeFile(words, text.replace("'対処'", "'手当て'"));
  saidBySource.clear();
  expect(await isBundled()).toBe(false);
  expect(await expectSame()).toContain('手当て: ');
  await run('scripts/prepare.ts');
  expect(await isBundled()).toBe(true);
  expect(await expectSame()).toContain('手当て: ');
});

test('二つが同時に作っても、欠けたものは使われない', async () => {
  await Promise.all([run('scripts/prepare.ts'), run('scripts/prepare.ts')]);
  expect(await isBundled()).toBe(true);
  await expectSame();
});

test('作りかけのもの、壊れたもの、書き込めないものがあっても、点検はできる', async () => {
  const note = path.join(folder, BUNDLES, 'current.json');
  const written = await readFile(note, 'utf8');
  const current = path.join(folder, BUNDLES, (JSON.parse(written) as { folder: string }).folder);
  for (const broken of ['', '{', 'null', '{}']) {
    await writeFile(note, broken);
    expect(await isBundled()).toBe(false);
    await expectSame();
  }
  await writeFile(note, written);
  await truncate(path.join(current, 'check.mjs'), 100);
  expect(await isBundled()).toBe(false);
  await expectSame();
  await run('scripts/prepare.ts');
  const { folder: fresh } = JSON.parse(await readFile(note, 'utf8')) as { folder: string };
  await writeFile(path.join(folder, BUNDLES, fresh, 'compiled'), 'フォルダーではない');
  expect(await isBundled()).toBe(true);
  await expectSame();
});
