import { describe, expect, test } from 'vitest';
import { compileFiles, compileSection, reportsOn } from '../core/compile-text.ts';

const HEAD =
  '柱: 市民活動\n番号: 1\n取組施策:\n  - id: s101\n    施策: 市民活動の相談会を年4回開催します。\n';

/** Codes of what is reported of a section that goes on behind 柱1①（s101）. */
function codes(rest: string): string[] {
  return reportsOn(`${HEAD}${rest}`).map((report) => report.slice(0, 4));
}

function messages(text: string): string[] {
  return compileSection(text).diagnostics.map(({ code, message }) => `${code} ${message}`);
}

describe('一つの誤りは一つの知らせ', () => {
  test('どれほど長く続いても、元は元、巡るものは巡るもの', () => {
    const chain = Array.from(
      { length: 600 },
      (_, i) => `  - { id: t${String(i)}, 再掲: t${String(i + 1)} }\n`,
    );
    const relisted = `${HEAD}${chain.join('')}  - { id: t600, 再掲: `;
    const [longest] = compileSection(`${relisted}s101 }\n`).diagnostics;
    expect(longest?.fixes[0]?.edits[0]?.newText).toBe('s101');
    expect([...new Set(reportsOn(`${relisted}t0 }\n`).map((report) => report.slice(0, 4)))]).toEqual([
      'P506',
    ]);
  });

  test('行き先のない再掲を指しても、知らせるのは行き先のない方だけ', () => {
    expect(codes('  - id: s102\n    再掲: s999\n  - id: s103\n    再掲: s102\n')).toEqual(['P501']);
  });

  test('巡る再掲を外から指しても、知らせるのは巡っている方だけ', () => {
    expect(
      reportsOn(
        `${HEAD}  - id: s102\n    再掲: s103\n  - id: s103\n    再掲: s102\n  - id: s104\n    再掲: s102\n`,
      ),
    ).toEqual(['P506 7:9', 'P506 9:9']);
  });

  test('要確認の再掲に元がなければ、元のことだけを知らせる', () => {
    expect(codes('  - id: s102\n    再掲: s999\n    要確認: true\n')).toEqual(['P501']);
  });

  test('要確認の間は、言い換えのことは言わない', () => {
    expect(codes('  - id: s102\n    再掲: s101\n    施策: 相談会を開きます。\n    要確認: true\n')).toEqual([
      'P509',
    ]);
    expect(
      codes(
        '  - id: s102\n    再掲: s101\n    施策: 相談会を開きます。\n    元の文: 前の文\n    要確認: true\n',
      ),
    ).toEqual(['P509']);
  });

  test('紙面の番号で指した再掲は、その id を教える', () => {
    const text = `${HEAD}  - id: s102\n    再掲: 柱1①\n    施策: 市民活動の相談会を年4回開催します。\n`;
    const [finding, ...rest] = compileSection(text).diagnostics;
    expect([finding?.code, rest]).toEqual(['P501', []]);
    expect(finding?.help).toContain('「再掲: s101」');
    expect(finding?.fixes[0]?.edits[0]?.newText).toBe('s101');
  });

  test('元の文そのもので指した再掲も、その id を教える', () => {
    expect(
      compileSection(`${HEAD}  - id: s102\n    再掲: 市民活動の相談会を年4回開催します\n`).diagnostics[0]
        ?.help,
    ).toContain('「再掲: s101」');
  });

  test('元になれない id は薦めない：自分、ほかの種類、書いてあるそのもの', () => {
    const { diagnostics } = compileSection(
      `${HEAD}  - id: s102\n    再掲: s102/a\n  - id: s103\n    再掲: j101\n  - id: s104\n    再掲: j102\n` +
        `事業:\n  - { id: j101, 事業名: 広聴事業 }\n`,
    );
    expect(diagnostics.map(({ code, help }) => `${code} ${help}`)).toEqual(
      Array<string>(3).fill('P501 再掲の元の id を確かめてください。'),
    );
  });

  test('ほかの計画の id の書き誤りには、計画の名も付けて教える', () => {
    const { diagnostics } = compileFiles({
      'kyo/plan.yaml': '計画名: 別の計画\n',
      'kyo/01-a.yaml': '柱: 別\n取組施策:\n  - { id: s201, 施策: 別の施策 }\n',
      'rei/01-rei.yaml': `${HEAD}  - id: s102\n    再掲: kyo:s20l\n`,
    });
    expect(diagnostics[0]?.help).toContain('「再掲: kyo:s201」');
  });

  test('読めないファイルがあるほかの計画を指す再掲は、責めない', () => {
    const { diagnostics } = compileFiles({
      'rei/01-rei.yaml': `${HEAD}  - id: s102\n    再掲: kodomo:s1\n`,
      'kodomo/plan.yaml': '計画名: こども計画\n',
      'kodomo/01-a.yaml': '分野: [こわれた\n',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['P101']);
  });

  test('自分の計画に読めないファイルがあっても、読めた計画を指す誤りは知らせる', () => {
    const { diagnostics } = compileFiles({
      'rei/01-rei.yaml': `${HEAD}  - id: s102\n    再掲: kodomo:s9\n`,
      'rei/02-rei.yaml': '分野: [こわれた\n',
      'kodomo/plan.yaml': '計画名: こども計画\n',
      'kodomo/01-a.yaml': '題名: 居場所\n取組施策:\n  - id: s1\n    施策: 居場所を設けます。\n',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['P501', 'P101']);
  });
});

describe('再掲の先', () => {
  test('印だけの再掲を指しても、再掲の再掲と分かる', () => {
    expect(
      reportsOn(
        `${HEAD}  - id: s102\n    施策: 市民活動の相談会を年4回開催します《再掲》。\n  - id: s103\n    再掲: s102\n`,
      ),
    ).toEqual(['P505 9:9']);
  });

  test('再掲の再掲の直しは、年度とほかの計画の名を落とさない', () => {
    const { diagnostics } = compileFiles({
      'rei/01-rei.yaml': `${HEAD}    取組状況:\n      令和4年度:\n        - { id: a, 文: 4回開催した。 }\n  - id: s102\n    施策: 催します。\n    取組状況:\n      令和5年度:\n        - { id: b, 再掲: s101@令和4年度/a }\n`,
      'kodomo/plan.yaml': '計画名: こども計画\n',
      'kodomo/01-a.yaml':
        '題名: 居場所\n取組施策:\n  - id: s1\n    施策: 居場所を設けます。\n    取組状況:\n      令和5年度:\n        - 再掲: "rei:s102/b"\n',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['P505']);
    expect(diagnostics[0]?.fixes[0]).toMatchObject({ safe: true });
    expect(diagnostics[0]?.fixes[0]?.edits.map(({ newText }) => newText)).toEqual(['rei:s101@令和4年度/a']);
  });

  test('時点は、字の幅が違っても同じ時点', () => {
    const text = `${HEAD}    取組状況:\n      令和４年９月末:\n        - { id: a, 文: 開催した。 }\n  - id: s102\n    施策: 催します。\n    取組状況:\n      令和4年9月末:\n        - 再掲: s101/a\n`;
    expect(reportsOn(text)).toEqual([]);
  });

  test('年度のない取組状況の行は、年度のある所からは薦めない', () => {
    const text = `${HEAD}    取組状況:\n      - { id: a, 文: 開催した。 }\n  - id: s102\n    施策: 催します。\n    取組状況:\n      令和4年度:\n        - 再掲: s101/z\n`;
    expect(compileSection(text).diagnostics[0]?.help).toContain('年度を書いてください');
  });

  test('計画が刷った再掲の印も、再掲の印', () => {
    const { diagnostics, content } = compileFiles({
      'rei/plan.yaml': '計画名: 例の計画\n再掲の印: ※再掲\n',
      'rei/01-rei.yaml': `${HEAD}  - id: s102\n    施策: 市民活動の相談会を年4回開催します。※再掲\n`,
    });
    expect(diagnostics).toEqual([]);
    expect(content.plans[0]?.items[1]?.relisting?.outcome.kind).toBe('found');
    expect(content.plans[0]?.items[1]?.title).toBe('市民活動の相談会を年4回開催します。');
  });

  test.each([
    ['長い再掲の列', (n: number) => `再掲: s${String(n - 1)}`],
    [
      '元の見当たらない印',
      (n: number) =>
        `施策: 第${String(n)}地区の${String(n * 7)}人の相談に応じて、第${String(n)}の場を開く《再掲》`,
    ],
    ['書き誤った id', (n: number) => `再掲: x${String(n)}`],
  ])('%s が一万あっても、すぐに答える', (_name, line) => {
    const rows = Array.from({ length: 10_000 }, (_, i) =>
      i < 5000
        ? `  - id: s${String(i)}\n    施策: 第${String(i)}地区の${String(i * 7)}人の相談に応じ、第${String(i)}の場をいくつも開いていきます。`
        : `  - id: s${String(i)}\n    ${line(i)}`,
    );
    const started = performance.now();
    expect(compileSection(`柱: 例\n取組施策:\n${rows.join('\n')}\n`).diagnostics.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('P503 と P507 は、違いを文の中に示す', () => {
  test('P503', () => {
    expect(
      messages(`${HEAD}  - id: s102\n    再掲: s101\n    施策: 市民活動の相談会を年3回開催します。\n`),
    ).toEqual([
      'P503 再掲の文が、元の柱1①（s101）の文と違います：「市民活動の相談会を年［4→3］回開催します。」（［元→再掲］）。',
    ]);
  });

  test('P507 は、元の文と今の元の違いを言う。言い換えそのものは責めない', () => {
    expect(
      messages(
        `${HEAD}  - id: s102\n    再掲: s101\n    施策: 相談会を開きます。\n    元の文: 市民活動の相談会を年2回開催します。\n`,
      ),
    ).toEqual([
      'P507 元の柱1①（s101）の文が、「相談会を開きます。」と言い換えた後に変わっています：「市民活動の相談会を年［2→4］回開催します。」（［元の文→今の元］）。',
    ]);
  });

  test('元の文が今の元と同じなら、何も言わない', () => {
    expect(
      codes(
        '  - id: s102\n    再掲: s101\n    施策: 相談会を開きます。\n    元の文: 市民活動の相談会を年４回開催します\n',
      ),
    ).toEqual([]);
  });
});

describe('P508 再掲が連れてくる文を重ねて書く', () => {
  const YEARS = `${HEAD}    取組状況:\n      令和4年度:\n        - 4回開催した。\n      令和5年度: { 状態: 実施中, 内容: [5回開催した。] }\n`;

  test.each([
    ['同じ文は知らせる', '    取組状況:\n      令和4年度:\n        - ４回開催した。\n', ['P508']],
    ['違う文はその年度だけの文', '    取組状況:\n      令和4年度:\n        - 2回開催した。\n', []],
    [
      '状態の違う年度は、同じ文でも書いてよい',
      '    取組状況:\n      令和5年度: { 状態: 完了, 内容: [5回開催した。] }\n',
      [],
    ],
    ['状態だけの年度は文でない', '    取組状況:\n      令和5年度: 実施中\n', []],
    ['書かれた再掲は文でない', '    取組状況:\n      令和4年度: { 再掲: s101 }\n', []],
    ['書かれた行の再掲も文でない', '    取組状況:\n      令和4年度:\n        - 再掲: s101\n', []],
  ])('施策の再掲の取組状況：%s', (_name, statuses, expected) => {
    expect(
      reportsOn(`${YEARS}  - id: s102\n    再掲: s101\n${statuses}`).map((report) => report.slice(0, 4)),
    ).toEqual(expected);
  });

  test('欄の再掲に添えた同じ行は知らせる', () => {
    const text = `${YEARS}  - id: s102\n    施策: 催します。\n    取組状況:\n      令和4年度: { 再掲: s101, 内容: [4回開催した。] }\n`;
    expect(reportsOn(text)).toEqual(['P508 13:31']);
  });

  test('消して何も変わらないときだけ、--fix に任せる', () => {
    const safe = (words: string): boolean | undefined =>
      compileSection(`${HEAD}  - id: s102\n    再掲: s101\n    施策: ${words}\n`).diagnostics[0]?.fixes[0]
        ?.safe;
    expect(safe('市民活動の相談会を年4回開催します。')).toBe(true);
    expect(safe('市民活動の相談会を年４回開催します')).toBe(false);
  });
});

describe('P504 と P510 印のない繰り返し', () => {
  const again = (words: string): string[] => codes(`  - id: s102\n    施策: ${words}\n`);

  test.each([
    ['同じ文', '市民活動の相談会を年４回開催します。', ['P504']],
    ['仮名と読点だけが違う文', '市民活動の相談会を、年4回は開催する。', ['P510']],
    ['数の違う文', '市民活動の相談会を年3回開催します。', []],
    ['名の違う文', '市民活動の交流会を年4回開催します。', []],
    ['打ち消した文', '市民活動の相談会を年4回開催しない。', []],
    ['印のある文', '市民活動の相談会を年4回開催します。《再掲》', []],
  ])('%s', (_name, words, expected) => {
    const longer = (text: string): string => text.replace('市民活動の', '市内で続く市民活動のための');
    expect(again(words).length).toBeLessThanOrEqual(1);
    const text = `${HEAD.replace('市民活動の相', '市内で続く市民活動のための相')}  - id: s102\n    施策: ${longer(words)}\n`;
    expect(reportsOn(text).map((report) => report.slice(0, 4))).toEqual(expected);
  });

  test('短い文、違う年度の行、事業内容の印は、繰り返しと見ない', () => {
    const line = '市民活動の相談会を市役所と公民館で4回開催した。';
    expect(codes('  - id: s102\n    施策: 催します。\n  - id: s103\n    施策: 催します。\n')).toEqual([]);
    expect(codes(`    取組状況:\n      令和4年度: [${line}]\n      令和5年度: [${line}]\n`)).toEqual([]);
    expect(
      reportsOn(
        `分野: 例\n事業:\n  - { id: j1, 事業名: 甲, 事業内容: ${line} }\n  - { id: j2, 事業名: 乙, 事業内容: ${line}《再掲》 }\n`,
      ),
    ).toEqual([]);
  });
});

describe('P511 再掲のない「元の文」と「要確認」', () => {
  test.each([
    [
      '行の要確認',
      '    取組状況:\n      令和4年度:\n        - { 文: 開催した。, 要確認: true }\n',
      ['P511 8:28'],
    ],
    ['欄の要確認', '    取組状況:\n      令和4年度: { 状態: 実施中, 要確認: true }\n', ['P511 7:30']],
    ['項目の元の文', '    元の文: 前の文\n', ['P511 6:10']],
    ['false と書いた要確認', '    要確認: false\n', []],
  ])('%s', (_name, rest, expected) => {
    expect(reportsOn(`${HEAD}${rest}`)).toEqual(expected);
  });

  test('印だけの再掲の要確認は、再掲の要確認', () => {
    expect(
      codes('  - id: s102\n    施策: 市民活動の相談会を年4回開催します《再掲》\n    要確認: true\n'),
    ).toEqual(['P509']);
  });
});
