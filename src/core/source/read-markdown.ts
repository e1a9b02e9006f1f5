import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { collectProse } from './collect-prose.ts';
import type { Fault } from './fault.ts';
import { MARKDOWN_PLUGINS } from './markdown.ts';
import { findOverload } from './prose-load.ts';
import { NO_PROSE } from './prose.ts';
import type { Prose } from './prose.ts';
import type { PlaceOf } from './text-places.ts';

const markdown = unified().use(remarkParse).use(MARKDOWN_PLUGINS);

/** Reads a Markdown text that stands in YAML. Most have nothing that points anywhere, and are not even parsed. */
export function readMarkdown(text: string, placeOf: PlaceOf, faults: Fault[]): Prose {
  if (!/[<[]/u.test(text)) return NO_PROSE;
  const overload = findOverload(text);
  if (overload !== null) {
    faults.push({ code: 'P101', place: placeOf(overload, overload + 1), reason: 'too-deep' });
    return NO_PROSE;
  }
  return collectProse(markdown.parse(text), text, placeOf, faults);
}
