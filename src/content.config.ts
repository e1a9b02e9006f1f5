import { defineCollection } from 'astro/content/config';
import { chapterFiles } from '#shell/chapter-files.ts';
import { contentFolder } from '#shell/read-content-folder.ts';

/** Chapters, and the pages beside the plans: their bodies only. What a plan says is read by our own core, which knows where every word is written. */
const chapters = defineCollection({ loader: chapterFiles(contentFolder(undefined)) });

export const collections = { chapters };
