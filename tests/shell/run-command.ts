import { spawn } from 'node:child_process';
import path from 'node:path';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Whoever runs the tests may want colours or none; a report under test shall not. */
const UNCOLOURED = { NO_COLOR: undefined, FORCE_COLOR: undefined };

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Runs one of our commands as a person would, in a process of its own. */
export function runCommand(script: string, ...args: readonly string[]): Promise<Run> {
  return runCommandIn({}, script, ...args);
}

/** The same with some environment variables of its own. */
export function runCommandIn(
  environment: Readonly<Record<string, string>>,
  script: string,
  ...args: readonly string[]
): Promise<Run> {
  return new Promise((resolve, reject) => {
    /* As `npm run check` begins. */
    const file = script === 'check' ? 'check.mjs' : `${script}.ts`;
    const child = spawn(process.execPath, [path.join(ROOT, 'scripts', file), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...UNCOLOURED, ...environment },
    });
    const out = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (out.stderr += text));
    child.on('error', reject).on('close', (status) => resolve({ status, ...out }));
  });
}
