import { spawnSync } from 'node:child_process';
import { load } from 'js-yaml';
import path from 'node:path';
import { compile } from '#core/compile.ts';
import { Memory } from '#core/model/memory.ts';
import { buildSite } from '../build-site.ts';
import { checkFolder } from '../check/check.ts';
import { readContentFolder } from '../read-content-folder.ts';

/** What is timed in a process of its own, each from a fresh start: the whole check, its part without the disk, reading YAML alone, the whole build. */
export const TASKS = ['check', 'compile', 'js-yaml', 'build'] as const;
export type Task = (typeof TASKS)[number];

/** What is timed in many rounds of one process, so that its parts can be compared. */
export const COMPARISONS = ['against-js-yaml', 'recheck'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export interface Measured {
  readonly seconds: number;
  /** Peak resident memory of the process, in MB. */
  readonly megabytes: number;
}

/** Milliseconds by what was timed, a figure a round. */
export type Rounds = Readonly<Record<string, readonly number[]>>;

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Does one task in this process and says what it took. */
export async function doTask(task: Task, content: string, out: string): Promise<Measured> {
  const files = task === 'compile' || task === 'js-yaml' ? (await readContentFolder(content)).files : [];
  const began = performance.now();
  if (task === 'check') await checkFolder(content);
  else if (task === 'build') await buildSite({ content, out });
  else if (task === 'compile') compile(files);
  else for (const { text } of files) load(text);
  return { seconds: (performance.now() - began) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 };
}

/** A short work is done often, or it is over before the engine knows it. */
function roundsOf(comparison: Comparison, files: number): number {
  return comparison === 'recheck' ? 31 : Math.max(7, Math.ceil(500 / files));
}

/**
 * `against-js-yaml`: a whole compile of a content, and js-yaml's parse of the same bytes, turn by turn.
 * `recheck`: a compile after one file of many was changed, as `--watch` does after a save.
 */
export async function doComparison(comparison: Comparison, content: string): Promise<Rounds> {
  const { files } = await readContentFolder(content);
  const rounds: Record<string, number[]> = {};
  const time = (name: string, work: () => void): void => {
    const began = performance.now();
    work();
    (rounds[name] ??= []).push(performance.now() - began);
  };
  const memory = new Memory();
  if (comparison === 'recheck') compile(files, { memory });
  for (let round = 0; round < roundsOf(comparison, files.length); round += 1) {
    if (comparison === 'against-js-yaml') {
      time('compile', () => compile(files));
      time('js-yaml', () => {
        for (const { text } of files) load(text);
      });
    } else {
      const changed = (round * 7) % files.length;
      const saved = files.map((file, i) =>
        i === changed ? { ...file, text: `${file.text}# ${String(round)}\n` } : file,
      );
      time('recheck', () => compile(saved, { memory }));
    }
  }
  return rounds;
}

/** Runs a part of the bench in a process of its own and gives what it prints. */
export function inOwnProcess(script: string, ...args: readonly string[]): unknown {
  const child = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', cwd: ROOT });
  if (child.status !== 0) throw new Error(`${args.join(' ')}: ${child.stderr}`);
  return JSON.parse(child.stdout.trim().split('\n').at(-1) ?? '');
}

/** From start to exit, turn by turn: Node doing nothing, and the check of the sample content. Milliseconds. */
export function startToExit(rounds: number): Rounds {
  const times: Record<string, number[]> = { 'node -e 0': [], check: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, args] of [
      ['node -e 0', ['-e', '0']],
      ['check', ['scripts/check.mjs']],
    ] as const) {
      const began = performance.now();
      spawnSync(process.execPath, args, { cwd: ROOT });
      times[name]?.push(performance.now() - began);
    }
  }
  return times;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
