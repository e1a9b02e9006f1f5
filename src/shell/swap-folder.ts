import { randomBytes } from 'node:crypto';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts a finished folder in the place of another. Whatever fails, the other stays as it was, and nobody ever sees it
 * half written: what comes from another disk is first copied beside it.
 */
export async function swapFolder(finished: string, folder: string): Promise<void> {
  const mark = randomBytes(4).toString('hex');
  const beside = (kind: string): string =>
    path.join(path.dirname(folder), `.${path.basename(folder)}.${mark}.${kind}`);
  const [aside, old] = [beside('new'), beside('old')];
  await mkdir(path.dirname(folder), { recursive: true });
  try {
    await rename(finished, aside).catch(unless('EXDEV', () => cp(finished, aside, { recursive: true })));
    let replaced = true;
    await rename(folder, old).catch(unless('ENOENT', () => (replaced = false)));
    await rename(aside, folder).catch(async (error: unknown) => {
      if (replaced) await rename(old, folder);
      throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  await rm(old, { recursive: true, force: true });
}

/** A handler that meets one error in another way, and lets all others pass. */
function unless(code: string, instead: () => unknown): (error: unknown) => Promise<void> {
  return async (error) => {
    if ((error as NodeJS.ErrnoException).code !== code) throw error;
    await instead();
  };
}
