import { Memory } from '#core/model/memory.ts';
import type { CheckRequest } from './arguments.ts';
import { checkContent } from './check.ts';
import { EXIT } from '../command-line.ts';
import { refreshEditorSchemas } from '../editors/refresh-schemas.ts';
import { watchContent } from '../watch-content.ts';

/** How the screen is cleared: what can be scrolled back to stays. */
const CLEARED = '\u001b[2J\u001b[H';

/**
 * Checks a content folder again after every save, until Ctrl+C; answers the exit status of the last check. On a
 * terminal each report takes the place of the one before; in a pipe they follow one another.
 */
export async function watchCheck(request: CheckRequest): Promise<number> {
  const { content: folder, format, language } = request;
  const stop = new AbortController();
  const memory = new Memory();
  let status: number = EXIT.fine;
  process.once('SIGINT', () => stop.abort());
  /* Who read the reports has gone. */
  process.stdout.once('error', () => stop.abort());
  await watchContent(folder, {
    signal: stop.signal,
    onChange: (content) => {
      const began = performance.now();
      const checked = checkContent(folder, content, { ...request, memory });
      const took = Math.max(1, Math.round(performance.now() - began));
      status = checked.ok ? EXIT.fine : EXIT.contentAtFault;
      const report = checked.report(format, { ...request, stream: process.stdout });
      process.stdout.write(`${process.stdout.isTTY ? CLEARED : ''}${report}`);
      if (process.stderr.isTTY) note(WAITING[language](took));
      void refreshEditorSchemas(folder, checked.content, 'changed');
    },
    onTrouble: note,
  });
  return status;
}

const WAITING = {
  ja: (took: number) =>
    `${String(took)}ミリ秒で調べました。保存するたびに調べ直します（終わるには Ctrl+C）。`,
  en: (took: number) =>
    `Checked in ${String(took)} milliseconds. Every save is checked again (Ctrl+C to end).`,
} as const;

function note(words: string): void {
  process.stderr.write(`\n${words}\n`);
}
