import { describe, expect, test } from 'vitest';
import { parseFiscalYear, parseStatusTime, parseYearSpans } from '#core/model/fiscal-year.ts';
import { circled, listNumber } from '#core/model/list-number.ts';
import { formatYen, parseAmount } from '#core/model/money.ts';
import { parseReference } from '#core/model/reference.ts';
import { allSdgTargets, isSdgTarget } from '#core/model/sdg.ts';
import { comparable, hasRelistingMark, likeness, nearestWord } from '#core/model/text.ts';
import { compileSection } from './compile-text.ts';

describe('年度は、紙面にあるどの書き方でも読む', () => {
  test.each([
    ['令和5年度', 2023],
    ['令和元年度', 2019],
    ['令和元', 2019],
    ['R5', 2023],
    ['Ｒ５', 2023],
    ['H31', 2019],
    ['平成35年度', 2023],
    ['2023', 2023],
    ['2023年度', 2023],
    ['令和5(2023)年度', 2023],
    ['令和５（2023）年度', 2023],
    ['令和5年度（2023年度）', 2023],
    ['2023(令和5)年度', 2023],
    ['昭和63年度', 1988],
    ['R.5', 2023],
    ['r5', 2023],
    ['Ｒ．５', 2023],
    ['令和 5 年度', 2023],
    ['令和５年度', 2023],
    ['２０２３年度', 2023],
    ['2023年', 2023],
    ['令和5(2023)', 2023],
    ['2023（令和5）年度', 2023],
    ['2023年度（令和5年度）', 2023],
    ['平成31（令和元）年度', 2019],
    ['S64', 1989],
    ['大正15年度', 1926],
    ['明治45年度', 1912],
  ])('%s', (written, year) => {
    expect(parseFiscalYear(written)).toBe(year);
  });

  test.each([
    ...['令和五年度', '令和5(2024)年度', '2023(令和6)年度', '5年度', '令和5年9月', '年度', '', '令和0年度'],
    ...['12345', 'R100', '1867', '2200', 'A5', '令和5(2023', '令和5年度分', '令和5〜7年度'],
  ])('「%s」は年度ではない', (written) => {
    expect(parseFiscalYear(written)).toBeNull();
  });

  test.each([
    ['令和4年9月末', 2022],
    ['令和5年3月31日', 2022],
    ['令和5年4月1日', 2023],
    ['R5.3', 2022],
    ['令和4年度末', 2022],
    ['令和4年度上半期', 2022],
    ['2022年9月末時点', 2022],
  ])('時点 %s', (written, year) => {
    expect(parseStatusTime(written)).toEqual({ written, year, isPoint: true });
  });

  test.each([
    ['令和5年度〜令和7年度', [{ from: 2023, to: 2025 }]],
    ['令和5〜7年度', [{ from: 2023, to: 2025 }]],
    ['R5-R7', [{ from: 2023, to: 2025 }]],
    ['R5–R7', [{ from: 2023, to: 2025 }]],
    ['2023～2025', [{ from: 2023, to: 2025 }]],
    ['令和5年度ー令和7年度', [{ from: 2023, to: 2025 }]],
    ['令和5年度~令和7年度', [{ from: 2023, to: 2025 }]],
    ['令和5年度 ～ 令和7年度', [{ from: 2023, to: 2025 }]],
    ['令和５年度～７年度', [{ from: 2023, to: 2025 }]],
    ['令和5（2023）年度〜令和7（2025）年度', [{ from: 2023, to: 2025 }]],
    ['令和5年度（2023年度）〜令和7年度（2025年度）', [{ from: 2023, to: 2025 }]],
    ['平成30年度〜令和2年度', [{ from: 2018, to: 2020 }]],
    ['令和5年度から', [{ from: 2023, to: null }]],
    ['R5～', [{ from: 2023, to: null }]],
    ['令和5年度〜', [{ from: 2023, to: null }]],
    ['令和5年度', [{ from: 2023, to: 2023 }]],
    [
      '令和5年度、令和7年度',
      [
        { from: 2023, to: 2023 },
        { from: 2025, to: 2025 },
      ],
    ],
    ['平成30年度から令和2年度まで', [{ from: 2018, to: 2020 }]],
    [
      '令和5・7年度',
      [
        { from: 2023, to: 2023 },
        { from: 2025, to: 2025 },
      ],
    ],
    [
      'R5・R7〜R9',
      [
        { from: 2023, to: 2023 },
        { from: 2025, to: 2027 },
      ],
    ],
    [
      '令和5〜7、9年度',
      [
        { from: 2023, to: 2025 },
        { from: 2027, to: 2027 },
      ],
    ],
  ])('期間 %s', (written, spans) => {
    expect(parseYearSpans(written)).toEqual(spans);
  });

  test.each([
    ...['令和7年度〜令和5年度', '令和5年度〜令和6年度〜令和7年度', '随時', '〜令和5年度'],
    ...['', '令和5年度、', '2023・4年度', '令和5〜0年度', '令和5年度から順次'],
  ])('「%s」は期間ではない', (written) => {
    expect(parseYearSpans(written)).toBeNull();
  });
});

