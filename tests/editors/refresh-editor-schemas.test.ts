import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import { readContentFolder } from '#shell/read-content-folder.ts';
import { refreshEditorSchemas } from '#shell/editors/refresh-schemas.ts';

const LONG_AGO = new Date('2000-01-01T00:00:00Z');

let project: string;
const at = (...names: readonly string[]): string => path.join(project, ...names);

beforeEach(async () => {
  project = await mkdtemp(path.join(os.tmpdir(), 'keikaku-schemas-'));
  await save('departments.yaml', '- 名称: 企画課\n');
  await save('rei/plan.yaml', '計画名: 例\n');
});
afterEach(() => rm(project, { recursive: true, force: true }));

async function save(name: string, text: string): Promise<void> {
  await mkdir(path.dirname(at('content', name)), { recursive: true });
  await writeFile(at('content', name), text);
}

async function refresh(folder = 'content'): Promise<void> {
  const { files } = await readContentFolder(at('content'));
  await refreshEditorSchemas(at(folder), compile(files).content, 'changed', project);
}

const told = (): Promise<string> => readFile(at('.vscode/schemas/any-section.json'), 'utf8');

test('計画の内容が、エディターの知るファイルになる。なくなった計画のものは消える', async () => {
  await refresh();
  expect(await readdir(at('.vscode/schemas'))).toContain('section-of-rei.json');
  expect(await told()).toContain('企画課');
  await rm(at('content/rei'), { recursive: true });
  await save('betsu/plan.yaml', '計画名: 別\n');
  await refresh();
  const files = await readdir(at('.vscode/schemas'));
  expect(files).toContain('section-of-betsu.json');
  expect(files).not.toContain('section-of-rei.json');
});

test('内容が変わっていなければ、書き直さない。変われば、書き直す', async () => {
  for (const name of ['content/departments.yaml', 'content/rei/plan.yaml', 'content/rei', 'content'])
    await utimes(at(name), LONG_AGO, LONG_AGO);
  await refresh();
  const before = (await stat(at('.vscode/schemas/section.json'))).mtimeMs;
  await refresh();
  expect((await stat(at('.vscode/schemas/section.json'))).mtimeMs).toBe(before);
  await save('departments.yaml', '- 名称: 広報課\n');
  await utimes(at('content/departments.yaml'), new Date('2100-01-01'), new Date('2100-01-01'));
  await refresh();
  expect(await told()).toContain('広報課');
});

test('書きかけで読めないファイルがある間は、前に知ったことを忘れない', async () => {
  await refresh();
  await save('departments.yaml', '- 名称: [\n');
  await utimes(at('content/departments.yaml'), new Date('2100-01-01'), new Date('2100-01-01'));
  await refresh();
  expect(await told()).toContain('企画課');
});

test('ほかの場所の計画を点検しても、何も書かない', async () => {
  await refresh('hoka');
  await expect(readdir(at('.vscode'))).rejects.toThrow('ENOENT');
});

test('書き込めない所でも、点検は続く', async () => {
  await writeFile(at('.vscode'), '');
  await expect(refresh()).resolves.toBeUndefined();
});
