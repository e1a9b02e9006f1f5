import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommand, runCommandIn } from '../shell/run-command.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-bytes-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Nobody has printed them here. */
const NO_BOOKS = ['--books', path.join(folder, 'books')] as const;

/** Every file below a folder with the hash of its bytes. */
async function bytesOf(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const hashes = files.map(
    async (file) =>
      [
        path.relative(dir, file),
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      ] as const,
  );
  return Object.fromEntries((await Promise.all(hashes)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A clock that stands in another year, in another time zone. */
const OTHER_DAY = `data:text/javascript,${encodeURIComponent(
  'const Real = Date; const shift = 400 * 86400000; globalThis.Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(Real.now() + shift); } static now() { return Real.now() + shift; } };',
)}`;

test('同じ内容からは、いつ組み立てても同じバイト列のサイトができる', async () => {
  const [one, other] = [path.join(folder, 'one'), path.join(folder, 'other')];
  const first = await runCommand('build', '--out', one, ...NO_BOOKS);
  expect(first).toMatchObject({ status: 0, stdout: '' });
  expect(first.stderr).toMatch(/^「[^\n]*の冊子がまだありません。[^\n]*npm run pdf[^\n]*\n$/u);
  const elsewhere = {
    NODE_OPTIONS: `--import="${OTHER_DAY}"`,
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
  };
  expect(await runCommandIn(elsewhere, 'build', '--out', other, ...NO_BOOKS)).toEqual(first);
  const bytes = await bytesOf(one);
  expect(Object.keys(bytes).length).toBeGreaterThan(50);
  expect(await bytesOf(other)).toEqual(bytes);
}, 120_000);

test('組み立て直すと、前のサイトは丸ごと置き換わる', async () => {
  const out = path.join(folder, 'one');
  const before = await bytesOf(out);
  await writeFile(path.join(out, '古いページ.html'), 'x');
  expect((await runCommand('build', '--out', out, ...NO_BOOKS)).status).toBe(0);
  expect(await bytesOf(out)).toEqual(before);
  expect(await readdir(folder)).toEqual(['one', 'other']);
}, 120_000);
