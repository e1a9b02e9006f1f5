import { parentPort, Worker, workerData } from 'node:worker_threads';

interface Order {
  readonly file: string;
  readonly data: unknown;
}

/** What the file of this folder works out of the data, in a thread of its own. */
export async function inWorker<Result>(name: string, data: unknown): Promise<Result> {
  const file = new URL(name, import.meta.url);
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: { file: file.href, data } satisfies Order });
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
