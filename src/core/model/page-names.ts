/** Addresses the site uses itself: no plan's folder and no page of the content can bear such a name. */
export const SITE_NAMES = [
  ...['search', 'data', 'departments', 'revisions', 'guide', 'feed', 'schema'],
  ...['fonts', '_astro', '404', 'index', 'assets'],
] as const;

/** Ways of reading a plan besides its sections, each a page below the plan: budget 事業費, states 進捗状況, history 経過 and so on. */
export const PLAN_VIEWS = [
  'budget',
  'indicators',
  'states',
  'years',
  'departments',
  'sdgs',
  'relistings',
  'history',
] as const;
export type PlanView = (typeof PLAN_VIEWS)[number];

/** Whether the site uses a name below a plan: no section and no chapter can bear it. */
export function isKeptInPlan(name: string): boolean {
  return name === 'assets' || (PLAN_VIEWS as readonly string[]).includes(name);
}

export function isKeptOnSite(name: string): boolean {
  return (SITE_NAMES as readonly string[]).includes(name);
}
