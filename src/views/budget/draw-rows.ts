import type { BudgetPart } from './budget-figures.ts';
import { stackedBars } from '../charts/stacked-bars.ts';
import type { BarFigures, Series, StackedBarsProps } from '../charts/stacked-bars.ts';
import { addUp, figureOf, lessPart } from './figures.ts';
import type { Figure } from './figures.ts';
import { printedAmount } from './units.ts';
import type { Units } from './units.ts';

/** A bar before it is drawn; what its parts leave of the whole is drawn as unknown. */
export interface Row {
  readonly label: string;
  readonly whole: Figure | null;
  readonly parts: readonly (Figure | null)[];
}

/** The printed total, or what the items make where none is printed. */
export function wholeOf({ printed, sum }: BudgetPart): Figure | null {
  return figureOf(printed) ?? sum;
}

export function drawRows(
  head: Pick<StackedBarsProps, 'title' | 'description'>,
  names: readonly string[],
  restName: string,
  rows: readonly Row[],
  units: Units,
): StackedBarsProps | null {
  if (rows.every(({ whole }) => whole === null)) return null;
  const rests = rows.map(restOf);
  const rest: Series | string = names.length > 0 ? { name: restName, look: 'unknown' } : restName;
  const figures = rows.map(({ label, whole, parts }, i): BarFigures => {
    const all = [...parts, rests[i] ?? null];
    return {
      label,
      text: whole ? units.amount(whole) : '金額の記載なし',
      values: all.map((figure) => figure?.yen ?? null),
      texts: all.map((figure) => (figure ? units.number(figure) : '')),
    };
  });
  return stackedBars(head, rests.some((one) => one !== null) ? [...names, rest] : names, figures);
}

/** What no part accounts for, where it is more than rounding can make. */
export function restOf({ whole, parts }: Row): Figure | null {
  const sum = addUp(parts);
  if (!whole || !sum) return whole;
  const rest = lessPart(whole, sum);
  return rest.yen > rest.grain * parts.length ? rest : null;
}

export function describeRows(rows: readonly Row[], word: string): string {
  const known = rows.flatMap(({ label, whole }) => (whole ? [{ label, whole }] : []));
  const [most] = known.sort((a, b) => b.whole.yen - a.whole.yen);
  return most ? `${word}が最も多いのは${most.label}で、${printedAmount(most.whole)}です。` : '';
}
