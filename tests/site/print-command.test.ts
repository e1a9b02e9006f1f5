import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replaceFile } from '#shell/pdf/replace-file.ts';
import { ROOT, runCommand, runCommandIn } from '../shell/run-command.ts';

let folder: string;
let content: string;
let book: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-print-'));
  content = path.join(folder, 'content');
  await mkdir(path.join(content, 'p'), { recursive: true });
  await writeFile(path.join(content, 'site.yaml'), 'サイト名: 計画\n');
  await writeFile(path.join(content, 'p/plan.yaml'), '計画名: 推進計画\n');
  await writeFile(
    path.join(content, 'p/01-a.yaml'),
    '番号: 1\n柱: 土台\n事業:\n  - { id: j1, 事業名: 広聴事業, 重点: { 事業目標: 聴く } }\n',
  );
  book = path.join(folder, 'books/p/book.pdf');
  await mkdir(path.dirname(book), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const args = (): string[] => ['--content', content, '--out', path.join(folder, 'books')];
/** What an earlier run left, so that one sees whether anybody touched it. */
const leaveEarlier = (): Promise<void> => writeFile(book, '前の冊子');
const earlier = async (): Promise<string> => readFile(book, 'utf8');
const names = (): Promise<string[]> => readdir(path.dirname(book));

describe('印刷できないとき、前の冊子はそのまま残り、何をすればよいかが分かる', () => {
  test('内容に誤りがある', async () => {
    await leaveEarlier();
    const wrong = path.join(content, 'p/02-b.yaml');
    await writeFile(wrong, '番号: 2\n柱: 二つ目\n事業:\n  - { id: j1, 事業名: 同じ id }\n');
    const { status, stdout, stderr } = await runCommand('pdf', ...args());
    await rm(wrong);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('誤りがあるため、冊子は印刷していません。');
    expect(await earlier()).toBe('前の冊子');
  });

  test('ブラウザーがない', async () => {
    await leaveEarlier();
    const nowhere = { KEIKAKU_BROWSER: path.join(folder, 'no-browser') };
    const { status, stderr } = await runCommandIn(nowhere, 'pdf', ...args());
    expect(status).toBe(2);
    expect(stderr).toContain('ブラウザーを起動できません。');
    expect(stderr).not.toContain('    at ');
    expect(await earlier()).toBe('前の冊子');
    expect(await names()).toEqual(['book.pdf']);
  });

  test('置き場所の途中に、フォルダーでないものがある', async () => {
    await writeFile(path.join(folder, 'file'), '');
    const { status, stderr } = await runCommand(
      'pdf',
      ...['--content', content, '--out', path.join(folder, 'file')],
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/file.p」を書けませんでした。.*--out で別のフォルダー/u);
  });

  test('途中で止められる。残ったものは次の印刷で消え、冊子は新しくなる', async () => {
    await leaveEarlier();
    const left = path.join(path.dirname(book), '.book.pdf.01234567.unfinished');
    await writeFile(left, '途中');
    const child = spawn(process.execPath, [path.join(ROOT, 'scripts/pdf.ts'), ...args()], { cwd: ROOT });
    /* The browser is at work by then, on most machines. */
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    const between = await readFile(book);
    expect(between.toString('utf8') === '前の冊子' || isWhole(between)).toBe(true);
    const { status, stdout } = await runCommand('pdf', ...args());
    expect(status).toBe(0);
    expect(stdout).toContain('book.pdf');
    expect(isWhole(await readFile(book))).toBe(true);
    expect((await names()).sort()).toEqual(['book.pdf', 'summary.pdf']);
  });

  test.each([
    ['ない計画', ['--plan', 'q'], '「q」という計画はありません。あるのは「p」です。'],
    ['ない柱', ['--only', '柱9'], '「柱9」という分野・柱や、個票のある事業はありません。'],
    ['ない指定', ['--onyl', '柱1'], '「--onyl」という指定はありません。'],
  ])('%sを求められた', async (_, wrong, said) => {
    const { status, stderr } = await runCommand('pdf', ...args(), ...wrong);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });
});

test('同じ名前のフォルダーがあれば、書かずにそう知らせる', async () => {
  const file = path.join(folder, 'taken.pdf');
  await mkdir(path.join(file, 'inside'), { recursive: true });
  await expect(replaceFile(file, new Uint8Array([1]))).rejects.toThrow(/taken\.pdf」を書けませんでした。/u);
  expect(await readdir(file)).toEqual(['inside']);
  expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([]);
});

test('一つの柱、一枚の個票だけを、それぞれ一つの PDF にできる', async () => {
  for (const only of ['柱１', 'j1']) {
    const { status, stdout } = await runCommand('pdf', ...args(), '--only', only);
    expect([status, isWhole(await readFile(path.resolve(ROOT, stdout.trim())))]).toEqual([0, true]);
  }
  expect(await names()).toEqual(expect.arrayContaining(['01-a.pdf', 'j1.pdf']));
});

function isWhole(file: Buffer): boolean {
  return file.subarray(0, 5).toString() === '%PDF-' && /%%EOF\s*$/u.test(file.subarray(-16).toString());
}
