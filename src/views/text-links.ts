/** HTML of a text that stands in plan.yaml, shown on a page other than the plan's: its relative links still lead from there. */
export function linksFromPlan(html: string, plan: string): string {
  return html.replace(/<a href="(?![a-z][a-z0-9+.-]*:|[/#])(?:\.\/)*/giu, `<a href="${plan}`);
}

/** HTML of a text shown below the plan's page: `assets/x.pdf` is written as seen from the folder of the plan. */
export function assetsFromPlan(html: string, plan: string): string {
  return html.replace(/<a href="(?:\.\/)*(?=assets\/)/gu, `<a href="${plan}`);
}
