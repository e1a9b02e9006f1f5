import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MONEY_UNITS } from '#core/model/money.ts';
import type { MoneyUnit } from '#core/model/money.ts';
import { addUp } from '#views/budget/figures.ts';
import type { Figure } from '#views/budget/figures.ts';
import { sentence, unitsOf } from '#views/budget/units.ts';

function figure(count: number, unit: MoneyUnit, grain: number = MONEY_UNITS[unit]): Figure {
  return { yen: count * grain, unit, grain };
}

test('選べる単位は、印刷の単位とそれより粗いものに限る', () => {
  const { choices, number, caption } = unitsOf([figure(1316, '百万円')]);
  expect(choices).toEqual([
    { label: '百万円（印刷のとおり）', note: null },
    { label: '億円', note: null },
  ]);
  expect(number(figure(1316, '百万円'))).toEqual(['1,316', '13.16']);
  expect(caption).toEqual(['単位：百万円', '単位：億円']);
});

test('丸めて示す単位では、そう断り、小さな額をゼロにしない', () => {
  const { choices, number } = unitsOf([figure(1_234_567, '千円'), figure(3, '千円')]);
  expect(choices.map(({ label }) => label)).toEqual(['千円（印刷のとおり）', '万円', '百万円', '億円']);
  expect(choices.at(-1)?.note).toBe('億円で示す額は、小数第2位までに四捨五入しています。');
  expect(number(figure(1_234_567, '千円'))).toEqual(['1,234,567', '123,456.7', '1,234.57', '12.35']);
  expect(number(figure(3, '千円'))).toEqual(['3', '0.3', '0.01未満', '0.01未満']);
  expect(unitsOf([figure(1, '円')]).amount(figure(1, '円'))).toContain('0.01億円未満');
  expect(number(figure(0, '千円'))).toEqual(['0', '0', '0', '0']);
  expect(number(figure(-28_951, '千円'))).toEqual(['△28,951', '△2,895.1', '△28.95', '△0.29']);
});

test('単位の混ざった計画では、それぞれの額が自分の単位を言う', () => {
  const mixed = [figure(18, '百万円'), figure(1055, '千円')];
  const { choices, caption, number } = unitsOf(mixed);
  expect(choices.map(({ label }) => label)).toEqual(['印刷のとおり', '百万円', '億円']);
  expect(caption).toBeNull();
  expect(mixed.map(number)).toEqual([
    ['18百万円', '18百万円', '0.18億円'],
    ['1,055千円', '1.06百万円', '0.01億円'],
  ]);
});

test('細かさの違う額の計は、粗い方の単位で示す', () => {
  const sum = addUp([figure(1055, '千円'), figure(18, '百万円'), null]);
  expect(sum).toEqual({ yen: 19_055_000, unit: '百万円', grain: 1_000_000 });
  expect(sum && unitsOf([sum]).amount(sum)).toEqual(['19百万円', '0.19億円']);
  expect(addUp([null, undefined])).toBeNull();
});

test('文の中の額は、選んだ単位ごとに一つの文になる', () => {
  expect(sentence('全体の', ['80百万円', '0.8億円'], 'です。')).toEqual([
    '全体の80百万円です。',
    '全体の0.8億円です。',
  ]);
  expect(sentence('なし', 'です。')).toBe('なしです。');
});

const anyFigure = fc
  .record({
    count: fc.integer({ min: -9_999_999, max: 9_999_999 }),
    unit: fc.constantFrom<MoneyUnit>('円', '千円', '万円', '百万円', '億円'),
  })
  .map(({ count, unit }) => figure(count, unit));

test('どの単位で示しても、印刷より細かい桁は現れない', () => {
  fc.assert(
    fc.property(fc.array(anyFigure, { minLength: 1, maxLength: 6 }), (figures) => {
      const { choices, amount } = unitsOf(figures);
      const sum = addUp(figures);
      for (const one of [...figures, ...(sum ? [sum] : [])]) {
        const texts = [amount(one)].flat();
        expect(texts).toHaveLength(choices.length);
        for (const text of texts) {
          const [, sign, digits = '', unit = '円'] = /^(△?)([\d,.]+)(.*)$/u.exec(text) ?? [];
          if (unit.endsWith('未満')) continue;
          const [, fraction = ''] = digits.split('.');
          const place = MONEY_UNITS[unit as MoneyUnit] / 10 ** fraction.length;
          if (one.yen !== 0) expect(place).toBeGreaterThanOrEqual(one.grain);
          const shown = Number(digits.replaceAll(',', '')) * MONEY_UNITS[unit as MoneyUnit] * (sign ? -1 : 1);
          expect(Math.abs(shown - one.yen)).toBeLessThanOrEqual(place / 2 + 0.001);
        }
      }
    }),
  );
});
