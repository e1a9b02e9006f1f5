import { expect, test } from 'vitest';
import { compile } from '#core/compile.ts';

/** Texts of about `n` characters or lines, each of which some careless reader would need n² steps for, or overflow on. */
const nasty: [name: string, text: (n: number) => string][] = [
  ['深い [', (n) => '['.repeat(n)],
  ['深い {', (n) => '{ a: '.repeat(n)],
  ['一行の深い一覧', (n) => `分野: あ\n事業:\n  ${'- '.repeat(n)}あ\n`],
  ['全角ハイフンの深い一覧', (n) => `分野: あ\n事業:\n  ${'－ '.repeat(n)}あ\n`],
  ['アンカーの爆弾', (n) => `分野: &a [あ]\n${'事業: &b [*a, *a, *a]\n'.repeat(n / 10)}`],
  ['空白の続く値', (n) => `分野: あ${' '.repeat(n)}い\n`],
  ['空白と # の続く値', (n) => `分野: あ${'  い #'.repeat(n / 4)}\n`],
  ['空白の続く項目名', (n) => `分野: あ\nあ${' '.repeat(n)}い\n`],
  ['全角空白の続く行', (n) => `分野: あ\n${'　'.repeat(n)}い\n`],
  ['タブの続く行', (n) => `分野: あ\n${'\t'.repeat(n)}い\n`],
  ['| の中の空行', (n) => `分野: あ\n考え方:\n  - 本文: |\n      あ\n${'\n'.repeat(n)}      い\n`],
  ['値の後の空行', (n) => `分野: あ\n${'\n'.repeat(n)}題名: い\n`],
  ['。の続く文', (n) => `分野: あ\n取組施策:\n  - id: s1\n    施策: あ${'。'.repeat(n)}い\n`],
  ['{ } の中の全角コロン', (n) => `分野: あ\n推計事業費: { 合計${'：'.repeat(n)}5 }\n`],
  ['{ } の中の引用符', (n) => `分野: あ\n推計事業費: { 合計: あ${'"'.repeat(n)} }\n`],
  ['{ } の中のコンマ', (n) => `分野: あ\nその他の欄: { 欄: あ${', い'.repeat(n / 2)} }\n`],
  ['[ ] の中の金額', (n) => `分野: あ\nSDGs: { ターゲット: [1${',000'.repeat(n / 4)}] }\n`],
  ['[ ] の中の #', (n) => `分野: あ\nSDGs: { ターゲット: [ ${'#い, '.repeat(n / 4)}] }\n`],
  ['[ ] の中の &', (n) => `分野: あ\nSDGs: { ターゲット: [${'&い, '.repeat(n / 4)}] }\n`],
  ['閉じない引用符', (n) => "'\n".repeat(n)],
  ['引用符ばかり', (n) => '"'.repeat(n)],
  ['続きの行', (n) => `分野: あ\n${'  い\n'.repeat(n)}`],
  ['続きの行の #', (n) => `分野: あ\n${'  い #う\n'.repeat(n / 4)}`],
  ['& で始まる値と続きの行', (n) => `分野: &あ\n${'  い\n'.repeat(n)}`],
  ['終わりで壊れる続きの行', (n) => `分野: あ\n題名\n${'い\n'.repeat(n)}柱: う\n`],
  ['終わりで壊れるファイル', (n) => `その他の欄:\n${'  い: う\n'.repeat(n)} え: お\n`],
  ['書き誤りの多いファイル', (n) => `分野: あ\n事業:\n${'  - 事業名：あ #b\n'.repeat(n / 20)}`],
  ['分かれた金額の多いファイル', (n) => `指標:\n${'  - 基準値: { R5: 1,316 }\n'.repeat(n / 20)}`],
  ['多くの文書', (n) => '---\n分野: あ\n'.repeat(n / 2)],
  ['注釈だけの行', (n) => `分野: #\n${'# あ\n'.repeat(n)}`],
  ['改行のない長い行', (n) => `分野: ${'あ'.repeat(n * 4)}\n`],
  ['復帰ばかり', (n) => `分野: あ${'\r'.repeat(n)}`],
  ['制御文字', (n) => `分野: あい${'うえお\u0001'.repeat(n / 4)}\n`],
];

test.each(nasty)(
  '%s：四倍の長さは、およそ四倍の時間で答える',
  (_name, text) => {
    const [short, long] = [text(10_000), text(40_000)];
    const ratios: number[] = [];
    /* What else the machine does may slow one attempt; sixteen times the time, which n² would take, no attempt can better. */
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const least = Math.max(timeOf(short), 5);
      ratios.push(timeOf(long) / least);
      if ((ratios.at(-1) ?? 0) < 10) break;
    }
    expect(Math.min(...ratios)).toBeLessThan(10);
  },
  60_000,
);

test('一千万字の値にも答える', () => {
  const text = `分野: あ\n事業:\n  - id: j101\n    事業名: 広聴事業\n    事業内容: ${'市民の声を聴く。'.repeat(1_250_000)}\n`;
  expect(reports(text)).toEqual([]);
}, 60_000);

test.each([
  ['[', '[', ']'],
  ['{', '{ あ: ', ' }'],
])('深すぎる %s は、読む前に断る', (_name, open, close) => {
  expect(reports(`分野: あ\nその他の欄: ${open.repeat(2000)}い${close.repeat(2000)}\n`)).toEqual(['P101']);
});

test('字下げの深すぎる一覧は、読む前に断る', () => {
  const lines = Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}- あ:\n`);
  expect(reports(lines.join(''))).toEqual(['P101']);
});

function reports(text: string): string[] {
  return compile([
    { path: 'p/01-a.yaml', text },
    { path: 'p/plan.yaml', text: '計画名: あ\n' },
  ]).diagnostics.map(({ code }) => code);
}

/** Milliseconds of one compilation. */
function timeOf(text: string): number {
  const start = performance.now();
  reports(text);
  return performance.now() - start;
}
