import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../command-line.ts';

/** What is left of one who was killed while writing. */
const UNFINISHED = /^\.(.+)\.[0-9a-f]{8}\.unfinished$/u;

/**
 * Writes a file whole or not at all: whatever fails, the earlier one stays as it was, and nobody sees it half written.
 * Throws a UsageError that says what to do where the disk is full or someone holds the file open, as a viewer on
 * Windows does.
 */
export async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const [folder, name] = [path.dirname(file), path.basename(file)];
  const unfinished = path.join(folder, `.${name}.${randomBytes(4).toString('hex')}.unfinished`);
  try {
    await mkdir(folder, { recursive: true });
    await removeUnfinished(folder, name);
    const handle = await open(unfinished, 'wx');
    try {
      await handle.writeFile(bytes);
      /* Whoever pulls the plug after the renaming still finds the file whole. */
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    /* Where it could not be made, it cannot be taken away either. */
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw asUsageError(error as NodeJS.ErrnoException, file);
  }
}

/** Makes a folder to write into, and says so at once where that cannot be. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw asUsageError(error as NodeJS.ErrnoException, folder);
  });
}

async function removeUnfinished(folder: string, name: string): Promise<void> {
  const left = (await readdir(folder)).filter((one) => UNFINISHED.exec(one)?.[1] === name);
  await Promise.all(left.map((one) => rm(path.join(folder, one), { force: true })));
}

function asUsageError(error: NodeJS.ErrnoException, file: string): Error {
  const reason = REASONS[error.code ?? ''];
  return reason === undefined
    ? error
    : new UsageError(`「${file}」を書けませんでした。${reason}前からある冊子は、そのままです。`);
}

const OPEN_ELSEWHERE =
  'ほかのソフトで開いていれば閉じ、書き込みが許されているかを確かめてから、もう一度実行してください。';
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'ディスクの空きが足りません。空きを作ってから、もう一度実行してください。',
  EDQUOT: 'ディスクの割り当てを使い切っています。空きを作ってから、もう一度実行してください。',
  EROFS: '書き込めないディスクです。--out で別のフォルダーを指定してください。',
  EACCES: OPEN_ELSEWHERE,
  EPERM: OPEN_ELSEWHERE,
  EBUSY: OPEN_ELSEWHERE,
  ENOTDIR: '途中にフォルダーでないものがあります。--out で別のフォルダーを指定してください。',
  EEXIST: '途中にフォルダーでないものがあります。--out で別のフォルダーを指定してください。',
  EISDIR: '同じ名前のフォルダーがあります。名前を変えるか、--out で別のフォルダーを指定してください。',
};
