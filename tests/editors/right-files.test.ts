import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import { LAWS } from '#core/rules/laws.ts';
import type { SourceFile } from '#core/source/source-file.ts';
import { importDocument } from '#exchange/document/import-document.ts';
import { FIXTURES, folderOf, importFixture, seed } from '../exchange/imported.ts';
import { ROOT } from '../shell/run-command.ts';
import { Workspace } from './workspace.ts';

/** What an editor underlines in these files, which all stand in one folder. */
async function underlinesOf(files: readonly SourceFile[]): Promise<readonly string[]> {
  expect(files.filter((file) => file.path.endsWith('.yaml')).length).toBeGreaterThan(3);
  const editor = await Workspace.open(files);
  try {
    return await editor.underlinesOf(files);
  } finally {
    await editor.close();
  }
}

test('案内の例には、下線を引かない', async () => {
  const guide = readFileSync(path.join(ROOT, 'docs/editors-guide.md'), 'utf8');
  const files = Array.from(
    guide.matchAll(/^```yaml ([\w./-]+)\n([\s\S]*?)^```$/gmu),
    ([, name = '', text = '']) => ({
      path: name,
      text,
    }),
  );
  expect(await underlinesOf(files)).toEqual([]);
});

test('取り込んだ文書には、下線を引かない', async () => {
  const fixtures = readdirSync(FIXTURES)
    .filter((name) => /\.(?:txt|md|html)$/u.test(name))
    .map((name) => importFixture(name));
  const real = ['000_f3ed86b69024d7b1', '003_11c33b543c82b328'].flatMap((name) => {
    const text = seed(`${name}.txt`);
    return text === null ? [] : importDocument(text, { fileName: name });
  });
  expect(await underlinesOf(folderOf([...fixtures, ...real]))).toEqual([]);
});

test('読めて意味に誤りのあるファイルは、点検に任せる', async () => {
  const files = LAWS.flatMap(({ code, example }) => {
    const written = typeof example === 'string' ? { 'rei/01-rei.yaml': example } : example;
    const own = Object.entries({ 'rei/plan.yaml': '計画名: 例\n', ...written }).map(([name, text]) => ({
      path: name.replace(/^(\w+)\//u, `$1-${code.toLowerCase()}/`),
      text: text.replace(/^\n/u, ''),
    }));
    const isReadable = compile(own).diagnostics.every((found) => !found.code.startsWith('P1'));
    return isReadable ? own.filter(({ path: name }) => name.includes('/')) : [];
  });
  expect(await underlinesOf(files)).toEqual([]);
});
