import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LinkedContent } from '#core/link/linked.ts';
import { planData } from '#exchange/open-data/plan-data.ts';
import { planRecord } from '#exchange/open-data/schema.ts';
import type { PlanRecord } from '#exchange/open-data/schema.ts';
import { checkFolder } from '#shell/check/check.ts';
import { addressesUnder } from '#views/addresses.ts';

let content: LinkedContent;
beforeAll(async () => {
  ({ content } = await checkFolder(path.resolve('content')));
});

function record(slug: string): PlanRecord {
  const plan = content.plans.find((one) => one.slug === slug);
  if (!plan) throw new Error(slug);
  return planData(plan, content.site?.licence ?? null, addressesUnder('/'));
}

function item(slug: string, id: string): PlanRecord['items'][number] {
  const found = record(slug).items.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

describe('公開データ', () => {
  test.each(['jisshi', 'kyodo'])('%s は、約束の形をしている', (slug) => {
    expect(planRecord.parse(record(slug))).toEqual(record(slug));
    expect(Object.keys(record(slug))).toEqual(['plan', 'sections', 'items', 'indicators', 'counts']);
  });

  test('件数は、延べと実質を分ける', () => {
    expect(record('kyodo').counts).toEqual({ gross: 41, net: 39 });
    expect(record('jisshi').counts).toEqual({ gross: 32, net: 31 });
  });

  test('年度は西暦、金額は円と、印刷の単位とそのままの文字', () => {
    expect(item('jisshi', 'j109')).toMatchObject({
      kind: 'project',
      code: '0-1-1-1',
      priority: true,
      cost: { yen: 55_000_000, unit: '百万円', printed: '55' },
      fiscalYears: [2023, 2024, 2025],
      sdgTargets: ['16.6', '16.7', '17.17'],
      url: '/jisshi/01-civic-autonomy/#j109',
    });
    expect(item('jisshi', 'j101').cost).toBeNull();
  });

  test('年度別の額も、財源も、印刷のあるところにある', () => {
    const { cost } = item('jisshi', 'j109').costs;
    expect(cost?.byYear.find(({ year }) => year === 2023)).toMatchObject({
      settled: { yen: 17_000_000, unit: '百万円', printed: '17' },
    });
    const all = [record('jisshi').plan, ...record('jisshi').items].flatMap(({ costs }) => costs.cost ?? []);
    const shares = all.flatMap(({ sources, byYear }) =>
      [sources, ...byYear.map((one) => one.sources)].flat(),
    );
    expect(shares.map(({ name }) => name)).toContain('地方債');
    expect(item('kyodo', 's201').costs).toEqual({ cost: null, budget: null, settled: null, expense: null });
  });

  test('指標は、基準値・実績値・目標値を分け、言葉の値を数にしない', () => {
    const indicators = [...record('jisshi').indicators, ...record('kyodo').indicators];
    expect(indicators).toContainEqual(expect.objectContaining({ title: '町内会加入率', item: null }));
    const values = indicators.flatMap(({ baseline, actuals, targets }) =>
      [baseline, actuals, targets].flat(),
    );
    expect(values).toContainEqual(expect.objectContaining({ number: null, text: '水質AA' }));
    expect(values).toContainEqual(expect.objectContaining({ number: 68.4, text: '68.4' }));
  });

  test('全体の再掲は元を、元は再掲しているものを指し、取組状況は元から来る', () => {
    expect(item('kyodo', 's303')).toMatchObject({
      relists: 's204',
      statuses: [
        { year: 2022, from: 's204' },
        { year: 2023, from: 's204', state: '実施中', stateWord: '継続実施' },
      ],
    });
    expect(item('kyodo', 's204').relistedBy).toEqual(['s303']);
  });

  test('行や欄だけの再掲は、取組状況の中にあり、全体の再掲とは数えない', () => {
    expect(item('kyodo', 's107')).toMatchObject({ relists: null });
    expect(item('kyodo', 's107').statuses[0]?.lines[1]?.relists).toBe('s103@令和4年度/a');
    expect(item('kyodo', 's505').statuses[0]).toMatchObject({ relists: 's201@令和4年度', from: null });
    expect(item('kyodo', 's103').relistedBy).toEqual([]);
  });

  test('所管課別の取組状況は、課ごとに分かれる', () => {
    expect(item('kyodo', 's402').statuses[1]?.byDepartment).toMatchObject([
      { department: '都市整備課', state: '実施中', grade: '○' },
      { department: '商工観光課', state: '検討中', grade: null },
    ]);
  });

  test('再掲を除けば、推計事業費を足し合わせて印刷の合計を超えない', () => {
    const { items } = record('jisshi');
    const net = items
      .filter(({ relists }) => relists === null)
      .reduce((sum, { cost }) => sum + (cost?.yen ?? 0), 0);
    expect(net).toBeLessThanOrEqual(8_002_000_000);
  });
});
