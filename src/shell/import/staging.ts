import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PlanFile } from '#exchange/document/import-document.ts';

export interface StagedFolder {
  /** Name within the content folder; '' for the files that stand beside the plans. */
  readonly name: string;
  readonly files: readonly PlanFile[];
}

/**
 * Writes folders and files into `into` all at once: everything is written to a hidden folder within it first, which is
 * surely on the same disk, then moved into place; where a move fails, what was moved is moved back. Of a plan's folder
 * that stands there already, the YAML files are replaced; chapters, pictures and whatever else stands in it are kept.
 */
export async function writeAtOnce(into: string, folders: readonly StagedFolder[]): Promise<void> {
  const made = await mkdir(into, { recursive: true });
  const stage = await mkdtemp(path.join(into, '.import-'));
  const undo: (() => Promise<void>)[] = [];
  try {
    const moves: { from: string; to: string }[] = [];
    for (const { name, files } of folders) {
      const from = path.join(stage, 'new', name);
      await mkdir(from, { recursive: true });
      if (name !== '') await keepOthers(path.join(into, name), from);
      for (const file of files) await writeFile(path.join(from, ...file.path.split('/')), file.text);
      if (name !== '') moves.push({ from, to: path.join(into, name) });
      else
        moves.push(
          ...files.map((file) => ({ from: path.join(from, file.path), to: path.join(into, file.path) })),
        );
    }
    await mkdir(path.join(stage, 'old'));
    for (const [i, { from, to }] of moves.entries()) {
      const old = path.join(stage, 'old', String(i));
      if (await moved(to, old)) undo.push(() => rename(old, to));
      await rename(from, to);
      undo.push(() => rm(to, { recursive: true, force: true }));
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    await rm(made ?? stage, { recursive: true, force: true });
    throw error;
  }
  await rm(stage, { recursive: true, force: true });
}

/** False where nothing stands there to be moved. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function keepOthers(existing: string, stage: string): Promise<void> {
  const names = await readdir(existing).catch(() => []);
  for (const name of names)
    if (!/\.ya?ml$/iu.test(name))
      await cp(path.join(existing, name), path.join(stage, name), { recursive: true });
}
