import { MONEY_UNITS } from '../model/money.ts';
import type { MoneyUnit } from '../model/money.ts';
import type { Rounding } from '../model/terms.ts';
import type { NumberAmount } from './costs.ts';

/** Where a sum lies against a total, beyond rounding. */
export type Verdict = 'less' | 'equal' | 'more';

/**
 * What printed figures add up to, and the interval in which their true sum lies. Each figure stands for the true values
 * that are printed so: with 四捨五入 half a printed unit to either side, with 切り捨て and 切り上げ one unit to one side.
 * Rounding goes by absolute value, so a negative figure is mirrored. Amounts printed to the yen are exact. A plan that
 * names no 端数処理 is read as 四捨五入.
 */
export class FigureSum {
  readonly #rounding: Rounding | null;
  /** The sum of the figures as printed. */
  yen = 0;
  /** Figures in it. */
  count = 0;
  /** The finest digit printed, in yen. */
  grain = Infinity;
  /** The unit of the first figure. */
  unit: MoneyUnit = '円';
  #low = 0;
  #high = 0;
  /** Whether an end can itself be the true sum: 18 with 四捨五入 is 17.5 or more, and less than 18.5. */
  #lowCounts = true;
  #highCounts = true;

  constructor(rounding: Rounding | null) {
    this.#rounding = rounding;
  }

  add({ yen, grain, unit }: NumberAmount): void {
    if (this.count === 0) this.unit = unit;
    this.yen += yen;
    this.count += 1;
    if (grain < this.grain) this.grain = grain;
    this.#low += yen;
    this.#high += yen;
    if (grain <= MONEY_UNITS.円) return;
    if (this.#rounding === '切り捨て') {
      if (yen <= 0) this.#open(grain, 0);
      if (yen >= 0) this.#open(0, grain);
    } else if (this.#rounding === '切り上げ') {
      /* Nothing but 0 is rounded up to 0. */
      if (yen > 0) this.#open(grain, 0);
      if (yen < 0) this.#open(0, grain);
    } else {
      this.#low -= grain / 2;
      this.#high += grain / 2;
      if (yen <= 0) this.#lowCounts = false;
      if (yen >= 0) this.#highCounts = false;
    }
  }

  /** Widens to either side; the new end is no true sum. */
  #open(below: number, above: number): void {
    this.#low -= below;
    this.#high += above;
    if (below > 0) this.#lowCounts = false;
    if (above > 0) this.#highCounts = false;
  }

  addSum(other: FigureSum): void {
    if (this.count === 0) this.unit = other.unit;
    this.yen += other.yen;
    this.count += other.count;
    this.grain = Math.min(this.grain, other.grain);
    this.#low += other.#low;
    this.#high += other.#high;
    this.#lowCounts &&= other.#lowCounts;
    this.#highCounts &&= other.#highCounts;
  }

  /** This sum less another: what remains of a total when some of its parts are taken out. */
  without(other: FigureSum): FigureSum {
    const rest = new FigureSum(this.#rounding);
    rest.addSum(this);
    rest.yen -= other.yen;
    rest.#low -= other.#high;
    rest.#high -= other.#low;
    rest.#lowCounts &&= other.#highCounts;
    rest.#highCounts &&= other.#lowCounts;
    return rest;
  }

  /** This sum, where its true value may as well be another's: whatever lies between counts as possible. */
  or(other: FigureSum): FigureSum {
    const either = new FigureSum(this.#rounding);
    either.addSum(this);
    either.#low = Math.min(this.#low, other.#low);
    either.#high = Math.max(this.#high, other.#high);
    const [lower, higher] = [either.#low, either.#high];
    either.#lowCounts = [this, other].some((sum) => sum.#low === lower && sum.#lowCounts);
    either.#highCounts = [this, other].some((sum) => sum.#high === higher && sum.#highCounts);
    return either;
  }

  /** Where this sum lies against a total: equal, where some true value is common to both. */
  against(total: FigureSum): Verdict {
    if (this.#high < total.#low) return 'less';
    if (this.#high === total.#low && !(this.#highCounts && total.#lowCounts)) return 'less';
    if (this.#low > total.#high) return 'more';
    if (this.#low === total.#high && !(this.#lowCounts && total.#highCounts)) return 'more';
    return 'equal';
  }
}

export function sumOf(amounts: readonly NumberAmount[], rounding: Rounding | null): FigureSum {
  const sum = new FigureSum(rounding);
  for (const amount of amounts) sum.add(amount);
  return sum;
}
