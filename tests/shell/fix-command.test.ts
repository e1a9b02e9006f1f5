import { execFileSync, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CHOICES } from '../fix/fix-text.ts';
import { ROOT, runCommand } from './run-command.ts';
import type { Run } from './run-command.ts';

const home = await mkdtemp(path.join(os.tmpdir(), 'keikaku-fix-'));
afterAll(() => rm(home, { recursive: true, force: true }));

const SLIPS = '柱：市民活動\r\n取組施策:\r\n  - id: s101 \r\n    施策：あれをします。  # めも\r\n';
const MENDED = SLIPS.replaceAll('：', ': ');

let folders = 0;

/** A content folder of its own with one section; answers the folder and the section's file. */
async function folderWith(section: string | Uint8Array): Promise<{ folder: string; file: string }> {
  const folder = path.join(home, String((folders += 1)));
  await mkdir(path.join(folder, 'rei'), { recursive: true });
  await writeFile(path.join(folder, 'site.yaml'), 'サイト名: 例\n');
  await writeFile(path.join(folder, 'departments.yaml'), '- 名称: 企画課\n');
  await writeFile(path.join(folder, 'rei/plan.yaml'), '計画名: 例の計画\n');
  const file = path.join(folder, 'rei/01-a.yaml');
  await writeFile(file, section);
  return { folder, file };
}

function check(folder: string, ...args: readonly string[]): Promise<Run> {
  return runCommand('check', '--content', folder, ...args);
}

/** The command with something on its standard input. */
function answering(answers: string, folder: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/check.ts', '--content', folder, '--ask'], { cwd: ROOT });
    const out = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (out.stderr += text));
    child.on('error', reject).on('close', (status) => resolve({ status, ...out }));
    child.stdin.end(answers);
  });
}

describe('check --fix', () => {
  test('直して、直した後を調べる。二度目は何も変えない', async () => {
    const { folder, file } = await folderWith(SLIPS);
    await chmod(file, 0o640);
    const first = await check(folder, '--fix');
    expect(await readFile(file, 'utf8')).toBe(MENDED);
    expect(first.stderr).toContain('2か所（1ファイル）を直しました。');
    expect(first.stderr).toContain('P105×2');
    expect(first.stdout).toContain('誤りも注意もありません。');
    expect(first.status).toBe(0);
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    const { mtimeMs } = await stat(file);
    const second = await check(folder, '--fix');
    expect(second.stderr).toBe('自動で直せるところは、ありませんでした。\n');
    expect((await stat(file)).mtimeMs).toBe(mtimeMs);
    expect(await readdir(path.join(folder, 'rei'))).toEqual(['01-a.yaml', 'plan.yaml']);
  });

  test('BOM は残る', async () => {
    const { folder, file } = await folderWith(`\ufeff${SLIPS}`);
    await check(folder, '--fix');
    expect(await readFile(file, 'utf8')).toBe(`\ufeff${MENDED}`);
  });

  test('--format json の標準出力は、直した後の記録一つだけである', async () => {
    const { folder } = await folderWith(`${SLIPS}    所管課: どこか課\r\n`);
    const { stdout, status } = await check(folder, '--fix', '--format', 'json');
    const report = JSON.parse(stdout) as { ok: boolean; diagnostics: { code: string }[] };
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['P203']);
    expect(status).toBe(1);
  });

  test('直せなかったところは、訳とともに知らせる', async () => {
    const { folder, file } = await folderWith(`${SLIPS}    所管課: [企画課\r\n`);
    const { stderr, status } = await check(folder, '--fix');
    expect(stderr).toContain('rei/01-a.yaml:1:2 の P105 は直せませんでした。ファイルが読めないので');
    expect(await readFile(file, 'utf8')).toContain('柱：');
    expect(status).toBe(1);
  });

  test('UTF-8 でないファイルには書き込まない', async () => {
    const bytes = Buffer.concat([Buffer.from(SLIPS), Buffer.from([0x8e, 0x73])]);
    const { folder, file } = await folderWith(bytes);
    expect((await check(folder, '--fix')).status).toBe(1);
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });

  test('読み取り専用のファイルは、そのままにして知らせる', async () => {
    const { folder, file } = await folderWith(SLIPS);
    await chmod(file, 0o444);
    const { stderr, status } = await check(folder, '--fix');
    expect(stderr).toContain('書き込みが許されていません');
    expect(await readFile(file, 'utf8')).toBe(SLIPS);
    expect(status).toBe(1);
  });
});

