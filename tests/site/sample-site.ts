import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '#shell/serve-folder.ts';
import type { Served } from '#shell/serve-folder.ts';
import { runCommand } from '../shell/run-command.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /**
     * The site of the sample city with its books, made once for all tests that only read it: where it is served, its
     * folder, and an address that answers once it is there.
     */
    readonly sampleSite: { readonly url: string; readonly dir: string; readonly ready: string };
  }
}

let folder: string;
let served: Served | null = null;
let gate: Server | null = null;
let made: Promise<boolean>;

/** Goes on while the tests that need no sample site run; those that do wait at the gate: await-sample-site.ts. */
export async function setup(project: TestProject): Promise<void> {
  folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-sample-'));
  const dir = path.join(folder, 'dist');
  made = make(dir);
  gate = createServer((_, response) => {
    void made.then((isMade) => response.writeHead(isMade ? 200 : 500).end());
  });
  await once(gate.listen(0, 'localhost'), 'listening');
  /* Its 公開先 has no path; addresses.test.ts has a site with one. */
  served = await serveFolder(dir);
  const ready = `http://localhost:${String((gate.address() as AddressInfo).port)}/`;
  project.provide('sampleSite', { url: served.url, dir, ready });
}

/** Whether the site could be made. */
async function make(dir: string): Promise<boolean> {
  const books = path.join(folder, 'books');
  const runs = await Promise.all(
    ['jisshi', 'kyodo'].map((plan) => runCommand('pdf', '--out', books, '--plan', plan)),
  );
  runs.push(await runCommand('build', '--out', dir, '--books', books));
  const failed = runs.find(({ status }) => status !== 0);
  if (failed) process.stderr.write(`見本の市のサイトが組み立てられません。\n${failed.stderr}`);
  return !failed;
}

export async function teardown(): Promise<void> {
  await made;
  gate?.close();
  await served?.close();
  await rm(folder, { recursive: true, force: true });
}
