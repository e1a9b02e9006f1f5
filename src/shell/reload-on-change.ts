import type { AstroIntegration } from 'astro';

/** While someone writes: a saved file of the content reloads the open pages. Astro itself watches the chapters only. */
export function reloadOnChange(folder: string): AstroIntegration {
  return {
    name: 'keikaku:reload-on-change',
    hooks: {
      'astro:server:setup': ({ server: { watcher, ws } }) => {
        watcher.add(folder);
        watcher.on('all', (_event, file) => {
          if (/\.ya?ml$/u.test(file) && file.startsWith(folder)) ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
