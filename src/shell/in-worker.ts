import { getCompileCacheDir } from 'node:module';
import path from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';

interface Order {
  readonly file: string;
  readonly data: unknown;
  /** Where Node keeps what it made of modules; null where it keeps nothing. */
  readonly compileCache: string | null;
}

/** What a file below this folder works out of the data, in a thread of its own. */
export async function inWorker<Result>(name: string, data: unknown): Promise<Result> {
  const file = new URL(name, import.meta.url);
  return new Promise((resolve, reject) => {
    // It names the folder that Node made for its own version within the one it was given.
    const cache = getCompileCacheDir();
    const order: Order = {
      file: file.href,
      data,
      compileCache: cache === undefined ? null : path.dirname(cache),
    };
    const worker = new Worker(new URL('start-thread.mjs', import.meta.url), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error(`${name} ended without a result`));
    });
  });
}

/** To be called by such a file, with its own address: works where it was started as a thread, not where it is imported. */
export async function asWorker(file: string, work: (data: never) => unknown): Promise<void> {
  const order = workerData as Partial<Order> | null;
  if (order?.file === file) parentPort?.postMessage(await work(order.data as never));
}
