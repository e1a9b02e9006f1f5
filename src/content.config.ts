import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentFolder } from '#shell/read-content-folder.ts';

/** Chapters: their bodies only. What a plan says is read by our own core, which knows where every word is written. */
const chapters = defineCollection({
  loader: glob({
    base: contentFolder(undefined),
    pattern: '*/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/u, ''),
  }),
});

export const collections = { chapters };
