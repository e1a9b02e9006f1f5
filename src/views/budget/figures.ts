import type { Amount, MoneyUnit } from '#core/model/money.ts';

/** An amount, or the sum of several: whole yen, never to be shown finer than `grain`. */
export interface Figure {
  readonly yen: number;
  readonly unit: MoneyUnit;
  /** The last digit that is known is worth so many yen: in a sum, that of its coarsest part. */
  readonly grain: number;
}

/** Adds up what has a number, as printed; null where nothing has one. The unit is that of the coarsest part. */
export function addUp(amounts: readonly (Amount | Figure | null | undefined)[]): Figure | null {
  const figures = amounts.map(figureOf).filter((figure) => figure !== null);
  const [first] = figures;
  if (!first) return null;
  const { unit, grain } = figures.reduce(
    (coarsest, one) => (one.grain > coarsest.grain ? one : coarsest),
    first,
  );
  return { yen: figures.reduce((sum, { yen }) => sum + yen, 0), unit, grain };
}

export function figureOf(amount: Amount | Figure | null | undefined): Figure | null {
  if (amount?.yen == null) return null;
  const { yen, unit, grain } = amount;
  return { yen, unit, grain };
}

/** What is left of a figure when a part is taken away. */
export function lessPart(whole: Figure, part: Figure): Figure {
  const { unit, grain } = whole.grain >= part.grain ? whole : part;
  return { yen: whole.yen - part.yen, unit, grain };
}
