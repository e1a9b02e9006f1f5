/**
 * Whether those who lack something are so few among their siblings that it was probably forgotten: one where two or more
 * have it, and otherwise at most a quarter of all. Where more lack it, that is how the plan is written.
 */
export function areForgotten(lacking: number, having: number): boolean {
  return lacking === 1 ? having >= 2 : lacking > 1 && lacking * 3 <= having;
}
