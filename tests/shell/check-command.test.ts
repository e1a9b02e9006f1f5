import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { LAWS } from '#core/rules/laws.ts';
import { ROOT, runCommand } from './run-command.ts';

const EVERY_LAW = path.join(import.meta.dirname, 'fixtures/every-law');
const folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-check-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Report {
  ok: boolean;
  summary: Record<string, number>;
  diagnostics: Diagnostic[];
}

describe('npm run check', () => {
  test('見本の市には、誤りも注意もない', async () => {
    const { status, stdout } = await runCommand('check', '--strict');
    expect(stdout).toBe('15ファイル、73項目、再掲10件を調べました。誤りも注意もありません。\n');
    expect(status).toBe(0);
  });

  test('どの決まりの誤りも、場所を指して一つずつ知らせる', async () => {
    const { status, stdout } = await runCommand('check', '--content', EVERY_LAW);
    expect(status).toBe(1);
    await expect(stdout).toMatchFileSnapshot('fixtures/every-law.txt');
  });

  test('記録は JSON 一つで、どの決まりも一度ずつ出てくる', async () => {
    const { status, stdout } = await runCommand('check', '--content', EVERY_LAW, '--format', 'json');
    expect(status).toBe(1);
    const report = JSON.parse(stdout) as Report;
    expect(report.ok).toBe(false);
    expect(report.diagnostics.map(({ code }) => code).sort()).toEqual(LAWS.map(({ code }) => code));
    for (const { file, range } of report.diagnostics) {
      const line = (await readFile(path.join(ROOT, file), 'utf8')).split('\n')[range.start.line - 1];
      expect(line?.length).toBeGreaterThanOrEqual(range.start.column);
    }
  });

  test('--strict では、注意だけでも止まる', async () => {
    await writeFile(path.join(folder, 'site.yaml'), 'サイト名: 例\n');
    const plan = path.join(folder, 'rei');
    await mkdir(plan);
    await writeFile(path.join(plan, 'plan.yaml'), '計画名: 例の計画\n');
    await writeFile(
      path.join(plan, '01-a.yaml'),
      '分野: 環境\n考え方:\n  - { 番号: ①, 見出し: 水 }\n  - { 番号: ③, 見出し: 空気 }\n',
    );
    expect((await runCommand('check', '--content', folder)).status).toBe(0);
    expect((await runCommand('check', '--content', folder, '--strict')).status).toBe(1);
  });

  test.each([
    [['--contents', 'x'], '「--contents」という指定はありません。'],
    [['--content'], '「--content」の後に値が要ります。'],
    [['--format', 'pdf'], '「pdf」という書式はありません。'],
    [['content'], '「content」は要りません。'],
    [['--content', 'どこにもない'], 'が見つかりません'],
  ])('使い方の誤り %j は 2 で終わる', async (args, said) => {
    const { status, stdout, stderr } = await runCommand('check', ...args);
    expect(stderr).toContain(said);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe('npm run build', () => {
  test('誤りがあれば知らせて止まり、前のサイトはそのまま残る', async () => {
    const out = path.join(folder, 'dist');
    await mkdir(path.join(out, 'pagefind'), { recursive: true });
    await writeFile(path.join(out, 'index.html'), '前のサイト');
    await writeFile(path.join(out, '404.html'), '');
    const { status, stderr } = await runCommand('build', '--content', EVERY_LAW, '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain('P501');
    expect(await readFile(path.join(out, 'index.html'), 'utf8')).toBe('前のサイト');
  });

  test('サイトでないものが入ったフォルダーは、消さずに断る', async () => {
    const out = path.join(folder, 'genko');
    await mkdir(out);
    await writeFile(path.join(out, '大事な原稿.docx'), '原稿');
    const { status, stderr } = await runCommand('build', '--out', out);
    expect([status, await readFile(path.join(out, '大事な原稿.docx'), 'utf8')]).toEqual([2, '原稿']);
    expect(stderr).toContain('大事な原稿.docx');
    expect((await runCommand('build', '--out', path.join(out, '大事な原稿.docx'))).status).toBe(2);
    expect((await runCommand('build', '--out', 'node_modules')).status).toBe(2);
  });

  test('内容のフォルダーを出力先にはできない', async () => {
    const { status, stderr } = await runCommand(
      'build',
      '--content',
      EVERY_LAW,
      '--out',
      path.dirname(EVERY_LAW),
    );
    expect(status).toBe(2);
    expect(stderr).toContain('使えません');
  });
});
