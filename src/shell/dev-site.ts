import path from 'node:path';
import { dev } from 'astro';

/** Serves the pages while one writes: each is made anew when asked for. Search wants a built site. */
export async function serveWhileWriting(content: string): Promise<void> {
  process.env.KEIKAKU_CONTENT = content;
  await dev({ root: path.resolve(import.meta.dirname, '../..') });
}
