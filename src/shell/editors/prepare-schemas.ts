import path from 'node:path';
import { compile } from '#core/compile.ts';
import { ContentFolderError, readContentFolder } from '../read-content-folder.ts';
import { CONTENT_IN_PROJECT, PROJECT, refreshEditorSchemas } from './refresh-schemas.ts';

/** Tells editors the format, and what the content of the project says now, however much or little of it there is. */
export async function prepareEditorSchemas(): Promise<void> {
  const folder = path.join(PROJECT, CONTENT_IN_PROJECT);
  const found = await readContentFolder(folder).catch((error: unknown) => {
    if (error instanceof ContentFolderError) return { files: [] };
    throw error;
  });
  await refreshEditorSchemas(folder, compile(found.files).content, 'always');
}
