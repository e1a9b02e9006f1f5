import path from 'node:path';
import { dev } from 'astro';
import { readContentFolder } from './read-content-folder.ts';

/**
 * Serves the pages while one writes: each is made anew when asked for. Search wants a built site. A folder that cannot be
 * read is a UsageError.
 */
export async function serveWhileWriting(content: string): Promise<void> {
  await readContentFolder(content);
  process.env.KEIKAKU_CONTENT = content;
  await dev({ root: path.resolve(import.meta.dirname, '../..') });
}
