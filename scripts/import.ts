import { eraYear, parseFiscalYear, parseStatusTime } from '#core/model/fiscal-year.ts';
import { EXIT, readArguments, runCommand, UsageError } from '#shell/command-line.ts';
import { importDocuments } from '#shell/import/import-documents.ts';

const USAGE =
  '使い方: npm run import -- 文書… --into フォルダー [--site サイト名] [--name 計画名] [--year 令和4年度] [--force]';

await runCommand(async () => {
  const { values, positionals: files } = readArguments(
    {
      into: { type: 'string' },
      site: { type: 'string' },
      name: { type: 'string' },
      year: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
    USAGE,
    'files',
  );
  if (files.length === 0) throw new UsageError(`取り込む文書を指定してください。\n${USAGE}`);
  if (!values.into) throw new UsageError(`--into で、書く先のフォルダーを指定してください。\n${USAGE}`);
  if (new Set(files).size < files.length) throw new UsageError(`同じ文書が二度あります。\n${USAGE}`);
  if (values.name !== undefined && files.length > 1)
    throw new UsageError(`--name は、文書が一つのときだけ使えます。\n${USAGE}`);
  for (const [option, value] of Object.entries({ name: values.name, site: values.site }))
    if (value?.trim() === '') throw new UsageError(`--${option} が空です。\n${USAGE}`);
  const progress = process.stderr.isTTY
    ? (file: string) => process.stderr.write(`${file} を読んでいます…\n`)
    : undefined;
  const result = await importDocuments({
    files,
    into: values.into,
    site: values.site ?? null,
    name: values.name ?? null,
    year: values.year === undefined ? null : writtenYear(values.year),
    force: values.force,
    ...(progress && { onFile: progress }),
  });
  (result.ok ? process.stdout : process.stderr).write(result.report);
  return result.ok ? EXIT.fine : EXIT.contentAtFault;
});

/** 令和4年度 for R4 and 2022 alike; a point in time (令和4年9月末) as it is. */
function writtenYear(text: string): string {
  const year = parseFiscalYear(text);
  if (year !== null) return eraYear(year);
  if (parseStatusTime(text)) return text.trim();
  throw new UsageError(
    `--year の「${text}」は年度として読めません。令和4年度 のように書いてください。\n${USAGE}`,
  );
}
