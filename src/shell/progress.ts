/** Steps of long work: shown on a terminal as they come, silent in a pipe. */
export interface Progress {
  step(name: string): void;
  done(summary: string): void;
}

/** Progress on standard error, so that what a command prints stays its own. */
export function terminalProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let began = performance.now();
  let current: string | null = null;
  const finish = (): void => {
    if (current !== null && stream.isTTY)
      stream.write(`\r\u001b[K✓ ${current}（${seconds(performance.now() - began)}）\n`);
    current = null;
  };
  return {
    step(name) {
      finish();
      began = performance.now();
      current = name;
      if (stream.isTTY) stream.write(`… ${name}`);
    },
    done(summary) {
      finish();
      if (stream.isTTY) stream.write(`${summary}\n`);
    },
  };
}

export const SILENT: Progress = { step: () => undefined, done: () => undefined };

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)}秒`;
}
