import { EXIT, readArguments, runCommand } from '#shell/command-line.ts';
import { prepareEditorSchemas } from '#shell/editors/prepare-schemas.ts';

const USAGE =
  '使い方: npm run schema（エディターが所管課や再掲の元を補えるように、計画の今の内容を伝えます）';

await runCommand(async () => {
  readArguments({}, USAGE);
  await prepareEditorSchemas();
  return EXIT.fine;
});
