import { EXIT, readArguments, runCommand } from '#shell/command-line.ts';
import { serveWhileWriting } from '#shell/dev-site.ts';
import { contentFolder } from '#shell/read-content-folder.ts';

const USAGE = '使い方: npm run dev -- [--content フォルダー]';

await runCommand(async () => {
  const { values } = readArguments({ content: { type: 'string' } }, USAGE);
  await serveWhileWriting(contentFolder(values.content));
  return EXIT.fine;
});
