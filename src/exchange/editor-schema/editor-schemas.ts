import type { LinkedContent } from '#core/link/linked.ts';
import { departments } from '#core/model/department.ts';
import { planCover } from '#core/model/plan.ts';
import { section } from '#core/model/section.ts';
import type { Shape } from '#core/model/shape.ts';
import { ID } from '#core/model/reference.ts';
import { site } from '#core/model/site.ts';
import type { JsonSchema } from './json-schema.ts';
import { schemaOfShape } from './shape-schema.ts';
import { suggestionsFor } from './suggestions.ts';

/**
 * The schemas by which an editor completes and underlines the files of a content folder, by file name. The schema of a
 * kind of file that every plan has sends each plan to a schema of its own, which knows its years, words and ids; a folder
 * whose name is no name of a plan, and one that is new, gets what holds for any.
 * `folder` is the content folder as the editor's workspace sees it.
 */
export function editorSchemas(content: LinkedContent, folder: string): ReadonlyMap<string, JsonSchema> {
  const files = new Map<string, JsonSchema>();
  const any = suggestionsFor(content, null);
  files.set('site.json', schemaOfShape(site.shape, any));
  files.set('departments.json', schemaOfShape(departments.shape, any));
  const kinds: readonly (readonly [string, Shape])[] = [
    ['plan', planCover.shape],
    ['section', section.shape],
  ];
  for (const [kind, shape] of kinds) {
    let schema: JsonSchema = { $ref: `./any-${kind}.json` };
    files.set(`any-${kind}.json`, schemaOfShape(shape, any));
    for (const plan of content.plans.filter(({ slug }) => ID.test(slug))) {
      const name = `${kind}-of-${plan.slug}.json`;
      files.set(name, schemaOfShape(shape, suggestionsFor(content, plan)));
      schema = {
        if: { filePatternAssociation: `${folder}/${plan.slug}/*` },
        then: { $ref: `./${name}` },
        else: schema,
      };
    }
    files.set(`${kind}.json`, schema);
  }
  return files;
}
