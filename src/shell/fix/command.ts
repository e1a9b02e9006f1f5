import path from 'node:path';
import { changesBetween } from '#core/fix/changes.ts';
import type { Change } from '#core/fix/changes.ts';
import { fixSafely } from '#core/fix/fix-safely.ts';
import { patchOf } from '#core/fix/patch.ts';
import type { CheckRequest } from '../check/arguments.ts';
import { checkAndReport } from '../check/check-and-report.ts';
import { isFine } from '../check/check.ts';
import { EXIT } from '../command-line.ts';
import { settle } from './accept.ts';
import type { Fixing } from './arguments.ts';
import { askThrough } from './ask.ts';
import type { FixOutcome } from './outcome.ts';
import { FixWords } from './words.ts';
import { BYTE_ORDER_MARK, readExactly, writeChanges } from './write.ts';
import { fromHere } from '../check/print-report.ts';
import { readContentFolder } from '../read-content-folder.ts';
import type { ContentFiles } from '../read-content-folder.ts';

/** `check` with `--fix`, `--accept` or `--ask`; answers the exit status. What was changed is said on standard error, so that the report stands alone. */
export async function fixAndCheck(request: CheckRequest, fixing: Fixing): Promise<number> {
  const content = await readContentFolder(request.content);
  const words = new FixWords(request.language, (file) => fromHere(path.join(request.content, file)));
  if (fixing.kind === 'ask') return askThrough(request, content, words);
  const outcome =
    fixing.kind === 'accept' ? settle(request, content, fixing, words) : repair(request, content, words);
  const changes = changesBetween(content.files, outcome.after.files);
  if (fixing.dryRun) return rehearse(request, outcome, changes, words);
  const { written, refused } = await writeChanges(request.content, changes);
  note([
    ...outcome.notes(new Set(written), false),
    ...refused.map(({ file, why }) => words.notWritten(file, why)),
  ]);
  const isOk = await checkAndReport(request);
  return isOk && !outcome.failed && refused.length === 0 ? EXIT.fine : EXIT.contentAtFault;
}

function repair({ language }: CheckRequest, { files, assets }: ContentFiles, words: FixWords): FixOutcome {
  const { after, mended, left } = fixSafely(files, { assets, language });
  return {
    after,
    notes: (written, isRehearsal) => [...words.mended(mended, written, isRehearsal), ...words.left(left)],
    failed: false,
  };
}

/** The differences on standard output, as a patch that begins at the working folder, or at the content folder where that lies elsewhere. */
async function rehearse(
  request: CheckRequest,
  outcome: FixOutcome,
  changes: readonly Change[],
  words: FixWords,
): Promise<number> {
  const { content } = request;
  const isBelow = !fromHere(content).startsWith('..') && !path.isAbsolute(fromHere(content));
  const named = changes.map(async ({ file, before, after }) => {
    const mark = (await readExactly(path.join(content, file)))?.startsWith(BYTE_ORDER_MARK)
      ? BYTE_ORDER_MARK
      : '';
    const shown = isBelow ? fromHere(path.join(content, file)) : file;
    return { file: shown, before: `${mark}${before}`, after: `${mark}${after}` };
  });
  process.stdout.write(patchOf(await Promise.all(named)));
  note([
    ...outcome.notes(new Set(changes.map(({ file }) => file)), true),
    ...(isBelow || changes.length === 0 ? [] : [words.patchFolder(content)]),
  ]);
  return isFine(outcome.after.compiled, request) && !outcome.failed ? EXIT.fine : EXIT.contentAtFault;
}

function note(lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
}
