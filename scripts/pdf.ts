import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { EXIT, readArguments, runCommand } from '#shell/command-line.ts';
import { terminalProgress } from '#shell/progress.ts';
import { contentFolder } from '#shell/read-content-folder.ts';

const USAGE = [
  '使い方: npm run pdf -- [--plan 計画のフォルダー] [--only 柱2] [--marks] [--report] [--content フォルダー] [--out フォルダー]',
  '  --plan   この計画だけを印刷します。',
  '  --only   分野・柱（柱2、分野(1)）や個票（事業の id）だけを、一つの PDF にします。',
  '  --marks  トンボと3mmの塗り足しを付けた入稿用の PDF も作ります。',
  '  --report PDF/UA-1 の条件ごとの判定を、表で示します。',
  '  --claim-pdfua  PDF/UA-1 に準拠すると PDF に名乗らせます。外の検査で確かめた後に使います。',
].join('\n');

await runCommand(async () => {
  const { values } = readArguments(
    {
      content: { type: 'string' },
      plan: { type: 'string' },
      only: { type: 'string' },
      marks: { type: 'boolean', default: false },
      report: { type: 'boolean', default: false },
      'claim-pdfua': { type: 'boolean', default: false },
      out: { type: 'string' },
    },
    USAGE,
  );
  const progress = terminalProgress();
  /* Astro is a thousand modules: Node keeps what it made of them for the next time. */
  enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/keikaku/node'));
  const [{ printBooks }, { reportBooks, troubleIn }] = await Promise.all([
    import('#shell/pdf/print-books.ts'),
    import('#shell/pdf/report-books.ts'),
  ]);
  const { checked, books } = await printBooks({
    content: contentFolder(values.content),
    out: path.resolve(values.out ?? 'books'),
    /* Books that are put elsewhere are not those of the site. */
    site: values.out === undefined ? path.resolve('dist') : null,
    plan: values.plan ?? null,
    only: values.only ?? null,
    isForPrinter: values.marks,
    claimsPdfUa: values['claim-pdfua'],
    progress,
  });
  if (checked.diagnostics.length > 0) process.stderr.write(`\n${checked.report('text')}`);
  if (checked.summary.errors > 0) {
    process.stderr.write('誤りがあるため、冊子は印刷していません。前に印刷した冊子はそのままです。\n');
    return EXIT.contentAtFault;
  }
  progress.done('印刷しました。');
  process.stdout.write(reportBooks(books, values.report));
  process.stderr.write(books.map(troubleIn).join(''));
  return EXIT.fine;
});
