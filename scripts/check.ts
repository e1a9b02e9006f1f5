import { checkFolder, FORMATS } from '#shell/check.ts';
import type { Format } from '#shell/check.ts';
import { EXIT, readArguments, runCommand, UsageError } from '#shell/command-line.ts';
import { contentFolder } from '#shell/read-content-folder.ts';

const USAGE = `使い方: npm run check -- [--content フォルダー] [--format ${FORMATS.join('|')}] [--strict]`;

await runCommand(async () => {
  const { values } = readArguments(
    {
      content: { type: 'string' },
      format: { type: 'string', default: 'text' },
      strict: { type: 'boolean', default: false },
    },
    USAGE,
  );
  const format = FORMATS.find((known): known is Format => known === values.format);
  if (!format) throw new UsageError(`「${values.format}」という書式はありません。\n${USAGE}`);
  const checked = await checkFolder(contentFolder(values.content), values.strict);
  process.stdout.write(checked.report(format));
  return checked.ok ? EXIT.fine : EXIT.contentAtFault;
});
