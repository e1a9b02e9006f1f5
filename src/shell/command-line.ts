import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';

/** Exit statuses of every command: fine, the content is at fault, the command was misused. */
export const EXIT = { fine: 0, contentAtFault: 1, misused: 2 } as const;

/** A command was called in a way it does not know. The message is for the person at the keyboard. */
export class UsageError extends Error {}

/** Someone asked how a command is called: no mistake. */
class HelpRequest extends Error {}

/** Arguments of a command; a mistake in them is a UsageError in Japanese. */
export function readArguments<T extends ParseArgsOptionsConfig>(
  options: T,
  usage: string,
  files: 'files' | 'no files' = 'no files',
) {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) throw new HelpRequest(usage);
  try {
    return parseArgs({ options, allowPositionals: files === 'files', strict: true });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    /* It says: Option '--content <value>' argument missing. */
    const word = /'([^']*?)(?: <value>)?'/u.exec((error as Error).message)?.[1] ?? '';
    const isFlag = options[word.replace(/^--/u, '')]?.type === 'boolean';
    const said: Record<string, string> = {
      ERR_PARSE_ARGS_UNKNOWN_OPTION: `「${word}」という指定はありません。`,
      ERR_PARSE_ARGS_INVALID_OPTION_VALUE: isFlag
        ? `「${word}」に値は要りません。`
        : `「${word}」の後に値が要ります。`,
      ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: `「${word}」は要りません。`,
    };
    throw new UsageError(`${said[code] ?? (error as Error).message}\n${usage}`);
  }
}

/**
 * Runs a command: what it returns is the exit status; misuse is said on standard error and gives 2. Who reads the output
 * may stop before its end (`npm run check | head`): the command goes on to its end all the same.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', unlessNobodyReads);
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof HelpRequest) {
      process.stdout.write(`${error.message}\n`);
      process.exitCode = EXIT.fine;
      return;
    }
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT.misused;
  }
}

function unlessNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
