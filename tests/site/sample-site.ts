import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '#shell/serve-folder.ts';
import type { Served } from '#shell/serve-folder.ts';
import { runCommand } from '../shell/run-command.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The site of the sample city with its books, made once for all tests that only read it: where it is served, and its folder. */
    readonly sampleSite: { readonly url: string; readonly dir: string };
  }
}

let folder: string;
let served: Served | null = null;

export async function setup(project: TestProject): Promise<void> {
  folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-sample-'));
  const dir = path.join(folder, 'dist');
  const books = path.join(folder, 'books');
  const runs = await Promise.all(
    ['jisshi', 'kyodo'].map((plan) => runCommand('pdf', '--out', books, '--plan', plan)),
  );
  runs.push(await runCommand('build', '--out', dir, '--books', books));
  const failed = runs.find(({ status }) => status !== 0);
  /* Thrown, it would keep the tests that need no site from running, too. */
  if (failed) {
    process.stderr.write(`見本の市のサイトが組み立てられません。\n${failed.stderr}`);
    return;
  }
  /* Its 公開先 has no path; addresses.test.ts has a site with one. */
  served = await serveFolder(dir);
  project.provide('sampleSite', { url: served.url, dir });
}

export async function teardown(): Promise<void> {
  await served?.close();
  await rm(folder, { recursive: true, force: true });
}
