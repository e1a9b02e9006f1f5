import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { EXIT, readArguments, runCommand } from '#shell/command-line.ts';
import { terminalProgress } from '#shell/progress.ts';
import { contentFolder } from '#shell/read-content-folder.ts';

const USAGE = '使い方: npm run build -- [--content フォルダー] [--out フォルダー] [--books 冊子のフォルダー]';

await runCommand(async () => {
  const { values } = readArguments(
    {
      content: { type: 'string' },
      out: { type: 'string', default: 'dist' },
      books: { type: 'string', default: 'books' },
    },
    USAGE,
  );
  const [out, books] = [path.resolve(values.out), path.resolve(values.books)];
  const progress = terminalProgress();
  /* Astro is a thousand modules: Node keeps what it made of them for the next build. */
  enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/keikaku/node'));
  const { buildSite } = await import('#shell/build-site.ts');
  const checked = await buildSite({ content: contentFolder(values.content), out, books, progress });
  if (checked.diagnostics.length > 0) process.stderr.write(`\n${checked.report('text')}`);
  if (checked.summary.errors > 0) {
    process.stderr.write(
      '誤りがあるため、サイトは組み立てていません。前に組み立てたサイトはそのままです。\n',
    );
    return EXIT.contentAtFault;
  }
  progress.done(`${out} にサイトを組み立てました。`);
  const { missingBooksLine, plansWithoutBook } = await import('#shell/pdf/publish-books.ts');
  process.stderr.write(missingBooksLine(await plansWithoutBook(books, checked.content)));
  return EXIT.fine;
});
