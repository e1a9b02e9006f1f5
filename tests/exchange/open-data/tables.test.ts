import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { costOf, isNumber } from '#core/link/costs.ts';
import type { LinkedContent, LinkedPlan } from '#core/link/linked.ts';
import type { DataTable } from '#core/model/data-tables.ts';
import { csvText } from '#exchange/open-data/csv.ts';
import type { Cell } from '#exchange/open-data/csv.ts';
import { planSchema } from '#exchange/open-data/plan-schema.ts';
import { planData } from '#exchange/open-data/plan-data.ts';
import { TABLES } from '#exchange/open-data/tables.ts';
import { checkFolder } from '#shell/check/check.ts';
import { addressesUnder } from '#views/addresses.ts';
import { dataFiles } from '#views/data/data-files.ts';

const at = addressesUnder('/');
let content: LinkedContent;
beforeAll(async () => {
  ({ content } = await checkFolder(path.resolve('content')));
});

function planOf(slug: string): LinkedPlan {
  const plan = content.plans.find((one) => one.slug === slug);
  if (!plan) throw new Error(slug);
  return plan;
}

/** The rows of a table by the heads of its columns. */
function rows(slug: string, name: DataTable): readonly Record<string, Cell>[] {
  const { columns, rows: of } = TABLES[name];
  return of(planOf(slug), at).map((row) =>
    Object.fromEntries(columns.map(({ head }, i) => [head, row[i] ?? null])),
  );
}

describe('公開データの表', () => {
  test('どの列にも、ほかと違う見出しと説明がある', () => {
    for (const { columns } of Object.values(TABLES)) {
      expect(new Set(columns.map(({ head }) => head)).size).toBe(columns.length);
      for (const { head, says } of columns) expect(says, head).not.toBe('');
    }
  });

  test('ファイルがある表には行があり、ない表には行がない', () => {
    for (const plan of content.plans) {
      const tables = dataFiles(plan, at).flatMap(({ table }) => table ?? []);
      for (const name of Object.keys(TABLES) as DataTable[])
        expect(TABLES[name].rows(plan, at).length > 0, `${plan.slug} ${name}`).toBe(tables.includes(name));
    }
  });

  test('再掲元が空欄の行だけを足せば、事業費は二重にならない', () => {
    const sum = rows('jisshi', 'costs')
      .filter((row) => row.対象 === '事業' && row.費目 === '推計事業費' && row.再掲元 === null)
      .filter((row) => row['年度（西暦）'] === null && row.分け方 === null)
      .reduce((total, row) => total + Number(row['金額（円）']), 0);
    const own = planOf('jisshi').items.filter(({ relisting }) => relisting === null);
    const totals = own.map((item) => costOf(item, 'cost')?.total).filter(isNumber);
    expect(sum).toBe(totals.reduce((total, { yen }) => total + yen, 0));
  });

  test('金額は円の数、年度は西暦と和暦で、印刷の表記を残す', () => {
    expect(rows('jisshi', 'costs')).toContainEqual(
      expect.objectContaining({
        対象のID: 'j109',
        費目: '決算額',
        '年度（西暦）': 2023,
        '年度（和暦）': '令和5年度',
        '金額（円）': 17_000_000,
        印刷の表記: '17',
        印刷の単位: '百万円',
      }),
    );
  });

  test('状態は、項目と時点と課ごとに一行だけある', () => {
    const keys = rows('kyodo', 'statuses').map((row) =>
      ['ID', '年度（西暦）', '時点', '所管課別'].map((head) => String(row[head])).join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('指標は、数と言葉を分け、書かれた値をすべて載せる', () => {
    const values = rows('jisshi', 'indicators');
    expect(values).toContainEqual(
      expect.objectContaining({ 指標: '町内会加入率', 値: 68.4, 印刷の表記: '68.4' }),
    );
    expect(values).toContainEqual(expect.objectContaining({ 値: null, 印刷の表記: '水質AA' }));
  });

  test('CSV と JSON は、同じ額を同じ数だけ挙げる', () => {
    for (const plan of content.plans) {
      const { plan: whole, sections, items } = planData(plan, null, at);
      const json = [whole, ...sections, ...items].flatMap(({ costs }) => amountsIn(costs)).sort();
      const csv = rows(plan.slug, 'costs').map(
        (row) => `${String(row['金額（円）'])} ${String(row.印刷の表記)}`,
      );
      expect(json, plan.slug).toEqual(csv.sort());
    }
  });

  test('JSON の形の定めは、JSON にある項目をすべて挙げる', () => {
    const data = planData(planOf('jisshi'), null, at);
    expect(Object.keys(planSchema.properties ?? {})).toEqual(Object.keys(data));
  });
});

/** Every amount in a record, however deep: `55000000 55`. */
function amountsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'yen' in value && 'printed' in value
    ? [`${String(value.yen)} ${String(value.printed)}`]
    : Object.values(value).flatMap(amountsIn);
}

describe('CSV', () => {
  test('BOM で始まり、CRLF で終わり、空欄は空欄である', () => {
    expect(
      csvText(
        ['甲', '乙'],
        [
          ['1,316', null],
          [0, '「"」'],
        ],
      ),
    ).toBe('\uFEFF甲,乙\r\n"1,316",\r\n0,"「""」"\r\n');
  });

  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '＝1+1', '=\u0338x', '\tx'])(
    '%s は、式として読ませない',
    (text) => {
      expect(csvText(['甲'], [[text]])).toContain(`'${text}`);
    },
  );

  test('数として書かれた文字と、負の数と、ないことを示す横線は、そのままである', () => {
    expect(csvText(['甲', '乙'], [['-3.5', -28951]])).toContain('\r\n-3.5,-28951\r\n');
    expect(csvText(['甲', '乙'], [['－', '-']])).toContain('\r\n－,-\r\n');
  });

  test('どんな文字も、読み戻せば同じである', () => {
    const texts = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }));
    fc.assert(
      fc.property(texts, (written) => {
        const read = parsed(csvText(['甲', '乙'], written)).slice(1);
        expect(read.map((row) => row.map((cell) => cell.replace(/^'/u, '')))).toEqual(
          written.map((row) => row.map((cell) => cell.replace(/^'/u, ''))),
        );
      }),
    );
  });
});

/** The rows of a CSV, read as RFC 4180 says. */
function parsed(csv: string): readonly (readonly string[])[] {
  const cells = [...csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)];
  const found: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    found.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') found.push([]);
  }
  return found.slice(0, -1);
}
