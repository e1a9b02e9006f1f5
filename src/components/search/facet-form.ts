import type { FacetName } from '#views/search/index-format.ts';
import type { FacetCounts } from '#views/search/narrowing.ts';
import { element } from './elements.ts';

/** Shows the counts of each facet, and says which value a reader chose or gave up; open groups stay open and focus stays where it was. */
export function showFacets(
  form: HTMLElement,
  facets: readonly FacetCounts[],
  choose: (name: FacetName, key: string) => void,
): void {
  const focused = document.activeElement?.id ?? '';
  const short = facets.filter(({ values }) => values.length <= SHORT).map(({ name }) => ID + name);
  const before = form.querySelectorAll('details');
  const open = new Set(
    before.length === 0 ? short : Array.from(before).flatMap((group) => (group.open ? group.id : [])),
  );
  form.replaceChildren(
    ...facets.filter(({ values }) => values.length > 0).map((facet) => facetGroup(facet, open, choose)),
  );
  if (focused.startsWith(ID)) document.getElementById(focused)?.focus();
}

const ID = 'Facet-';
/** A group of no more values than this stands open from the start. */
const SHORT = 4;

function facetGroup(
  { name, label, values }: FacetCounts,
  open: ReadonlySet<string>,
  choose: (name: FacetName, key: string) => void,
): HTMLElement {
  const chosen = values.filter((value) => value.chosen).length;
  const boxes = values.map(({ key, label: text, count, chosen: checked }) => {
    const box = element('input', '');
    Object.assign(box, { type: 'checkbox', id: `${ID}${name}-${key}`, checked });
    box.addEventListener('change', () => choose(name, key));
    const counted = element('span', 'facet-count', ` ${String(count)}件`);
    return element('label', '', box, element('span', '', text, counted));
  });
  const summary = element('summary', '', label);
  if (chosen > 0) summary.append(element('span', 'facet-count', ` ${String(chosen)}つ選択中`));
  const legend = element('legend', 'visually-hidden', label);
  const group = element('details', 'facet', summary, element('fieldset', '', legend, ...boxes));
  group.id = `${ID}${name}`;
  group.open = open.has(group.id) || chosen > 0;
  return group;
}