describe('check --fix --dry-run', () => {
  test('何も書き込まず、git apply の受け取る差分を出す', async () => {
    const { folder, file } = await folderWith(`\ufeff${SLIPS}`);
    const { stdout, stderr, status } = await check(folder, '--fix', '--dry-run');
    expect(await readFile(file, 'utf8')).toBe(`\ufeff${SLIPS}`);
    expect(stderr).toContain('2か所（1ファイル）を直せます。--dry-run なので、何も書き込んでいません。');
    expect(stderr).toContain(`「${folder}」からの名前です。`);
    expect(status).toBe(0);
    execFileSync('git', ['apply', '-'], { cwd: folder, input: stdout, stdio: ['pipe', 'pipe', 'pipe'] });
    expect(await readFile(file, 'utf8')).toBe(`\ufeff${MENDED}`);
  });
});

describe('check --accept', () => {
  test('その場所の書き方を選ぶ', async () => {
    const { folder, file } = await folderWith(CHOICES);
    const { stderr, stdout, status } = await check(folder, '--accept', 'P504', `${file}:9`);
    expect(stderr).toContain('01-a.yaml:9:9 の P504 を、こう直しました：');
    expect(await readFile(file, 'utf8')).toMatch(/ {2}- id: s103\n {4}再掲: s101\n$/u);
    expect(stdout).toContain('P503');
    expect(stdout).not.toContain('P504');
    expect(status).toBe(0);
  });

  test('--choice で2つ目を選ぶ。全角の数字も列もよい', async () => {
    const { folder, file } = await folderWith(CHOICES);
    const place = `${path.relative(ROOT, file).replaceAll('/', '\\')}:６:9`;
    const { status } = await check(folder, '--accept', 'ｐ503', place, '--choice', '２');
    expect(await readFile(file, 'utf8')).toBe(CHOICES.replace(/ {4}施策: .*年3回.*\n/u, ''));
    expect(status).toBe(0);
  });

  test('--dry-run では、差分だけを出す', async () => {
    const { folder, file } = await folderWith(CHOICES);
    const { stdout } = await check(folder, '--accept', 'P504', `${file}:9`, '--dry-run');
    expect(stdout).toContain('\n+    再掲: s101\n');
    expect(await readFile(file, 'utf8')).toBe(CHOICES);
  });

  test('どれのことか分からなければ、2 で終わる', async () => {
    const { folder, file } = await folderWith(CHOICES);
    const { status, stdout, stderr } = await check(folder, '--accept', 'P504', `${file}:6`);
    expect(stderr).toContain('書き方を選ぶ P504 はありません。');
    expect([stdout, status]).toEqual(['', 2]);
    expect(await readFile(file, 'utf8')).toBe(CHOICES);
  });
});

describe('check --ask', () => {
  test('一つずつ尋ね、全角の答えも受け取り、選んだものだけを直す', async () => {
    const { folder, file } = await folderWith(CHOICES);
    const { stdout, status } = await answering('９\n\n１\n', folder);
    expect(stdout).toContain('あと2件です。');
    expect(stdout).toContain('消す |     施策: 市民活動の相談会を年4回');
    expect(stdout).toContain('書く |     再掲: s101');
    expect(stdout).toContain('1件を選んで直しました。');
    expect(stdout).toContain('誤りはありません。注意1件です。');
    expect(status).toBe(0);
    const text = await readFile(file, 'utf8');
    expect(text).toContain('年3回');
    expect(text).toMatch(/ {2}- id: s103\n {4}再掲: s101\n$/u);
  });

  test('ｑ でやめれば、何も変わらない', async () => {
    const { folder, file } = await folderWith(CHOICES);
    const { stdout, status } = await answering('ｑ\n', folder);
    expect(stdout.match(/01-a\.yaml:\d+:\d+/gu)).toHaveLength(1);
    expect(stdout).toContain('0件を選んで直しました。2件は、まだ尋ねていません。');
    expect(await readFile(file, 'utf8')).toBe(CHOICES);
    expect(status).toBe(0);
  });

  test('端末でも答えでもない入力なら、2 で終わる', async () => {
    const { folder } = await folderWith(CHOICES);
    const { stdout, stderr, status } = await answering('', folder);
    expect(stderr).toContain('端末で使ってください');
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('選ぶところがなければ、尋ねない', async () => {
    const { folder } = await folderWith(MENDED);
    const { stdout, status } = await answering('', folder);
    expect(stdout).toContain('選ぶところは、ありません。');
    expect(status).toBe(0);
  });
});

test('使い方の誤りは、2 で終わる', async () => {
  const misused = await runCommand('check', '--fix', '--ask');
  expect(misused.stderr).toContain('一緒には使えません');
  expect([misused.stdout, misused.status]).toEqual(['', 2]);
  const missing = await check(path.join(home, 'どこにもない'), '--fix');
  expect(missing.stderr).toContain('が見つかりません');
  expect(missing.status).toBe(2);
});
