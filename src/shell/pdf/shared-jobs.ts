import type { PrintJob } from '#print/jobs.ts';

/** As with the content: who knows what is to be printed, and the pages, are loaded apart and meet only here. */
const SHARED = Symbol.for('keikaku.print-jobs');

type Shared = typeof globalThis & { [SHARED]?: readonly PrintJob[] };

export function setSharedJobs(jobs: readonly PrintJob[]): void {
  (globalThis as Shared)[SHARED] = jobs;
}

export function sharedJobs(): readonly PrintJob[] {
  return (globalThis as Shared)[SHARED] ?? [];
}
