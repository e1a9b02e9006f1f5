import { EXIT, readArguments, runCommand } from '#shell/command-line.ts';

const USAGE = '使い方: npm run prepare（npm install の終わりに、ひとりでに行われます）';

/** Comforts, no more: where one cannot be had, or not even be loaded, the installation is none the worse. */
const COMFORTS: readonly [name: string, make: () => Promise<void>][] = [
  [
    '記録（コミット）の前に点検する用意',
    async () => (await import('#shell/install/git-hooks.ts')).useGitHooks(),
  ],
  [
    '点検を速くする用意',
    async () => (await import('#shell/install/write-check-bundle.ts')).writeCheckBundle(),
  ],
  [
    'エディターが候補を出す用意',
    async () => (await import('#shell/editors/prepare-schemas.ts')).prepareEditorSchemas(),
  ],
];

await runCommand(async () => {
  readArguments({}, USAGE);
  for (const [name, make] of COMFORTS) {
    try {
      await make();
    } catch (error) {
      process.stderr.write(
        `${name}ができませんでした。ほかの働きには差し支えありません。\n${String(error)}\n`,
      );
    }
  }
  return EXIT.fine;
});
