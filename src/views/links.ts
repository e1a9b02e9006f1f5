import type { LinkedPlan, LinkedSection } from '#core/link/linked.ts';
import type { Addresses } from './addresses.ts';
import { planName, sectionName } from './words.ts';
import type { Link } from './words.ts';

export function planLink(plan: LinkedPlan, at: Addresses): Link {
  return { text: planName(plan), href: at.plan(plan.slug) };
}

export function sectionLink(section: LinkedSection, at: Addresses): Link {
  return { text: sectionName(section), href: at.section(section) };
}
