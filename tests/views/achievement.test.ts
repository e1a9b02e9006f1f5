import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { achievementOf } from '#views/indicators/achievement.ts';
import type { Achievement } from '#views/indicators/achievement.ts';
import type { Direction } from '#core/model/terms.ts';
import { edition, planOf } from './sample-edition.ts';

/** An indicator as an official writes it; null: the key is not there. */
function judged(
  direction: Direction | null,
  baseline: string | null,
  actual: string | null,
  target: string | null,
): Achievement {
  const key = (name: string, value: string | null, year: string): string =>
    value === null ? '' : `    ${name}: { ${year}: "${value}" }\n`;
  const sample = edition({
    'p/plan.yaml': '計画名: 計画',
    'p/01-a.yaml': `分野: 自治\n指標:\n  - 名称: 率\n${direction === null ? '' : `    目指す方向: ${direction}\n`}${key('基準値', baseline, '令和4年度')}${key('実績値', actual, '令和6年度')}${key('目標値', target, '令和7年度')}`,
  });
  const [indicator] = planOf(sample).indicators;
  if (!indicator) throw new Error('指標がない');
  return achievementOf(indicator.entity);
}

/** The same without the way through the files: for laws that hold for all numbers. */
function of(direction: Direction, baseline: number, actual: number, target: number): Achievement {
  const value = (number: number, year: number) =>
    [{ year, number, text: String(number) }] as unknown as Parameters<typeof achievementOf>[0]['actuals'];
  return achievementOf({
    direction,
    baseline: value(baseline, 2022),
    actuals: value(actual, 2024),
    targets: value(target, 2025),
  });
}

describe('達成率は、目指す方向に沿って計算する', () => {
  test.each([
    ['増加', '54.2', '58.1', '60', 'nearer', 67],
    ['増加', '81.7', '86.2', '86', 'reached', 104],
    ['増加', '68.4', '68.0', '70', 'farther', -25],
    ['増加', '68.4', '68.4', '70', 'unmoved', 0],
    ['減少', '34', '4', '0', 'nearer', 88],
    ['減少', '1,280', '300', '300', 'reached', 100],
    ['減少', '34', '35', '0', 'farther', -3],
    ['増加', '△3.5', '0', '△1.0', 'reached', 140],
  ] as const)('%s：%s から %s、目標 %s', (direction, baseline, actual, target, verdict, rate) => {
    expect(judged(direction, baseline, actual, target)).toMatchObject({ verdict, rate, lack: null });
  });

  test('目標にわずかに届かないものを、100％とは言わない', () => {
    expect(judged('増加', '0', '999', '1000')).toMatchObject({ verdict: 'nearer', rate: 99 });
  });

  test('目標までの差は、書かれた桁のまま正確である', () => {
    expect(judged('増加', '0', '0.1', '0.3').gap).toBe('0.2');
    expect(judged('増加', '68.4', '68.9', '70').gap).toBe('1.1');
    expect(judged('増加', '0', '31500', '30000').gap).toBe('-1500');
  });
});

describe('書かれていないことは、推し量らない', () => {
  const missing = (field: string) => ({ verdict: 'unknown', rate: null, lack: { kind: 'missing', field } });

  test('実績値・目標値・目指す方向のどれかがなければ、判断しない', () => {
    expect(judged('増加', '1', null, '3')).toMatchObject(missing('actuals'));
    expect(judged('増加', '1', '2', null)).toMatchObject(missing('targets'));
    expect(judged(null, '1', '2', '3')).toMatchObject(missing('direction'));
  });

  test('基準値がなければ率はないが、目標に届いたことは分かる', () => {
    expect(judged('増加', null, '2', '3')).toMatchObject(missing('baseline'));
    expect(judged('増加', null, '3', '3')).toMatchObject({ ...missing('baseline'), verdict: 'reached' });
    expect(judged('減少', null, '2', '3').verdict).toBe('reached');
  });

  test('非公表や未定は値ではない', () => {
    expect(judged('増加', '1', '未定', '3')).toMatchObject(missing('actuals'));
  });

  test('言葉の値は、目標と同じ言葉であることだけを認める', () => {
    expect(judged('維持', '水質AA', '水質ＡＡ', '水質AA')).toMatchObject({ verdict: 'reached', rate: null });
    expect(judged('維持', '水質AA', '水質A', '水質AA').verdict).toBe('unknown');
    expect(judged('増加', '1', '2', '3以上')).toMatchObject({
      verdict: 'unknown',
      lack: { kind: 'words', field: 'targets', text: '3以上' },
    });
  });

  test('目標が基準と同じなら率はなく、方向と食い違えば判断しない', () => {
    expect(judged('増加', '3', '3', '3')).toMatchObject({ verdict: 'reached', lack: { kind: 'no-way' } });
    expect(judged('増加', '3', '2', '3')).toMatchObject({ verdict: 'farther', lack: { kind: 'no-way' } });
    expect(judged('増加', '3', '4', '2')).toMatchObject({ verdict: 'unknown', lack: { kind: 'contrary' } });
  });

  test('維持は、目標の水準にあるかどうかだけを言う', () => {
    expect(judged('維持', '16', '16', '16.0')).toMatchObject({ verdict: 'reached', rate: null });
    expect(judged('維持', '96000', '95200', '96000')).toMatchObject({ verdict: 'differs', gap: '800' });
    expect(judged('維持', '96000', '97100', '96000')).toMatchObject({ verdict: 'differs', gap: '-1100' });
  });
});

describe('どんな数でも', () => {
  /** Decimal numbers of up to three places, as papers print them. */
  const number = fc
    .record({
      units: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      places: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ units, places }) => units / 10 ** places);
  const direction = fc.constantFrom('増加', '減少');

  test('100％以上であることと、達成とは同じことである', () => {
    fc.assert(
      fc.property(direction, number, number, number, (way, baseline, actual, target) => {
        const { rate, verdict } = of(way, baseline, actual, target);
        if (rate !== null) expect(rate >= 100).toBe(verdict === 'reached');
      }),
    );
  });

  test('実績が目標へ向かうほど、達成率は下がらない', () => {
    fc.assert(
      fc.property(number, number, number, number, (baseline, one, other, target) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const rates = [less, more].map((actual) => of('増加', baseline, actual, target).rate);
        const [first, second] = rates;
        if (first != null && second != null) expect(first).toBeLessThanOrEqual(second);
      }),
    );
  });

  test('符号を逆にした減少は、増加と同じに判断する', () => {
    fc.assert(
      fc.property(number, number, number, (baseline, actual, target) => {
        const up = of('増加', baseline, actual, target);
        const down = of('減少', -baseline, -actual, -target);
        expect([down.verdict, down.rate, down.lack]).toEqual([up.verdict, up.rate, up.lack]);
      }),
    );
  });

  test('単位を10倍にとっても、達成率は変わらない', () => {
    const whole = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(direction, whole, whole, whole, (way, baseline, actual, target) => {
        expect(of(way, baseline / 10, actual / 10, target / 10).rate).toBe(
          of(way, baseline, actual, target).rate,
        );
      }),
    );
  });
});
