import type { Loader, LoaderContext } from 'astro/loaders';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentPath } from './read-content-folder.ts';

/** Below the content folder: a page beside the plans, or a chapter of one. */
const CHAPTER = /^(?!\.)(?:[^/]+\/(?!\.))?[^/]+\.mdx$/u;

/**
 * The MDX files of a content folder, for Astro to make their bodies from; by their path without its ending. Astro's own
 * loader of files does the same, but a third of a second goes by until it is loaded, in every build.
 */
export function chapterFiles(folder: string): Loader {
  return {
    name: 'keikaku:chapter-files',
    async load(context) {
      await readInto(context, folder);
      context.watcher?.add(folder);
      context.watcher?.on('all', (_event, file) => {
        if (CHAPTER.test(contentPath(folder, file))) void readInto(context, folder);
      });
    },
  };
}

async function readInto(context: LoaderContext, folder: string): Promise<void> {
  const { store } = context;
  const root = fileURLToPath(context.config.root);
  const names = (await readdir(folder, { recursive: true })).map((name) => name.split(path.sep).join('/'));
  const chapters = await Promise.all(
    names
      .filter((name) => CHAPTER.test(name))
      .map(async (name) => {
        const file = path.join(folder, name);
        return { name, filePath: contentPath(root, file), text: await readFile(file, 'utf8') };
      }),
  );
  store.clear();
  for (const { name, filePath, text } of chapters) {
    const digest = context.generateDigest(text);
    store.set({ id: name.replace(/\.mdx$/u, ''), data: {}, filePath, digest, deferredRender: true });
    store.addModuleImport(filePath);
  }
}
