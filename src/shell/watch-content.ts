import { watch } from 'chokidar';
import path from 'node:path';
import { contentPath, ContentFolderError, readContentFolder, readText } from './read-content-folder.ts';
import type { ContentFiles } from './read-content-folder.ts';

/** A save is often two or three events. */
const SETTLED_AFTER = 10;

interface Watcher {
  readonly onChange: (content: ContentFiles) => void;
  readonly onTrouble: (reason: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Follows a content folder while someone is writing: calls `onChange` with all its files, first at once and then after
 * every save, until `signal` is aborted. Only what was saved is read again. Where the folder can no longer be read as
 * one (it was emptied or renamed) `onTrouble` is told why, and the watch goes on.
 */
export async function watchContent(folder: string, { onChange, onTrouble, signal }: Watcher): Promise<void> {
  let content = await readContentFolder(folder);
  const changed = new Set<string>();
  let isReshaped = false;
  let timer: NodeJS.Timeout | undefined;

  const readAgain = async (): Promise<void> => {
    const reshaped = isReshaped;
    const paths = [...changed];
    isReshaped = false;
    changed.clear();
    try {
      content = reshaped ? await readContentFolder(folder) : await withFilesOf(content, folder, paths);
      onChange(content);
    } catch (error) {
      isReshaped = true;
      if (!(error instanceof ContentFolderError) && !isMissing(error)) throw error;
      onTrouble(error instanceof ContentFolderError ? error.message : 'ファイルを読み直しています。');
    }
  };
  /* One after another, in the order of the saves. */
  let reading = Promise.resolve();
  const watcher = watch(folder, { ignoreInitial: true });
  watcher.on('all', (event, file) => {
    const name = contentPath(folder, file);
    if (event === 'change' && content.files.some((known) => known.path === name)) changed.add(name);
    else isReshaped = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(readAgain);
    }, SETTLED_AFTER);
  });
  await new Promise<void>((resolve, reject) => watcher.once('ready', resolve).once('error', reject));
  /* What was saved while the watch was being set up. */
  content = await readContentFolder(folder);
  onChange(content);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  clearTimeout(timer);
  await watcher.close();
  await reading;
}

async function withFilesOf(
  content: ContentFiles,
  folder: string,
  paths: readonly string[],
): Promise<ContentFiles> {
  const texts = new Map(
    await Promise.all(paths.map(async (file) => [file, await readText(path.join(folder, file))] as const)),
  );
  return {
    ...content,
    files: content.files.map((file) => {
      const text = texts.get(file.path);
      return text === undefined ? file : { path: file.path, text };
    }),
  };
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
