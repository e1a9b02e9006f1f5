import { randomUUID } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Change } from '#core/fix/changes.ts';

export type WriteRefusal =
  'gone' | 'outside' | 'read-only' | 'not-utf-8' | 'changed-meanwhile' | 'disk-full' | 'failed';

export interface Written {
  readonly written: readonly string[];
  readonly refused: readonly { readonly file: string; readonly why: WriteRefusal }[];
}

/**
 * Writes changed texts, each whole or not at all: beside the file first, then put in its place. A file that is not as it
 * was read, is no UTF-8 or may not be written is left as it is. A link is followed, and must stay inside the folder.
 */
export async function writeChanges(folder: string, changes: readonly Change[]): Promise<Written> {
  const written: string[] = [];
  const refused: Written['refused'][number][] = [];
  for (const change of changes) {
    try {
      await replace(folder, change);
      written.push(change.file);
    } catch (error) {
      refused.push({ file: change.file, why: whyOf(error) });
    }
  }
  return { written, refused };
}

/** The bytes of a text as it stands on the disk: a byte order mark belongs to the file and stays. Null: it is no UTF-8. */
export async function readExactly(file: string): Promise<string | null> {
  const bytes = await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export const BYTE_ORDER_MARK = '\ufeff';

class Refused extends Error {
  readonly why: WriteRefusal;

  constructor(why: WriteRefusal) {
    super(why);
    this.why = why;
  }
}

async function replace(folder: string, { file, before, after }: Change): Promise<void> {
  const target = await realpath(path.join(folder, file));
  if (!target.startsWith(`${await realpath(folder)}${path.sep}`)) throw new Refused('outside');
  const { mode } = await stat(target);
  if ((mode & 0o222) === 0) throw new Refused('read-only');
  if (!after.isWellFormed()) throw new Refused('not-utf-8');
  const mark = await markOfUnchanged(target, before);
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`);
  try {
    const handle = await open(beside, 'wx', mode);
    try {
      await handle.writeFile(`${mark}${after}`);
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await markOfUnchanged(target, before);
    await rename(beside, target);
  } finally {
    await rm(beside, { force: true });
  }
}

/** The byte order mark of a file that still says what it said, or nothing. */
async function markOfUnchanged(target: string, before: string): Promise<string> {
  const text = await readExactly(target);
  if (text === null) throw new Refused('not-utf-8');
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  if (text.slice(mark.length) !== before) throw new Refused('changed-meanwhile');
  return mark;
}

function whyOf(error: unknown): WriteRefusal {
  if (error instanceof Refused) return error.why;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  if (code === 'ENOENT') return 'gone';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'read-only';
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'failed';
}
