import { spawnSync } from 'node:child_process';
import { EVENT_ID, parseEvents } from 'js-yaml';
import path from 'node:path';
import { compile } from '#core/compile.ts';
import { buildSite } from '../build-site.ts';
import { checkFolder } from '../check.ts';
import { readContentFolder } from '../read-content-folder.ts';

/** What is timed: the whole check, reading YAML alone, and the whole build. */
export const TASKS = ['check', 'compile', 'js-yaml', 'build'] as const;
export type Task = (typeof TASKS)[number];

export interface Measured {
  readonly seconds: number;
  /** Peak resident memory of the process, in MB. */
  readonly megabytes: number;
}

/** Does one task in this process, from a warm start of the process to its end, and says what it took. */
export async function doTask(task: Task, content: string, out: string): Promise<Measured> {
  const files = task === 'compile' || task === 'js-yaml' ? (await readContentFolder(content)).files : [];
  const began = performance.now();
  if (task === 'check') await checkFolder(content);
  else if (task === 'build') await buildSite({ content, out });
  else if (task === 'compile') compile(files);
  else
    for (const { text } of files)
      if (parseEvents(text, {})[0]?.type !== EVENT_ID.DOCUMENT) throw new Error('no document');
  return { seconds: (performance.now() - began) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 };
}

/** Runs a task several times, each in a process of its own, and gives the median. */
export function measure(script: string, task: Task, content: string, out: string, runs: number): Measured {
  const results = Array.from({ length: runs }, () => {
    const child = spawnSync(process.execPath, [script, '--task', task, '--content', content, '--out', out], {
      encoding: 'utf8',
      cwd: path.resolve(import.meta.dirname, '../../..'),
    });
    if (child.status !== 0) throw new Error(`${task}: ${child.stderr}`);
    return JSON.parse(child.stdout.trim().split('\n').at(-1) ?? '') as Measured;
  });
  return {
    seconds: median(results.map(({ seconds }) => seconds)),
    megabytes: median(results.map(({ megabytes }) => megabytes)),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
