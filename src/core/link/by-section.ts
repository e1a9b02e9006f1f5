import type { Section } from '../model/section.ts';
import type { LinkedSection } from './linked.ts';

/**
 * What can be told of a section by itself and by what is `given`, worked out once as long as both stay as they are: while
 * someone is writing, one section of hundreds changes. It may hold nothing that is linked, since links are tied anew each
 * time: items and indicators are told by their position in the section.
 */
export function bySection<T, G extends readonly [given?: unknown] = []>(
  tell: (section: LinkedSection, ...given: G) => T,
): (section: LinkedSection, ...given: G) => T {
  const told = new WeakMap<Section, { readonly given: G; readonly value: T }>();
  return (section, ...given) => {
    let known = told.get(section.section);
    if (!known || known.given[0] !== given[0]) {
      known = { given, value: tell(section, ...given) };
      told.set(section.section, known);
    }
    return known.value;
  };
}
