import type { ProseLink } from '../source/prose.ts';
import type { LinkedContent } from './linked.ts';

/** Every link in prose, with the page it stands on: the plan's folder, and the name of the file unless it is plan.yaml. */
export function* proseLinks({
  plans,
}: Pick<LinkedContent, 'plans'>): Generator<[ProseLink, readonly string[]]> {
  for (const { slug, plan } of plans) {
    for (const chapter of plan.chapters) {
      const from = [slug, chapter.name];
      for (const link of chapter.links) yield [link, from];
    }
    const names = new Map(plan.sections.map(({ file, name }) => [file, name]));
    for (const { links } of plan.passages) {
      for (const link of links) {
        const name = names.get(link.place.file);
        yield [link, name === undefined ? [slug] : [slug, name]];
      }
    }
  }
}