describe('金額は円の整数で持ち、印刷した細かさを覚える', () => {
  test.each([
    ['1316', 1_316_000_000, '1,316百万円'],
    ['1,316', 1_316_000_000, '1,316百万円'],
    ['１，３１６', 1_316_000_000, '1,316百万円'],
    ['55 百万円', 55_000_000, '55百万円'],
    ['△28,951', -28_951_000_000, '△28,951百万円'],
    ['▲3', -3_000_000, '△3百万円'],
    ['1.5億円', 150_000_000, '1.5億円'],
    ['250千円', 250_000, '250千円'],
    ['0', 0, '0百万円'],
    ['0.1', 100_000, '0.1百万円'],
    ['-28', -28_000_000, '△28百万円'],
    ['−28', -28_000_000, '△28百万円'],
    ['－28', -28_000_000, '△28百万円'],
    ['△ 28', -28_000_000, '△28百万円'],
    ['マイナス28', -28_000_000, '△28百万円'],
    ['△0', 0, '0百万円'],
    ['1,316千円', 1_316_000, '1,316千円'],
    ['１，３１６千円', 1_316_000, '1,316千円'],
    ['1316百万円', 1_316_000_000, '1,316百万円'],
    ['12,000万円', 120_000_000, '12,000万円'],
    ['12,345,678円', 12_345_678, '12,345,678円'],
    ['9999999', 9_999_999_000_000, '9,999,999百万円'],
    ['12345678', 12_345_678_000_000, '12,345,678百万円'],
  ])('%s', (written, yen, shown) => {
    const amount = parseAmount(written, '百万円');
    if (typeof amount === 'string' || amount.yen === null) throw new Error(JSON.stringify(amount));
    expect(amount.yen).toBe(yen);
    expect(formatYen(amount.yen, amount.unit, amount.grain)).toBe(shown);
  });

  test('非公表と該当なしは言葉であり、0ではない', () => {
    expect(parseAmount('非公表', '千円')).toMatchObject({ yen: null, printed: '非公表' });
  });

  test.each([
    ['12,34', 'not-an-amount'],
    ['約5', 'approximate'],
    ['約1,316千円', 'approximate'],
    ['1,316千円程度', 'approximate'],
    ['1億2,000万円', 'several-units'],
    ['１億２，０００万', 'several-units'],
    ['1316千', 'not-an-amount'],
    ['－', 'not-an-amount'],
    ['―', 'not-an-amount'],
    ['', 'not-an-amount'],
    ['未だ約束なし', 'not-an-amount'],
    ['1316 1317', 'not-an-amount'],
    ['1.5円', 'finer-than-yen'],
    ['１２３４５６７８９０１２３４５６７８', 'not-an-amount'],
  ])('「%s」は金額ではない', (written, fault) => {
    expect(parseAmount(written, '百万円')).toBe(fault);
  });

  test.each(['非公表', '該当なし', '記載なし', '未定', '未算定'])('「%s」は数のない金額である', (written) => {
    expect(parseAmount(` ${written}`, '千円')).toMatchObject({ yen: null, printed: written });
  });

  test('単位が分からなければ金額ではない', () => {
    expect(parseAmount('55', null)).toBe('no-unit');
    expect(parseAmount('55千円', null)).toMatchObject({ yen: 55_000 });
  });

  test('約・複数の単位は、直し方を示して断る', () => {
    const { diagnostics } = compileSection('分野: 環境\n推計事業費: 約1,316千円\n予算額: 1億2,000万円\n');
    expect(diagnostics.map(({ code, help }) => `${code} ${help}`)).toEqual([
      expect.stringMatching(/^P104 .*「約」「程度」などを付けない金額/u),
      expect.stringMatching(/^P104 .*一つの単位で書いた金額（12,000万円/u),
    ]);
  });
});

