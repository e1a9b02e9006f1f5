import path from 'node:path';
import { buildSite } from '#shell/build-site.ts';
import { publishedAt } from '#shell/published-at.ts';
import { EXIT, readArguments, runCommand, UsageError } from '#shell/command-line.ts';
import { printMissingBooks } from '#shell/pdf/print-missing-books.ts';
import { terminalProgress } from '#shell/progress.ts';
import { contentFolder } from '#shell/read-content-folder.ts';
import { serveFolder } from '#shell/serve-folder.ts';

const USAGE =
  '使い方: npm start -- [--content フォルダー] [--out フォルダー] [--books 冊子のフォルダー] [--port 番号]';

await runCommand(async () => {
  const { values } = readArguments(
    {
      content: { type: 'string' },
      out: { type: 'string', default: 'dist' },
      books: { type: 'string', default: 'books' },
      port: { type: 'string', default: '4321' },
    },
    USAGE,
  );
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`「${values.port}」はポート番号ではありません。\n${USAGE}`);
  const content = contentFolder(values.content);
  const [out, books] = [path.resolve(values.out), path.resolve(values.books)];
  const progress = terminalProgress();
  const checked = await buildSite({ content, out, books, progress });
  if (checked.diagnostics.length > 0) process.stderr.write(`\n${checked.report('text')}`);
  if (checked.summary.errors > 0) return EXIT.contentAtFault;
  progress.done(`${out} にサイトを組み立てました。`);
  const { url } = await serveFolder(out, publishedAt(checked).pathname, port);
  process.stdout.write(`サイトを ${url} で開いています。終えるときは Ctrl+C を押してください。\n`);
  /* Who comes for the first time finds every link alive soon, and waits for none of it. */
  await printMissingBooks(checked.content, { content, books, site: out }, (line) =>
    process.stdout.write(`${line}\n`),
  );
  return EXIT.fine;
});
