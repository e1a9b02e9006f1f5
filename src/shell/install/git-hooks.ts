import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/**
 * Lets git check the content before each commit (`.githooks/pre-commit`). Where the project is no clone, or hooks were
 * already set otherwise, nothing is changed.
 */
export async function useGitHooks(): Promise<void> {
  const top = await git('rev-parse', '--show-toplevel');
  if (top === null || path.resolve(top) !== ROOT) return;
  if ((await git('config', '--get', 'core.hooksPath')) === null)
    await git('config', '--local', 'core.hooksPath', '.githooks');
}

/** What git answers; null where it refuses, or is not there. */
async function git(...args: readonly string[]): Promise<string | null> {
  const answer = promisify(execFile)('git', args, { cwd: ROOT, encoding: 'utf8' });
  return answer.then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}
