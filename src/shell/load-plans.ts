import { sharedContent } from './shared-content.ts';
import type { LoadedContent } from './shared-content.ts';

/** What pages are made from: content without an error; while someone is writing, as it was last saved without one. */
export function loadContent(): Promise<LoadedContent> {
  const shared = sharedContent();
  return shared
    ? Promise.resolve(shared)
    : Promise.reject(new Error('ページは npm run build か npm run dev で作ります。'));
}
