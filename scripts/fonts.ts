import { writeFile } from 'node:fs/promises';
import { EXIT, readArguments, runCommand } from '#shell/command-line.ts';
import { PRINTABLE_TABLE_FILE, printableTableText } from '#shell/printable-table.ts';

const USAGE = '使い方: npm run fonts（本の字体を替えた後に。印刷できる文字の表を作り直します）';

await runCommand(async () => {
  readArguments({}, USAGE);
  await writeFile(PRINTABLE_TABLE_FILE, await printableTableText());
  return EXIT.fine;
});
