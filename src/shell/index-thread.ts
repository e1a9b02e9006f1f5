import { compile } from '#core/compile.ts';
import type { LinkedContent } from '#core/link/linked.ts';
import type { SourceFile } from '#core/source/source-file.ts';
import { asWorker, inWorker } from './in-worker.ts';
import { writeSearchIndex } from './write-search-index.ts';

/** What the index is made from, in a form that a thread can be handed. */
interface IndexOrder {
  readonly files: readonly SourceFile[];
  readonly assets: LinkedContent['assets'];
  readonly base: string;
  readonly out: string;
}

/**
 * Writes the search index while the pages are made. A plan tied together cannot be handed to a thread; its texts can,
 * and the same texts give the same plan.
 */
export function writeIndexMeanwhile(order: IndexOrder): Promise<void> {
  return inWorker('index-thread.ts', order);
}

await asWorker(import.meta.url, ({ files, assets, base, out }: IndexOrder) =>
  writeSearchIndex(compile(files, { assets }).content, base, out),
);
