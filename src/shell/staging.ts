import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache/keikaku');
/** In a staging folder: the number of the process it belongs to. */
const OWNER = 'owner';
/** Nobody works that long; milliseconds. */
const A_DAY = 24 * 60 * 60 * 1000;

let stagings = 0;

/**
 * Makes a folder that no other build has. Its name comes again in later commands, so that what Node keeps of the modules in
 * it (`enableCompileCache`) is found again and does not pile up; in one process it never does, as modules are loaded once.
 * What builds left that were killed is cleared away.
 */
export async function makeStaging(): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  await removeAbandoned();
  for (;;) {
    stagings += 1;
    const staging = path.join(CACHE, `build-${stagings}`);
    const isOurs = await mkdir(staging).then(
      () => true,
      (error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
        throw error;
      },
    );
    if (!isOurs) continue;
    await writeFile(path.join(staging, OWNER), String(process.pid));
    return staging;
  }
}

async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const folder = path.join(CACHE, name);
    if (/^build-\d+$/u.test(name) && (await isAbandoned(folder)))
      await rm(folder, { recursive: true, force: true });
  }
}

async function isAbandoned(folder: string): Promise<boolean> {
  const owner = await readFile(path.join(folder, OWNER), 'utf8').catch(() => null);
  if (owner !== null && owner !== '') return !isRunning(Number(owner));
  /* It may be that its owner has not signed yet. */
  const made = await stat(folder).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs > A_DAY;
}

function isRunning(id: number): boolean {
  try {
    /* Asks, and sends nothing. */
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
