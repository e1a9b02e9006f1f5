import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createIndex } from 'pagefind';
import type { LinkedContent } from '#core/link/linked.ts';
import { searchRecords } from '#views/search/records.ts';
import { indexText } from '#views/search/tokens.ts';

/** Writes the search index: one record an item, section and chapter. The same content gives the same files. */
export async function writeSearchIndex(content: LinkedContent, base: string, out: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (const { url, texts, meta } of searchRecords(content, base)) {
      const added = await index.addCustomRecord({
        url,
        content: indexText(meta.title, texts),
        language: 'ja',
        meta: { ...meta },
      });
      if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    }
    const written = await index.writeFiles({ outputPath: out });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
    /* Pagefind brings its own search boxes along; the site has one. */
    const unused = (await readdir(out)).filter((name) => /-ui\.|highlight/u.test(name));
    await Promise.all(unused.map((name) => rm(path.join(out, name))));
  } finally {
    await index.deleteIndex();
  }
}
