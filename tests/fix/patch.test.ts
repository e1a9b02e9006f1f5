import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { changedLines, patchOf } from '#core/fix/patch.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'keikaku-patch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stories: [name: string, file: string, before: string, after: string][] = [
  ['一行', 'content/rei/01-a.yaml', '一\n二\n三\n', '一\n弐\n三\n'],
  ['CRLF', 'content/rei/02-b.yaml', '一\r\n二\r\n三\r\n', '一\r\n弐\r\n三\r\n'],
  ['終わりに改行がない', 'content/rei/03-c.yaml', '一\n二', '一\n弐'],
  ['BOM', 'content/rei/04-d.yaml', '\ufeff一\n二\n', '\ufeff壱\n二\n'],
  ['空白のある日本語の名前', 'content/rei/05 まち づくり.yaml', '一\n', '壱\n'],
];

describe('差分は git apply がそのまま受け取る', () => {
  test.each(stories)('%s', (_name, file, before, after) => {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, before);
    const patch = patchOf([{ file, before, after }]);
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: patch });
    expect(readFileSync(target, 'utf8')).toBe(after);
  });
});

test('変わるものがなければ、差分は空である', () => {
  expect(patchOf([])).toBe('');
});

test('選ぶときには、変わる行だけを見せる', () => {
  const [, file, before, after] = stories[1] ?? ['', '', '', ''];
  expect(changedLines({ file, before, after })).toEqual(['-二', '+弐']);
});
