import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeAtOnce } from '#shell/import/staging.ts';
import { runCommand } from '../shell/run-command.ts';
import { FIXTURES } from './imported.ts';

const SECTION = path.join(FIXTURES, 'section-with-sheet.txt');
const PROGRESS = path.join(FIXTURES, 'progress-by-pillar.txt');
let folder = '';
let into = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'keikaku-import-'));
  into = path.join(folder, 'content');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const importing = (...args: string[]) => runCommand('import', ...args);
const read = (...names: string[]): Promise<string> => readFile(path.join(into, ...names), 'utf8');
const namesIn = async (directory: string): Promise<string[]> =>
  (await readdir(directory, { recursive: true })).map((name) => name.split(path.sep).join('/')).sort();

describe('npm run import', () => {
  test('二つの文書から、検査に誤りのない内容のフォルダーを作る', async () => {
    const run = await importing(SECTION, PROGRESS, '--into', into, '--year', 'R4', '--site', '汐風市の計画');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('再掲 5件: 同じ文で見つかったもの4、言い換え1');
    expect(await namesIn(into)).toEqual([
      'departments.yaml',
      'progress-by-pillar',
      'progress-by-pillar/01-section.yaml',
      'progress-by-pillar/02-section.yaml',
      'progress-by-pillar/03-section.yaml',
      'progress-by-pillar/plan.yaml',
      'section-with-sheet',
      'section-with-sheet/01-section.yaml',
      'section-with-sheet/plan.yaml',
      'site.yaml',
    ]);
    expect(await read('site.yaml')).toBe('サイト名: 汐風市の計画\n');
    expect(await read('progress-by-pillar', '01-section.yaml')).toContain('令和4年度:');
    expect(await runCommand('check', '--content', into)).toMatchObject({ status: 0 });
  });

  test('Shift_JIS の文書と --name', async () => {
    const file = path.join(folder, '計画.txt');
    // 事業名 TAB 所管課 LF 広報 TAB 広報課 LF
    await writeFile(file, Buffer.from('8e968bc696bc098f8a8ac789db0a8d4c95f1098d4c95f189db0a', 'hex'));
    const run = await importing(file, '--into', into, '--name', '広報計画');
    expect(run).toMatchObject({ status: 0 });
    expect(await read('plan-1', 'plan.yaml')).toContain('計画名: 広報計画\n');
    expect(await read('plan-1', '01-section.yaml')).toContain('事業名: 広報\n');
    expect(await read('site.yaml')).toBe('サイト名: content\n');
  });

  test('ある計画は --force なしでは書き換えず、--force でも章や図は残す', async () => {
    await importing(SECTION, '--into', into);
    await writeFile(path.join(into, 'site.yaml'), 'サイト名: 手で直した名\n');
    await mkdir(path.join(into, 'section-with-sheet', 'assets'));
    await writeFile(path.join(into, 'section-with-sheet', '00-introduction.mdx'), '# はじめに\n');
    await writeFile(path.join(into, 'section-with-sheet', '01-section.yaml'), '題名: 手で直した\n');
    const before = await namesIn(into);
    const refused = await importing(SECTION, PROGRESS, '--into', into);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('--force を付けてください');
    expect(await namesIn(into)).toEqual(before);
    expect(await read('section-with-sheet', '01-section.yaml')).toBe('題名: 手で直した\n');
    expect(await importing(SECTION, '--into', into, '--force')).toMatchObject({ status: 0 });
    expect(await namesIn(into)).toEqual(before);
    expect(await read('section-with-sheet', '01-section.yaml')).toContain('分野: 港と海の環境');
    expect(await read('site.yaml')).toBe('サイト名: 手で直した名\n');
  });

  test('一つでも読めない文書があれば、何も書かない', async () => {
    const empty = path.join(folder, '空.txt');
    const word = path.join(folder, '計画.docx');
    const prose = path.join(folder, '日記.txt');
    await writeFile(empty, '');
    await writeFile(word, Buffer.from('504b030414000600', 'hex'));
    await writeFile(prose, '今日は良い天気です。\n');
    const run = await importing(
      SECTION,
      empty,
      word,
      prose,
      path.join(folder, 'ない.txt'),
      folder,
      '--into',
      into,
    );
    expect(run).toMatchObject({ status: 1, stdout: '' });
    for (const said of [
      'は空です',
      '「書式なし（.txt）」',
      'に計画が見つかりません',
      '見つかりません）',
      'フォルダーです',
      '何も書きませんでした',
    ])
      expect(run.stderr).toContain(said);
    expect(await readdir(folder)).not.toContain('content');
  });

  test('書き足せない departments.yaml があれば、何も書かない', async () => {
    await mkdir(into);
    await writeFile(path.join(into, 'departments.yaml'), '名称: あ課\n');
    const run = await importing(SECTION, '--into', into);
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toContain('所管課を書き足せません');
    expect(await namesIn(into)).toEqual(['departments.yaml']);
    await rm(path.join(into, 'departments.yaml'));
    await mkdir(path.join(into, 'departments.yaml'));
    expect(await importing(SECTION, '--into', into)).toMatchObject({ status: 2, stdout: '' });
    expect(await namesIn(into)).toEqual(['departments.yaml']);
  });

  test('途中で書けなくなれば、書いたものを戻す', async () => {
    await mkdir(path.join(into, 'a'), { recursive: true });
    await writeFile(path.join(into, 'a', 'plan.yaml'), '計画名: 前のまま\n');
    const files = [{ path: 'plan.yaml', text: '計画名: 新しい\n' }];
    // b がないので、b/c へは移せない。a を置き換えた後で失敗する。
    await expect(
      writeAtOnce(into, [
        { name: 'a', files },
        { name: 'b/c', files },
      ]),
    ).rejects.toThrow('ENOENT');
    expect(await namesIn(into)).toEqual(['a', 'a/plan.yaml']);
    expect(await read('a', 'plan.yaml')).toBe('計画名: 前のまま\n');
    await expect(writeAtOnce(path.join(folder, '新', '内容'), [{ name: 'b/c', files }])).rejects.toThrow(
      'ENOENT',
    );
    expect(await readdir(folder)).not.toContain('新');
  });

  test.each([
    ['文書がない', ['--into', 'x'], '取り込む文書を指定してください'],
    ['--into がない', [SECTION], '--into で'],
    ['知らない指定', [SECTION, '--into', 'x', '--colour'], '--colour'],
    ['二つの文書に --name', [SECTION, PROGRESS, '--into', 'x', '--name', '計画'], '--name は'],
    ['年度でない --year', [SECTION, '--into', 'x', '--year', '去年'], '「去年」は年度として読めません'],
    ['同じ文書が二度', [SECTION, SECTION, '--into', 'x'], '同じ文書が二度'],
  ])('%s は使い方の誤り', async (_, args, said) => {
    const run = await importing(...args);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain(said);
    expect(run.stderr).toContain('使い方: npm run import');
  });
});
