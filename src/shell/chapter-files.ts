import type { ViteUserConfig } from 'astro';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { contentPath } from './read-content-folder.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** Below the content folder: a page beside the plans, or a chapter of one. */
const CHAPTER = /^(?!\.)(?:[^/]+\/(?!\.))?[^/]+\.mdx$/u;

const NAME = 'keikaku:chapter-bodies';
/** Other plugins leave alone what begins so. */
const ID = `\0${NAME}`;

/**
 * Lists the MDX files of a content folder for the pages, by their path without its ending: their bodies only, since what
 * a plan says is read by our own core. A content collection would list them too, but loading it costs every build half a
 * second, and it keeps one list in the project, which two builds at once would share.
 */
export function chapterFiles(folder: string): Plugin {
  return {
    name: 'keikaku:chapter-files',
    resolveId: (name) => (name === NAME ? ID : null),
    async load(id) {
      if (id !== ID) return null;
      const names = (await readdir(folder, { recursive: true })).map((name) =>
        name.split(path.sep).join('/'),
      );
      const bodies = names
        .filter((name) => CHAPTER.test(name))
        .sort()
        .map((name) => {
          const file = path.join(folder, name).split(path.sep).join('/');
          return `${JSON.stringify(name.replace(/\.mdx$/u, ''))}: () => import(${JSON.stringify(file)})`;
        });
      return `export const bodies = { ${bodies.join(', ')} };`;
    },
    configureServer: ({ watcher }) => void watcher.add(folder),
    hotUpdate({ type, file, modules }) {
      const list = this.environment.moduleGraph.getModuleById(ID);
      if (!list || type === 'update' || !CHAPTER.test(contentPath(folder, file))) return undefined;
      return [...modules, list];
    },
  };
}
