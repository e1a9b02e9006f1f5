import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { generateContent } from '#shell/bench/generate-content.ts';
import { doTask, measure, TASKS } from '#shell/bench/measure.ts';
import { EXIT, readArguments, runCommand, UsageError } from '#shell/command-line.ts';

const USAGE = '使い方: npm run bench -- [--items 200,2000,10000] [--runs 3]';

await runCommand(async () => {
  const { values } = readArguments(
    {
      items: { type: 'string', default: '200,2000,10000' },
      runs: { type: 'string', default: '3' },
      task: { type: 'string' },
      content: { type: 'string', default: '' },
      out: { type: 'string', default: '' },
    },
    USAGE,
  );
  const task = TASKS.find((known) => known === values.task);
  if (task) {
    process.stdout.write(`${JSON.stringify(await doTask(task, values.content, values.out))}\n`);
    return EXIT.fine;
  }
  const sizes = values.items.split(',').map(Number);
  const runs = Number(values.runs);
  if (![...sizes, runs].every((n) => Number.isInteger(n) && n > 0))
    throw new UsageError(`数を確かめてください。\n${USAGE}`);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-bench-'));
  try {
    process.stdout.write(
      '| 項目数 | 仕事 | 秒（中央値） | 項目/秒 | 最大メモリー MB |\n| ---: | --- | ---: | ---: | ---: |\n',
    );
    for (const size of sizes) {
      const content = path.join(folder, String(size), 'content');
      await generateContent(content, size);
      for (const name of TASKS) {
        const { seconds, megabytes } = measure(
          import.meta.filename,
          name,
          content,
          path.join(folder, String(size), 'dist'),
          runs,
        );
        const perSecond = Math.round(size / seconds).toLocaleString('en');
        process.stdout.write(
          `| ${String(size)} | ${name} | ${seconds.toFixed(2)} | ${perSecond} | ${megabytes.toFixed(0)} |\n`,
        );
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return EXIT.fine;
});
