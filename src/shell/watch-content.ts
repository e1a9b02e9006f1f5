import { watch } from 'chokidar';
import path from 'node:path';
import { contentPath, ContentFolderError, readContentFolder, readText } from './read-content-folder.ts';
import type { ContentFiles } from './read-content-folder.ts';

/** A save is often two or three events. */
const SETTLED_AFTER = 10;
/** What cannot be read is tried again by itself: that a file is let go of by another program is no event. */
const TRIED_AGAIN_AFTER = 1000;

interface Watcher {
  readonly onChange: (content: ContentFiles) => void | Promise<void>;
  readonly onTrouble: (reason: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Follows a content folder while someone is writing: calls `onChange` with all its files, first at once and then after
 * every save, until `signal` is aborted. Only what was saved is read again. Where the folder can no longer be read (it was
 * emptied or renamed, a file is locked) `onTrouble` is told why, once, and the watch goes on.
 */
export async function watchContent(folder: string, { onChange, onTrouble, signal }: Watcher): Promise<void> {
  let content = await readContentFolder(folder);
  const changed = new Set<string>();
  let isReshaped = false;
  let timer: NodeJS.Timeout | undefined;
  let told = '';

  const readAgain = async (): Promise<void> => {
    const reshaped = isReshaped;
    const paths = [...changed];
    isReshaped = false;
    changed.clear();
    /* A folder that went away and came back is watched anew. */
    if (told !== '') watcher.unwatch(folder).add(folder);
    try {
      content = reshaped ? await readContentFolder(folder) : await withFilesOf(content, folder, paths);
    } catch (error) {
      if (!(error instanceof ContentFolderError)) throw error;
      isReshaped = true;
      if (error.message !== told) onTrouble((told = error.message));
      readAfter(TRIED_AGAIN_AFTER);
      return;
    }
    told = '';
    await onChange(content);
  };
  /* One after another, in the order of the saves. */
  let reading = Promise.resolve();
  const readAfter = (delay: number): void => {
    clearTimeout(timer);
    if (signal.aborted) return;
    timer = setTimeout(() => {
      reading = reading.then(readAgain);
    }, delay);
  };
  const watcher = watch(folder, { ignoreInitial: true });
  watcher.on('all', (event, file) => {
    const name = contentPath(folder, file);
    if (event === 'change' && content.files.some((known) => known.path === name)) changed.add(name);
    else isReshaped = true;
    readAfter(SETTLED_AFTER);
  });
  await new Promise<void>((resolve, reject) => watcher.once('ready', resolve).once('error', reject));
  watcher.on('error', (error) => onTrouble(`保存に気づけないファイルがあります（${String(error)}）。`));
  /* What was saved while the watch was being set up. */
  isReshaped = true;
  reading = reading.then(readAgain);
  await reading;
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
