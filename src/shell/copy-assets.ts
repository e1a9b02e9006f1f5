import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { linkedAssets } from '#core/link/linked-assets.ts';
import type { LinkedContent } from '#core/link/linked.ts';

/** Puts the files that the pages link to into the site, each below its plan as it lies in the content: `jisshi/assets/x.pdf`. */
export async function copyAssets(folder: string, content: LinkedContent, site: string): Promise<void> {
  for (const file of linkedAssets(content)) {
    const target = path.join(site, file);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(folder, file), target);
  }
}
