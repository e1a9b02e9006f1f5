import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { COMPARISONS, doComparison, doTask, TASKS } from '#shell/bench/measure.ts';
import { benchBook } from '#shell/bench/books.ts';
import { bench } from '#shell/bench/report.ts';
import { EXIT, readArguments, runCommand, UsageError } from '#shell/command-line.ts';

const USAGE = '使い方: npm run bench -- [--items 200,2000,10000,100000] [--runs 3]';

await runCommand(async () => {
  const { values } = readArguments(
    {
      items: { type: 'string', default: '200,2000,10000,100000' },
      runs: { type: 'string', default: '3' },
      task: { type: 'string' },
      compare: { type: 'string' },
      book: { type: 'string' },
      content: { type: 'string', default: '' },
      out: { type: 'string', default: '' },
    },
    USAGE,
  );
  /* A part of the bench, in a process of its own. */
  const task = TASKS.find((known) => known === values.task);
  const comparison = COMPARISONS.find((known) => known === values.compare);
  if (values.book !== undefined) {
    const figures = await benchBook(values.out, Number(values.book), Number(values.runs));
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    return EXIT.fine;
  }
  if (task ?? comparison) {
    const result = task
      ? await doTask(task, values.content, values.out)
      : comparison && (await doComparison(comparison, values.content));
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return EXIT.fine;
  }
  const sizes = values.items.split(',').map(Number);
  const runs = Number(values.runs);
  if (![...sizes, runs].every((n) => Number.isInteger(n) && n > 0))
    throw new UsageError(`数を確かめてください。\n${USAGE}`);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-bench-'));
  try {
    await bench({ script: import.meta.filename, folder, sizes, runs }, (text) => process.stdout.write(text));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return EXIT.fine;
});
