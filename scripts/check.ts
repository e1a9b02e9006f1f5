import { checkAndReport } from '#shell/check/check-and-report.ts';
import { readCheckArguments } from '#shell/check/arguments.ts';
import { EXIT, runCommand } from '#shell/command-line.ts';

await runCommand(async () => {
  const request = readCheckArguments();
  /* What only some calls need is loaded only then: most checks are over in a blink. */
  if (request.fixing) {
    const { fixAndCheck } = await import('#shell/fix/command.ts');
    return fixAndCheck(request, request.fixing);
  }
  if (request.watch) {
    const { watchCheck } = await import('#shell/check/watch.ts');
    return watchCheck(request);
  }
  return (await checkAndReport(request)) ? EXIT.fine : EXIT.contentAtFault;
});
