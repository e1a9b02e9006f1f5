import { assetOf, targetOf } from './link-target.ts';
import type { LinkedContent } from './linked.ts';
import { proseLinks } from './prose-links.ts';

/**
 * The files of the `assets` folders that some page links to, by their path below the content folder. These are
 * published, under the same path; what else lies there, a draft perhaps, is not.
 */
export function linkedAssets(
  content: Pick<LinkedContent, 'plans' | 'pages' | 'assets'>,
): ReadonlySet<string> {
  const linked = new Set<string>();
  for (const [{ kind, target }, from] of proseLinks(content)) {
    if (kind !== 'address' || /^(?:[a-z][a-z0-9+.-]*:|\/)/iu.test(target.trim())) continue;
    const file = assetOf(targetOf(target.trim()).path, from);
    if (file !== null && content.assets?.has(file)) linked.add(file);
  }
  return linked;
}
