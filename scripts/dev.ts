import path from 'node:path';
import { dev } from 'astro';
import { EXIT, readArguments, runCommand } from '#shell/command-line.ts';
import { contentFolder } from '#shell/read-content-folder.ts';

const USAGE = '使い方: npm run dev -- [--content フォルダー]';

await runCommand(async () => {
  const { values } = readArguments({ content: { type: 'string' } }, USAGE);
  process.env.KEIKAKU_CONTENT = contentFolder(values.content);
  await dev({ root: path.resolve(import.meta.dirname, '..') });
  return EXIT.fine;
});
