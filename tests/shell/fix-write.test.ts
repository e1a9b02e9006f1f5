import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { readPlace } from '#shell/fix/place.ts';
import { writeChanges } from '#shell/fix/write.ts';

const home = await mkdtemp(path.join(os.tmpdir(), 'keikaku-write-'));
afterAll(() => rm(home, { recursive: true, force: true }));

const folder = path.join(home, 'content');
beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await writeFile(path.join(folder, 'a.yaml'), '一\n');
});

test('置き換えた後に、書きかけのファイルは残らない', async () => {
  const { written, refused } = await writeChanges(folder, [
    { file: 'a.yaml', before: '一\n', after: '二\n' },
  ]);
  expect([written, refused]).toEqual([['a.yaml'], []]);
  expect(await readFile(path.join(folder, 'a.yaml'), 'utf8')).toBe('二\n');
  expect(await readdir(folder)).toEqual(['a.yaml']);
});

test('調べている間に書き換えられたファイルは、そのままにし、ほかのファイルは書く', async () => {
  await writeFile(path.join(folder, 'b.yaml'), '三\n');
  const { written, refused } = await writeChanges(folder, [
    { file: 'a.yaml', before: '零\n', after: '二\n' },
    { file: 'b.yaml', before: '三\n', after: '四\n' },
    { file: 'c.yaml', before: '五\n', after: '六\n' },
  ]);
  expect(written).toEqual(['b.yaml']);
  expect(refused).toEqual([
    { file: 'a.yaml', why: 'changed-meanwhile' },
    { file: 'c.yaml', why: 'gone' },
  ]);
  expect(await readFile(path.join(folder, 'a.yaml'), 'utf8')).toBe('一\n');
  expect(await readdir(folder)).toEqual(['a.yaml', 'b.yaml']);
});

test('リンクは、その先に書く。フォルダーの外へは書かない', async () => {
  await writeFile(path.join(home, 'outside.yaml'), '一\n');
  await symlink('a.yaml', path.join(folder, 'inside-link.yaml'));
  await symlink('../outside.yaml', path.join(folder, 'outside-link.yaml'));
  const { written, refused } = await writeChanges(folder, [
    { file: 'inside-link.yaml', before: '一\n', after: '二\n' },
    { file: 'outside-link.yaml', before: '一\n', after: '二\n' },
  ]);
  expect(written).toEqual(['inside-link.yaml']);
  expect(refused).toEqual([{ file: 'outside-link.yaml', why: 'outside' }]);
  expect(await readFile(path.join(folder, 'a.yaml'), 'utf8')).toBe('二\n');
  expect(await realpath(path.join(folder, 'inside-link.yaml'))).toBe(
    await realpath(path.join(folder, 'a.yaml')),
  );
  expect(await readFile(path.join(home, 'outside.yaml'), 'utf8')).toBe('一\n');
});

test('UTF-8 でないファイルと、文字にならない文は書かない', async () => {
  await writeFile(path.join(folder, 'b.yaml'), Buffer.from([0x8e, 0x73]));
  const { refused } = await writeChanges(folder, [
    { file: 'a.yaml', before: '一\n', after: '\ud800' },
    { file: 'b.yaml', before: '\ufffds', after: '二\n' },
  ]);
  expect(refused.map(({ why }) => why)).toEqual(['not-utf-8', 'not-utf-8']);
});

const at = (written: string) => readPlace(written, '/home/a/content', '/home/a');
const atWindows = (written: string) => readPlace(written, 'C:\\a\\content', 'C:\\a', path.win32);

test.each([
  ['content/rei/01-a.yaml:12', { file: 'rei/01-a.yaml', line: 12, column: null }],
  ['content/rei/01-a.yaml:12:5', { file: 'rei/01-a.yaml', line: 12, column: 5 }],
  ['./content\\rei\\01-a.yaml：１２', { file: 'rei/01-a.yaml', line: 12, column: null }],
  ['/home/a/content/rei/01 あ.yaml:3', { file: 'rei/01 あ.yaml', line: 3, column: null }],
  ['content/rei/01-a.yaml', null],
])('場所 %s', (written, place) => {
  expect(at(written)).toEqual(place);
});

test.each([
  ['C:\\a\\content\\rei\\01-a.yaml:12:5', { file: 'rei/01-a.yaml', line: 12, column: 5 }],
  ['content/rei/01-a.yaml:12', { file: 'rei/01-a.yaml', line: 12, column: null }],
  ['C:\\a\\content\\rei\\01-a.yaml', null],
])('Windows の場所 %s', (written, place) => {
  expect(atWindows(written)).toEqual(place);
});
