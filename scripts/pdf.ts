import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { EXIT, readArguments, runCommand } from '#shell/command-line.ts';
import { terminalProgress } from '#shell/progress.ts';
import { contentFolder } from '#shell/read-content-folder.ts';

const USAGE = '使い方: npm run pdf -- [--content フォルダー] [--plan 計画] [--out フォルダー]';

await runCommand(async () => {
  const { values } = readArguments(
    { content: { type: 'string' }, plan: { type: 'string' }, out: { type: 'string', default: 'books' } },
    USAGE,
  );
  const out = path.resolve(values.out);
  const progress = terminalProgress();
  enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/keikaku/node'));
  const { printBooks } = await import('#shell/pdf/print-books.ts');
  const checked = await printBooks({
    content: contentFolder(values.content),
    out,
    progress,
    plan: values.plan ?? null,
  });
  if (checked.diagnostics.length > 0) process.stderr.write(`\n${checked.report('text')}`);
  if (checked.summary.errors > 0) return EXIT.contentAtFault;
  progress.done(`${out} に冊子を印刷しました。`);
  return EXIT.fine;
});
