import { describe, expect, test } from 'vitest';
import { displayWidth } from '#core/diagnostics/display-width.ts';
import { printText } from '#core/diagnostics/print-text.ts';
import { COLOURLESS } from '#core/diagnostics/report.ts';
import { diagnostic, reportOf, reportOn, within } from './report-of.ts';

/** What stands in the source line right above the caret. */
function aboveCaret(printed: string): string {
  const lines = printed.split('\n');
  const carets = lines.findIndex((line) => /^ +\| +\^+$/u.test(line));
  const caret = lines[carets] ?? '';
  let above = '';
  let column = 0;
  for (const { segment } of new Intl.Segmenter('ja').segment(lines[carets - 1] ?? '')) {
    const from = caret.indexOf('^');
    if (column >= from && column < from + caret.trimEnd().length - from) above += segment;
    column += displayWidth(segment);
  }
  return above;
}

/** The caret of a place that is found by its words. */
function caretAt(line: string, words: string): string {
  const from = line.indexOf(words) + 1;
  return aboveCaret(printText(reportOn(line, within(1, from, from + words.length))));
}

describe('引用した行と ^', () => {
  test.each([
    ['事業名: 広聴事業', '広聴'],
    ['か\u3099く: は\u309aん', 'は\u309aん'],
    ['髙﨑市～①: 会社', '会社'],
    ['ｶﾞｯｺｳ: 学校', '学校'],
    ['葛\u{e0100}飾: 𠮷田', '𠮷田'],
    ['印: 👨‍👩‍👧👍🏽 家族', '家族'],
    ['\t事業名\t: x', 'x'],
  ])('%j の %j の真下を指す', (line, words) => {
    expect(caretAt(line, words)).toBe(words);
  });

  test('空の場所では、そこに立つ一字を指す', () => {
    expect(aboveCaret(printText(reportOn('分野: 環境', within(1, 5, 5))))).toBe('環');
  });

  test('行の終わりの空の場所でも、^ が一つ立つ', () => {
    expect(printText(reportOn('分野:', within(1, 4, 4)))).toContain('  1 | 分野:\n    |      ^\n');
  });

  test('何行にもわたる場所は、初めの行の終わりまでを指す', () => {
    const range = { start: { line: 1, column: 5 }, end: { line: 3, column: 2 } };
    expect(aboveCaret(printText(reportOn('概要: |\n  あ\n  い\n', range)))).toBe('|');
  });

  test.each([
    ['空のファイル', '', within(1, 1, 1)],
    ['ファイルの終わり', '分野: 環境\n', within(2, 1, 1)],
    ['空白だけの行', 'a: b\n   \n', within(2, 2, 3)],
  ])('%s では、行を引かない', (_story, text, range) => {
    const printed = printText(reportOn(text, range));
    expect(printed).not.toContain('^');
    expect(printed).toContain('「17.71」はありません。');
  });

  test('十万字の行は、まわりだけを示し、待たせない', () => {
    const words = '広聴';
    const line = `事業内容: ${'あ'.repeat(50_000)}${words}${'い'.repeat(50_000)}`;
    const report = reportOf(
      Array.from({ length: 200 }, () => {
        const from = line.indexOf(words) + 1;
        return diagnostic({ range: within(1, from, from + 2) });
      }),
      { 'content/rei/01-a.yaml': line },
    );
    const started = performance.now();
    const printed = printText(report);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(aboveCaret(printed)).toBe(words);
    for (const shown of printed.split('\n')) expect(displayWidth(shown)).toBeLessThan(130);
  });

  test('付く記号ばかりの行でも、待たせない', () => {
    const line = `か${'\u3099'.repeat(100_000)}x`;
    const started = performance.now();
    printText(reportOn(line, within(1, 100_002, 100_003)));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('人の読む報告', () => {
  const two = {
    'content/rei/01-a.yaml': 'SDGs:\n  ターゲット: [17.71]\n',
    'content/rei/plan.yaml': '計画名: 例\n計画期間: 令和5年度〜令和7年度\n',
  };
  const report = reportOf(
    [
      diagnostic({
        range: within(2, 11, 16),
        related: [
          { file: 'content/rei/plan.yaml', range: within(2, 7, 20), message: '計画期間はここです' },
          { file: 'content/rei/01-a.yaml', range: within(1, 1, 5), message: '欄はここです' },
        ],
        fixes: [{ title: '半角に直す', safe: true, edits: [] }],
      }),
      diagnostic({
        severity: 'warning',
        range: within(2, 3, 8),
        fixes: [
          { title: '元の文にする', safe: false, edits: [] },
          { title: 'このままにする', safe: false, edits: [] },
        ],
      }),
      diagnostic({ file: 'content/rei/plan.yaml', code: 'P301', range: within(2, 7, 20) }),
    ],
    two,
  );

  test('ファイルごとに、場所・関連・対処・次にすることを並べる', async () => {
    await expect(printText(report)).toMatchFileSnapshot('fixtures/report.txt');
  });

  test('英語でも同じものを並べる', async () => {
    await expect(printText({ ...report, language: 'en' })).toMatchFileSnapshot('fixtures/report.en.txt');
  });

  test('色は、外から渡された絵筆だけが付ける', () => {
    const painted = printText(report, { paint: (ink, text) => `<${ink}>${text}</>`, all: false });
    expect(painted).toContain('<error>誤り P204</>（2行目）');
    expect(painted).toContain('<warning>注意 P204</>（2行目）');
    expect(painted).toContain('[<error>17.71</>]');
    expect(painted.replace(/<[a-z]+>|<\/>/gu, '')).toBe(printText(report));
  });

  test('本文の制御文字は、画面を動かさない', () => {
    const line = 'a: \u001b[2J\u009b消\u202e\u0007\r';
    const printed = printText(reportOn(line, within(1, 4, 8), { message: `「${line}」です。` }));
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
    expect(printed).toContain('␛[2J');
  });

  test('値が長すぎる文は切って、何文字切ったかを言う', () => {
    const printed = printText(reportOn('a', within(1, 1, 2), { message: `「${'あ'.repeat(5000)}」です。` }));
    expect(printed).toContain('あ…（4285文字を省略）…あ');
    expect(printed).toContain('あ」です。');
    expect(printed.length).toBeLessThan(2000);
  });
});

describe('とても多いとき', () => {
  const many = Array.from({ length: 40 }, (_file, file) =>
    Array.from({ length: 30 }, (_line, i) =>
      diagnostic({
        code: i % 2 === 0 ? 'P204' : 'P301',
        file: `content/rei/${String(file).padStart(2, '0')}.yaml`,
        range: within(i + 1, 1, 2),
      }),
    ),
  ).flat();
  const shownIn = (printed: string, code: string): number => printed.split(`誤り ${code}（`).length - 1;

  test('同じ決まりは一つのファイルに5件、全体で20件まで示し、残りを数え、見方を言う', () => {
    const printed = printText(reportOf(many));
    expect([shownIn(printed, 'P204'), shownIn(printed, 'P301')]).toEqual([20, 20]);
    expect(printed).toContain('P204 は、ほかに580件あります。\nP301 は、ほかに580件あります。\n');
    expect(printed).toContain('1160件は示していません。すべてを見るには --all を付けてください。');
    expect(printed).toContain('誤り1200件です。');
  });

  test('--all では、すべて示す', () => {
    const printed = printText(reportOf(many), { ...COLOURLESS, all: true });
    expect([shownIn(printed, 'P204'), shownIn(printed, 'P301')]).toEqual([600, 600]);
    expect(printed).not.toContain('示していません');
  });

  test('200件までは、すべて示す', () => {
    expect(shownIn(printText(reportOf(many.slice(0, 200))), 'P204')).toBe(100);
  });
});
