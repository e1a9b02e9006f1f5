import { writeFile } from 'node:fs/promises';
import { EXIT, readArguments, runCommand } from '#shell/command-line.ts';
import { LAW_LIST, lawListText } from '#shell/laws/list.ts';

const USAGE = '使い方: npm run laws（決まりのファイルを足した後に。一覧と説明のページを作り直します）';

await runCommand(async () => {
  readArguments({}, USAGE);
  await writeFile(LAW_LIST, await lawListText());
  /* The pages are made by the laws themselves, so that they can be read only when their list is right. */
  const { writeLawPages } = await import('#shell/laws/pages.ts');
  await writeLawPages();
  return EXIT.fine;
});
