import { compile } from '#core/compile.ts';
import type { Compiled } from '#core/compile.ts';
import { Memory } from '#core/model/memory.ts';
import type { SourceFile } from '#core/source/source-file.ts';
import { ASSETS } from './sample.ts';

/** One for each set of files: a memory keeps no file that the last reading did not have. */
const memories = new Map<string, Memory>();

/**
 * What is said of the sample with some of its files changed. The others are read once and remembered, as while someone is
 * writing, which says the same (incremental.test.ts): reading them anew is most of the work.
 */
export function compileSample(files: readonly SourceFile[], assets: ReadonlySet<string> = ASSETS): Compiled {
  const names = files
    .map(({ path }) => path)
    .sort()
    .join('\n');
  const memory = memories.get(names) ?? new Memory();
  memories.set(names, memory);
  return compile(files, { assets, memory });
}
