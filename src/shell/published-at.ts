import type { Checked } from './check/check.ts';

/** Where the site will be published: 公開先 of site.yaml; its path is the prefix of every address. */
export function publishedAt(checked: Checked): URL {
  return new URL(checked.content.site?.url ?? 'http://localhost/');
}
