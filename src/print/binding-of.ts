import type { LinkedPlan } from '#core/link/linked.ts';
import type { Edition } from '#views/edition.ts';
import { bookPlaces } from '#views/book-places.ts';
import type { Binding } from './bind.ts';

/** By what the pages of a plan are bound into one document. */
export function bindingOf(plan: LinkedPlan, { at, origin }: Edition): Binding {
  const planAddress = at.plan(plan.slug);
  return {
    places: bookPlaces(plan, planAddress),
    planAddress,
    origin,
    sections: new Set(plan.sections.map(({ file }) => file.name)),
  };
}
