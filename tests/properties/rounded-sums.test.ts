import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import { MONEY_UNITS } from '#core/model/money.ts';
import type { MoneyUnit } from '#core/model/money.ts';
import { ROUNDINGS } from '#core/model/terms.ts';
import type { Rounding } from '#core/model/terms.ts';
import './seed.ts';

/** How many units a plan prints for an amount in yen. */
function rounded(yen: number, unit: MoneyUnit, rounding: Rounding): number {
  const units = Math.abs(yen) / MONEY_UNITS[unit];
  const whole =
    rounding === '切り捨て'
      ? Math.floor(units)
      : rounding === '切り上げ'
        ? Math.ceil(units)
        : Math.round(units);
  return yen < 0 ? -whole : whole;
}

function printed(units: number, unit: MoneyUnit): string {
  return `${units < 0 ? '△' : ''}${String(Math.abs(units))}${unit}`;
}

const yen = fc.oneof(
  fc.integer({ min: 0, max: 90_000_000 }),
  fc.integer({ min: -90_000_000, max: 90_000_000 }),
  fc.constantFrom(0, 500, 1_500, -500, 500_000, 1_000_000),
);
const unit = fc.constantFrom<MoneyUnit>('円', '千円', '万円', '百万円');
const rounding = fc.constantFrom(...ROUNDINGS);
const years = fc.array(yen, { minLength: 1, maxLength: 3 });
const item = fc.record({ years, unit, total: fc.boolean(), relisted: fc.boolean() });
const section = fc.record({
  items: fc.array(item, { minLength: 1, maxLength: 4 }),
  unit,
  total: fc.constantFrom('gross', 'net', 'none'),
});
const city = fc.record({
  sections: fc.array(section, { minLength: 1, maxLength: 3 }),
  unit,
  rounding,
});
type City = typeof city extends fc.Arbitrary<infer T> ? T : never;

/** A plan whose every figure is printed from true amounts; a 再掲 repeats the first item of the plan. */
function printedPlan({ sections, unit: planUnit, rounding: rule }: City): { path: string; text: string }[] {
  const print = (amount: number, one: MoneyUnit): string => printed(rounded(amount, one, rule), one);
  const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
  const first = sections[0]?.items[0];
  let serial = 0;
  let whole = 0;
  const files = sections.map(({ items, unit: sectionUnit, total }, i) => {
    let gross = 0;
    let net = 0;
    const entries = items.map((one) => {
      const id = `j${String((serial += 1))}`;
      const isRelisted = one.relisted && one !== first && first !== undefined;
      const cost = sum((isRelisted ? first : one).years);
      gross += cost;
      if (isRelisted) return `  - id: ${id}\n    再掲: j1\n`;
      net += cost;
      const byYear = one.years.map((amount, n) => `令和${String(n + 5)}年度: ${print(amount, one.unit)}`);
      const shares = `      財源: { 国庫支出金: ${print(cost - 7_777, one.unit)}, 一般財源: ${print(7_777, one.unit)} }\n`;
      return (
        `  - id: ${id}\n    事業名: 事業${id}\n    推計事業費:\n` +
        (one.total ? `      合計: ${print(cost, one.unit)}\n` : '') +
        `      年度別: { ${byYear.join(', ')} }\n${shares}`
      );
    });
    whole += net;
    const own =
      total === 'none' ? '' : `推計事業費: ${print(total === 'gross' ? gross : net, sectionUnit)}\n`;
    return {
      path: `rei/0${String(i + 1)}-rei.yaml`,
      text: `分野: 分野${String(i)}\n${own}事業:\n${entries.join('')}`,
    };
  });
  const cover = `計画名: 例の計画\n端数処理: ${rule}\n推計事業費: ${print(whole, planUnit)}\n`;
  return [{ path: 'rei/plan.yaml', text: cover }, ...files];
}

/** From how many units on a total is too far from its parts, whatever their true amounts. */
function boundOf(units: readonly number[], one: MoneyUnit, rule: Rounding, down: boolean): number {
  if (one === '円') return 1;
  if (rule === '四捨五入') return Math.ceil((units.length + 1) / 2);
  /* Figures of both signs, and 0, are rounded to both sides. */
  if (units.some((each) => each <= 0)) return units.length + 1;
  return (rule === '切り捨て') === down ? 1 : units.length;
}

describe('端数処理と合計の検査', () => {
  test('真の額を端数処理して印刷した計画には、何も知らせない', () => {
    fc.assert(
      fc.property(city, (one) => {
        const { diagnostics } = compile(printedPlan(one));
        expect(diagnostics.filter(({ code }) => code.startsWith('P4'))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('端数で生じうる幅を超えてずれた合計は、必ず知らせる', () => {
    const shifted = fc.record({
      amounts: fc.array(yen, { minLength: 1, maxLength: 5 }),
      unit,
      rounding,
      by: fc.integer({ min: 0, max: 20 }),
      down: fc.boolean(),
      where: fc.constantFrom('years', 'items', 'sources'),
    });
    fc.assert(
      fc.property(shifted, ({ amounts, unit: one, rounding: rule, by, down, where }) => {
        const units = amounts.map((amount) => rounded(amount, one, rule));
        const shift = boundOf(units, one, rule, down) + by;
        const total = units.reduce((all, each) => all + each, 0) + (down ? -shift : shift);
        const written = units.map((each) => printed(each, one));
        const parts = written.map((each, i) => `令和${String(i + 1)}年度: ${each}`).join(', ');
        const cost = {
          years: `\n      合計: ${printed(total, one)}\n      年度別: { ${parts} }`,
          sources: `\n      合計: ${printed(total, one)}\n      財源: { ${parts} }`,
          items: ` ${written[0] ?? ''}`,
        }[where];
        const others = written
          .slice(1)
          .map((each, i) => `  - id: k${String(i)}\n    事業名: 事業${String(i)}\n    推計事業費: ${each}\n`);
        const isItems = where === 'items';
        const text =
          `分野: 環境\n${isItems ? `推計事業費: ${printed(total, one)}\n` : ''}事業:\n` +
          `  - id: j1\n    事業名: 事業\n    推計事業費:${cost}\n${isItems ? others.join('') : ''}`;
        const { diagnostics } = compile([
          { path: 'rei/plan.yaml', text: `計画名: 例の計画\n端数処理: ${rule}\n` },
          { path: 'rei/01-rei.yaml', text },
        ]);
        const law = { years: 'P401', items: 'P403', sources: 'P404' }[where];
        expect(diagnostics.map(({ code }) => code)).toEqual([law]);
      }),
      { numRuns: 500 },
    );
  });
});
