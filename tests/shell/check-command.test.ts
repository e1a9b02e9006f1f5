import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { LAWS } from '#core/rules/laws.ts';
import { FORMATS } from '#shell/check/print-report.ts';
import { ROOT, runCommand, runCommandIn } from './run-command.ts';

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
    expect(stdout).toBe('17ファイル、73項目、再掲11件を調べました。誤りも注意もありません。\n');
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

  test('記録は、決められた形のほかに何も持たない', async () => {
    const { stdout } = await runCommand('check', '--content', EVERY_LAW, '--format', 'json');
    const report = JSON.parse(stdout) as Report;
    expect(Object.keys(report)).toEqual(['ok', 'summary', 'diagnostics']);
    expect(Object.keys(report.summary)).toEqual(['errors', 'warnings', 'files', 'items', 'relistings']);
    const fields = 'code rule severity message help file range related fixes'.split(' ');
    for (const { fixes, related, ...diagnostic } of report.diagnostics) {
      expect(Object.keys({ ...diagnostic, related, fixes })).toEqual(fields);
      for (const other of related) expect(Object.keys(other)).toEqual(['file', 'range', 'message']);
      for (const fix of fixes) {
        expect(Object.keys(fix)).toEqual(['title', 'safe', 'edits']);
        for (const edit of fix.edits) expect(Object.keys(edit)).toEqual(['file', 'range', 'newText']);
      }
    }
  });

  test.each(FORMATS.filter((format) => format !== 'json'))(
    '--format %s でも、すべての決まりを、今いる所からのファイルの名で知らせる',
    async (format) => {
      const { status, stdout } = await runCommand('check', '--content', EVERY_LAW, '--format', format);
      expect(status).toBe(1);
      expect(stdout).toContain('tests/shell/fixtures/every-law/goji/00-zu.mdx');
      for (const { code } of LAWS) expect(stdout).toContain(code);
    },
  );

  test('--plain と NO_COLOR は、文だけで知らせる', async () => {
    const { stdout } = await runCommand('check', '--content', EVERY_LAW, '--plain');
    expect(stdout).toContain('誤り P204。4行目の17文字目。');
    expect(stdout).not.toMatch(/^ +\||■/mu);
    const asked = await runCommandIn({ NO_COLOR: '1' }, 'check', '--content', EVERY_LAW);
    expect(asked.stdout).toBe(stdout);
  });

  test('色は、端末か FORCE_COLOR のときだけ付ける', async () => {
    const { stdout } = await runCommand('check', '--content', EVERY_LAW);
    const coloured = await runCommandIn({ FORCE_COLOR: '1' }, 'check', '--content', EVERY_LAW);
    expect(stdout).not.toContain('\u001b');
    expect(coloured.stdout).toContain('\u001b[31m');
    expect(stripVTControlCharacters(coloured.stdout)).toBe(stdout);
  });

  test('--lang en では、印刷する言葉も英語になる', async () => {
    const { stdout } = await runCommand('check', '--content', EVERY_LAW, '--lang', 'en');
    expect(stdout).toMatch(/^Error P204 \(line 4\): /mu);
    expect(stdout).not.toMatch(/^ *(?:誤り|注意|関連|対処|説明|自動|選択)[: ]/mu);
  });

  test.each([
    [['--contents', 'x'], '「--contents」という指定はありません。'],
    [['--content'], '「--content」の後に値が要ります。'],
    [['--content='], '「--content」の後に値が要ります。'],
    [['--strict=yes'], '「--strict」に値は要りません。'],
    [['わたしの 計画'], '「わたしの 計画」は要りません。'],
    [['--format', 'pdf'], '「pdf」という書式はありません。'],
    [['--lang', 'fr'], '「fr」という言語はありません。'],
    [['content'], '「content」は要りません。'],
    [['--content', 'どこにもない'], 'が見つかりません'],
  ])('使い方の誤り %j は 2 で終わる', async (args, said) => {
    const { status, stdout, stderr } = await runCommand('check', ...args);
    expect(stderr).toContain(said);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

test('内容の中の、別の場所へのリンクは、黙って飛ばさずに断る', async () => {
  const content = path.join(folder, 'link');
  await mkdir(path.join(content, 'rei'), { recursive: true });
  await writeFile(path.join(content, 'rei/plan.yaml'), '計画名: 例の計画\n');
  await symlink(path.join(ROOT, 'content/jisshi'), path.join(content, 'yoso'), 'junction');
  const { status, stdout, stderr } = await runCommand('check', '--content', content);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('「yoso」は別の場所へのリンクなので、読みません。');
});

describe('npm run build', () => {
  test('誤りがあれば知らせて止まり、前のサイトはそのまま残る', async () => {
    const out = path.join(folder, 'dist');
    await mkdir(path.join(out, 'search'), { recursive: true });
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
