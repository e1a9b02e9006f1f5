/** What is told of a whole, of a plan say, worked out once as long as the whole is there; `tell` depends on nothing else. */
export function rememberedBy<Whole extends object, T extends object>(
  tell: (whole: Whole) => T,
): (whole: Whole) => T {
  const told = new WeakMap<Whole, T>();
  return (whole) => {
    let known = told.get(whole);
    if (!known) told.set(whole, (known = tell(whole)));
    return known;
  };
}