test('丸数字は50まで、先は括弧になる', () => {
  expect([1, 20, 21, 35, 36, 50, 51].map(circled)).toEqual(['①', '⑳', '㉑', '㉟', '㊱', '㊿', '(51)']);
  expect(['①', '㉑', '㊱', '(1)', '（２）', '3.', '4', 'ア', 'Ⅰ-2'].map(listNumber)).toEqual([
    1,
    21,
    36,
    1,
    2,
    3,
    4,
    null,
    null,
  ]);
});

test('参照は、計画・項目・時点・行に分かれる', () => {
  expect(parseReference('kyodo:s103@令和3年度/a')).toEqual({
    written: 'kyodo:s103@令和3年度/a',
    plan: 'kyodo',
    item: 's103',
    time: '令和3年度',
    line: 'a',
  });
  expect(['2-4', 'S103', 's103@いつか/a', 's103/', ''].map(parseReference)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('SDGs のターゲットは169ある', () => {
  expect(allSdgTargets()).toHaveLength(169);
  expect(allSdgTargets().every(isSdgTarget)).toBe(true);
  expect(['16.6', '14.a', '17.19', '17.20', '17.a', '0.1', '18.1', '16', '16.06'].map(isSdgTarget)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

describe('文は、見た目の違いを除いて比べる', () => {
  test('幅・空白・記号・句点・再掲の印は数えない', () => {
    expect(comparable('・ＮＰＯ 法人を支援する。《再掲》')).toBe(comparable('NPO法人を支援する'));
    expect(comparable('相談会を開く（年2回）。')).not.toBe(comparable('相談会を開く（年3回）。'));
  });

  test.each(['文。《再掲》', '文。 【再掲】', '文。（再掲）', '文。(再掲)', '文。〔 再掲 〕\n'])(
    '「%s」には再掲の印がある',
    (text) => {
      expect(hasRelistingMark(text)).toBe(true);
    },
  );

  test('文の途中の「再掲」は印ではない', () => {
    expect(hasRelistingMark('《再掲》の扱いを見直す。')).toBe(false);
  });

  test('近さは二文字の組で測る', () => {
    expect(likeness('あいうえ', 'あいうえ')).toBe(1);
    expect(likeness('あいうえ', 'かきくけ')).toBe(0);
    expect(likeness('あいう', 'あいえ')).toBeCloseTo(0.5);
    expect(likeness('', '')).toBe(1);
    expect(likeness('あ', 'い')).toBe(0);
  });

  test('書き誤りに近い語を挙げ、遠い語は挙げない', () => {
    expect(nearestWord('事業内客', ['事業内容', '事業名', 'id'])).toBe('事業内容');
    expect(nearestWord('天気', ['事業内容', '所管課'])).toBeNull();
  });
});
