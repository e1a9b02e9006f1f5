import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import type { LinkedContent } from '#core/link/linked.ts';
import { planName } from '#views/words.ts';
import { plansWithoutBook, publishBooks } from './publish-books.ts';

const PRINT = path.resolve(import.meta.dirname, '../../../scripts/pdf.ts');

interface Folders {
  readonly content: string;
  readonly books: string;
  /** A finished site, which the books are put into. */
  readonly site: string;
}

/**
 * Prints the books that pages lead into and that do not lie there yet, one after the other, in a process that leaves the
 * machine to whoever else wants it and ends with this one. Tells of each in a line; of a failure with its reason, and
 * then tries no other.
 */
export async function printMissingBooks(
  linked: LinkedContent,
  { content, books, site }: Folders,
  tell: (line: string) => void,
): Promise<void> {
  for (const plan of await plansWithoutBook(books, linked)) {
    const reason = await printAside(['--content', content, '--plan', plan.slug, '--out', books]);
    if (reason !== null) {
      tell(`冊子はまだ作れません（${reason}）。npm run pdf を実行すると、くわしい理由が分かります。`);
      return;
    }
    await publishBooks(books, { ...linked, plans: [plan] }, site);
    tell(`「${planName(plan)}」の冊子ができました。ページの「冊子（PDF）」から読めます。`);
  }
}

/** Null when the book is there, else the reason it is not, without 「。」. */
async function printAside(args: readonly string[]): Promise<string | null> {
  const child = spawn(process.execPath, [PRINT, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const part = endTogether(child);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (child.pid !== undefined) yieldToOthers(child.pid);
  try {
    return (await ended) === 0 ? null : firstSentence(said);
  } catch (error) {
    return String(error);
  } finally {
    part();
  }
}

/** Who is told to end, ends the child as well, until they part. */
function endTogether(child: ChildProcess): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = (): void => void child.kill();
  const end = (signal: NodeJS.Signals): void => process.exit(128 + constants.signals[signal]);
  process.once('exit', stop);
  for (const signal of signals) process.once(signal, end);
  return () => {
    process.off('exit', stop);
    for (const signal of signals) process.off(signal, end);
  };
}

function yieldToOthers(id: number): void {
  try {
    setPriority(id, constants.priority.PRIORITY_LOW);
  } catch {
    /* It has ended, or the machine does not let us. */
  }
}

/** What a command says to people comes in Japanese; what stands before it is of a crash. */
function firstSentence(said: string): string {
  const lines = said.split('\n').map((line) => line.trim());
  const line = lines.find((one) => /[\p{scx=Hira}\p{scx=Han}]/u.test(one)) ?? lines.at(0) ?? '';
  return line.replace(/。$/u, '');
}
