import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LinkedContent } from '#core/link/linked.ts';
import { editorSchemas } from '#exchange/editor-schema/editor-schemas.ts';
import { CONTENT_IN_PROJECT, SCHEMAS_IN_PROJECT } from './refresh-schemas.ts';

/**
 * Writes what an editor that has the folder `project` open should know of the content in it, and takes away what is
 * there of plans that are gone. The time of every file becomes now.
 */
export async function writeEditorSchemas(project: string, content: LinkedContent): Promise<void> {
  const files = editorSchemas(content, CONTENT_IN_PROJECT);
  const target = path.join(project, SCHEMAS_IN_PROJECT);
  await mkdir(target, { recursive: true });
  await Promise.all(
    Array.from(files, async ([name, schema]) => {
      // An editor may read at any moment: it finds the old file or the new one.
      const fresh = path.join(target, `${name}.${String(process.pid)}`);
      await writeFile(fresh, `${JSON.stringify(schema)}\n`);
      await rename(fresh, path.join(target, name));
    }),
  );
  const gone = (await readdir(target)).filter((name) => name.endsWith('.json') && !files.has(name));
  await Promise.all(gone.map((name) => rm(path.join(target, name), { force: true })));
}
