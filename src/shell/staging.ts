import { mkdir } from 'node:fs/promises';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

let stagings = 0;

/**
 * Makes a folder that no other build has. Its name comes again in later commands, so that what Node keeps of the modules in
 * it (`enableCompileCache`) is found again and does not pile up; in one process it never does, as modules are loaded once.
 */
export async function makeStaging(): Promise<string> {
  const folder = path.join(ROOT, 'node_modules/.cache/keikaku');
  await mkdir(folder, { recursive: true });
  for (;;) {
    stagings += 1;
    const staging = path.join(folder, `build-${stagings}`);
    const isOurs = await mkdir(staging).then(
      () => true,
      (error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
        throw error;
      },
    );
    if (isOurs) return staging;
  }
}
