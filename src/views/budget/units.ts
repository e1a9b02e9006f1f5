import type { Figure } from './figures.ts';
import { formatNumber, formatYen, MONEY_UNITS } from '#core/model/money.ts';
import type { MoneyUnit } from '#core/model/money.ts';

/** Words; several where the page lets its reader choose a unit: one for each choice, the printed one first. */
export type InUnits = string | readonly string[];

/** A unit the reader may choose. */
export interface UnitChoice {
  readonly label: string;
  /** What is said of amounts shown so; null where nothing was rounded for it. */
  readonly note: string | null;
}

/** For where nothing can be chosen. */
export function asPrinted(text: InUnits): string {
  return typeof text === 'string' ? text : (text[0] ?? '');
}

/** The units in which a page shows its amounts: none finer than any of them is printed. */
export interface Units {
  readonly choices: readonly UnitChoice[];
  /** `単位：百万円` for every number of a table; null where each amount says its own. */
  readonly caption: InUnits | null;
  /** `1,316`, with its unit where `caption` does not say it. */
  readonly number: (figure: Figure) => InUnits;
  /** `1,316百万円` */
  readonly amount: (figure: Figure) => InUnits;
}

/** Two decimals: a hundredth of 億円 is 百万円, the unit most plans print. */
const FINEST = 100;

/**
 * Amounts as printed, and in every unit from the coarsest grain of `figures` upwards. What has more than two decimals in a
 * coarser unit is rounded half up (四捨五入) by its absolute value, and that is said.
 */
export function unitsOf(figures: readonly Figure[]): Units {
  return unitsAmong(figures, Object.keys(MONEY_UNITS) as MoneyUnit[]);
}

/** Amounts as printed, and no choice. */
export function printedUnits(figures: readonly Figure[]): Units {
  return unitsAmong(figures, []);
}

function unitsAmong(figures: readonly Figure[], offered: readonly MoneyUnit[]): Units {
  const printed = new Set(figures.map(({ unit }) => unit));
  const [only = null] = printed.size === 1 ? printed : [];
  const coarsest = figures.reduce((most, { grain }) => Math.max(most, grain), 1);
  const least = only === null ? 0 : MONEY_UNITS[only];
  const coarser = offered.filter((unit) => MONEY_UNITS[unit] >= coarsest && MONEY_UNITS[unit] > least);
  const inAll = (printedText: string, text: (unit: MoneyUnit) => string): InUnits =>
    coarser.length === 0 ? printedText : [printedText, ...coarser.map(text)];
  return {
    choices: [
      { label: only === null ? '印刷のとおり' : `${only}（印刷のとおり）`, note: null },
      ...coarser.map((unit) => ({
        label: unit,
        note: figures.some((figure) => isRounded(figure, unit))
          ? `${unit}で示す額は、小数第2位までに四捨五入しています。`
          : null,
      })),
    ],
    caption: only === null ? null : inAll(`単位：${only}`, (unit) => `単位：${unit}`),
    number: (figure) =>
      inAll(only === null ? printedAmount(figure) : printedNumber(figure), (unit) =>
        inUnit(figure, unit, only === null ? unit : ''),
      ),
    amount: (figure) => inAll(printedAmount(figure), (unit) => inUnit(figure, unit, unit)),
  };
}

/** An amount as printed, with its unit. A sum is as fine as the coarsest of what it is made of. */
export function printedAmount(figure: Figure): string {
  return formatYen(toGrain(figure.yen, figure.grain), figure.unit, figure.grain);
}

function printedNumber(figure: Figure): string {
  return formatNumber(toGrain(figure.yen, figure.grain), figure.unit, figure.grain);
}

/** What is too small for two decimals is no zero. `named`: the unit itself, where it is to be said. */
function inUnit({ yen, grain }: Figure, unit: MoneyUnit, named: MoneyUnit | '' = ''): string {
  if (yen === 0) return `0${named}`;
  const shown = Math.max(grain, MONEY_UNITS[unit] / FINEST);
  const rounded = toGrain(yen, shown);
  return rounded === 0
    ? `${formatNumber(shown, unit, shown)}${named}未満`
    : `${formatNumber(rounded, unit, shown)}${named}`;
}

function isRounded({ yen }: Figure, unit: MoneyUnit): boolean {
  return yen % Math.max(1, MONEY_UNITS[unit] / FINEST) !== 0;
}

function toGrain(yen: number, grain: number): number {
  const step = Math.max(1, grain);
  const size = Math.round(Math.abs(yen) / step) * step;
  return yen < 0 && size !== 0 ? -size : size;
}

/** A sentence with amounts in it, said once for every choice. */
export function sentence(...parts: readonly InUnits[]): InUnits {
  const choices = Math.max(1, ...parts.map((part) => (typeof part === 'string' ? 1 : part.length)));
  const said = Array.from({ length: choices }, (_, i) =>
    parts.map((part) => (typeof part === 'string' ? part : (part[i] ?? ''))).join(''),
  );
  return choices === 1 ? said.join('') : said;
}
