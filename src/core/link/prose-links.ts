import type { ProseLink } from '../source/prose.ts';
import type { Standing } from './link-target.ts';
import type { LinkedContent } from './linked.ts';

/** Every link in prose, with where it stands; a text of plan.yaml stands on the page of its plan. */
export function* proseLinks({
  plans,
  pages,
}: Pick<LinkedContent, 'plans' | 'pages'>): Generator<[ProseLink, Standing]> {
  for (const { slug, plan } of plans) {
    const folder = [slug];
    for (const chapter of plan.chapters) {
      const from = { page: [slug, chapter.name], folder };
      for (const link of chapter.links) yield [link, from];
    }
    const names = new Map(plan.sections.map(({ file, name }) => [file, name]));
    for (const { links } of plan.passages) {
      for (const link of links) {
        const name = names.get(link.place.file);
        yield [link, { page: name === undefined ? [slug] : [slug, name], folder }];
      }
    }
  }
  for (const { name, links } of pages) for (const link of links) yield [link, { page: [name], folder: [] }];
}
