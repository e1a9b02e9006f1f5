import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { LinkedContent } from '#core/link/linked.ts';

/** `.vscode/settings.json` names these folders: an editor gets help with this content and no other. */
export const CONTENT_IN_PROJECT = 'content';
export const SCHEMAS_IN_PROJECT = '.vscode/schemas';

export const PROJECT = path.resolve(import.meta.dirname, '../../..');

/**
 * Tells editors what the content of the project says now; with `when: 'changed'` only where something in it is newer
 * than what they were told last. A help and no promise: on a disk one may only read, all else goes on.
 */
export async function refreshEditorSchemas(
  contentFolder: string,
  content: LinkedContent,
  when: 'always' | 'changed',
  project = PROJECT,
): Promise<void> {
  if (contentFolder !== path.join(project, CONTENT_IN_PROJECT)) return;
  try {
    const told = await lastTold(project);
    // Of a file that cannot be read just now, what was told before still holds.
    const isKnown = told > 0 && (!isWhole(content) || told > (await lastChange(contentFolder)));
    if (when === 'changed' && isKnown) return;
    // What makes the schemas is loaded only where it is needed: most checks need none of it.
    const { writeEditorSchemas } = await import('./write-schemas.ts');
    await writeEditorSchemas(project, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
  }
}

function isWhole({ plans, departments }: LinkedContent): boolean {
  return departments.list !== 'unreadable' && plans.every(({ plan }) => plan.complete);
}

async function lastTold(project: string): Promise<number> {
  const told = await stat(path.join(project, SCHEMAS_IN_PROJECT, 'section.json')).catch(() => null);
  return told?.mtimeMs ?? 0;
}

/** When a content folder last changed; the folder itself changes where a file comes or goes. */
async function lastChange(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => path.join(entry.parentPath, entry.name));
  const stats = await Promise.all([folder, ...paths].map((file) => stat(file)));
  return stats.reduce((latest, { mtimeMs }) => Math.max(latest, mtimeMs), 0);
}
