import { EXIT, readArguments, runCommand } from '#shell/command-line.ts';
import { useGitHooks } from '#shell/git-hooks.ts';
import { prepareEditorSchemas } from '#shell/prepare-editor-schemas.ts';
import { writeCheckBundle } from '#shell/write-check-bundle.ts';

const USAGE = '使い方: npm run prepare（npm install の終わりに、ひとりでに行われます）';

await runCommand(async () => {
  readArguments({}, USAGE);
  /* Comforts, no more: where one cannot be had, the installation is none the worse. */
  for (const comfort of [useGitHooks, writeCheckBundle, prepareEditorSchemas]) {
    try {
      await comfort();
    } catch (error) {
      process.stderr.write(
        `${comfort.name} を行えませんでした。ほかの働きには差し支えありません。\n${String(error)}\n`,
      );
    }
  }
  return EXIT.fine;
});
