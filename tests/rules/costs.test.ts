import { describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import { compileFiles } from '../core/compile-text.ts';

function told(section: string, cover = '計画名: 例の計画\n金額の単位: 百万円\n'): string[] {
  return compileFiles({ 'rei/plan.yaml': cover, 'rei/01-rei.yaml': section }).diagnostics.map(
    ({ code, file, range: { start }, message }) =>
      `${code} ${file.endsWith('plan.yaml') ? '計画 ' : ''}${String(start.line)}:${String(start.column)} ${message}`,
  );
}

const codes = (section: string, cover?: string): string[] =>
  told(section, cover).map((one) => one.split(' ').slice(0, 2).join(' '));

const item = (id: string, cost: string): string =>
  `  - id: ${id}\n    事業名: 事業${id}\n${cost === '' ? '' : `    推計事業費: ${cost}\n`}`;

describe('P401–P403 合計', () => {
  test('合計のない年度別は、年度の数だけ端数を見込む', () => {
    const section = (total: string): string =>
      `分野: 環境\n推計事業費: ${total}\n事業:\n${item('j1', '{ 年度別: { R5: 18, R6: 18, R7: 19 } }')}`;
    expect(told(section('56'))).toEqual([]);
    expect(told(section('57'))).toEqual([
      'P403 2:8 「環境」の推計事業費「57」が、事業の額の和（55百万円）と合いません。',
    ]);
  });

  test('年度別だけを印刷した分野では、その計を示す', () => {
    expect(
      told(
        `分野: 環境\n推計事業費: { 年度別: { R5: 30, R6: 30 } }\n事業:\n${item('j1', '40')}${item('j2', '10')}`,
      ),
    ).toEqual([
      expect.stringMatching(
        /^P403 2:\d+ 「環境」の推計事業費（年度別の計「60百万円」）が、事業の額の和（40＋10＝50百万円）と合いません。$/u,
      ),
    ]);
  });

  test('合計を印刷しない分野は、事業の和で計画の合計に加わる', () => {
    const cover = (total: string): string => `計画名: 例の計画\n金額の単位: 百万円\n推計事業費: ${total}\n`;
    const section = `分野: 環境\n事業:\n${item('j1', '40')}${item('j2', '20')}  - { id: j3, 再掲: j1 }\n`;
    expect(codes(section, cover('60'))).toEqual([]);
    expect(codes(section, cover('61'))).toEqual([]);
    expect(codes(section, cover('62'))).toEqual(['P403 計画']);
    expect(codes(section, cover('100'))).toEqual(['P403 計画']);
    expect(codes(`${section}${item('j4', '')}`, cover('1000'))).toEqual([]);
  });

  test('額のない事業が残る分野の合計は、再掲を含むとも含まないとも言えないので、計画ではどちらも認める', () => {
    const section = `分野: 環境\n推計事業費: 130\n事業:\n${item('j1', '40')}${item('j2', '')}  - { id: j3, 再掲: j1 }\n`;
    for (const total of ['90', '130'])
      expect(codes(section, `計画名: 例の計画\n金額の単位: 百万円\n推計事業費: ${total}\n`)).toEqual([]);
  });

  test('一つの事業だけで合計を超えるときは、その額と、考えられる単位を示す', () => {
    const { diagnostics } = compileFiles({
      'rei/01-rei.yaml': `分野: 環境\n推計事業費: 50\n事業:\n${item('j1', '1316')}${item('j2', '40')}`,
    });
    expect(diagnostics.map(({ code, related }) => [code, related.map(({ message }) => message)])).toEqual([
      ['P403', ['「1,316百万円」だけで合計を超えます。「1,316千円」の誤りではありませんか。']],
    ]);
  });

  describe('一つの誤りは、一つだけ知らせる', () => {
    const cover = '計画名: 例の計画\n金額の単位: 百万円\n推計事業費: 100\n';
    const section = (written: {
      whole?: string;
      total?: string;
      year?: string;
      share?: string;
      yearShare?: string;
    }): string => {
      const { whole = '100', total = '55', year = '18', share = '40', yearShare = '13' } = written;
      return `分野: 環境
推計事業費: ${whole}
事業:
  - id: j1
    事業名: 広聴
    推計事業費:
      合計: ${total}
      年度別:
        令和5年度: { 額: ${year}, 財源: { 国庫支出金: 5, 一般財源: ${yearShare} } }
        令和6年度: 18
        令和7年度: 19
      財源: { 国庫支出金: 15, 一般財源: ${share} }
      内訳: { 委託料: 30, 補助金: 25 }
${item('j2', '45')}`;
    };
    test.each([
      ['誤りがない', {}, []],
      ['分野の合計', { whole: '180' }, ['P403 2:8']],
      ['事業の合計', { total: '550' }, ['P401 7:11']],
      ['財源のある年の額', { year: '81' }, ['P404 9:25']],
      ['財源', { share: '400' }, ['P404 12:13']],
      ['年の財源', { yearShare: '130' }, ['P404 9:25']],
    ])('%s', (_name, written, expected) => {
      expect(codes(section(written), cover).map((one) => one.replace(/:\d+$/u, ''))).toEqual(
        expected.map((one) => one.replace(/:\d+$/u, '')),
      );
    });
  });
});

describe('P404 財源と内訳', () => {
  const cost = (rest: string): string => `分野: 環境\n事業:\n${item('j1', `{ ${rest} }`)}`;

  test.each([
    '合計: 55, 財源: { 国庫支出金: 15, 一般財源: 40 }',
    '合計: 55, 財源: { 国庫支出金: 15, 一般財源: 41 }',
    '合計: 55, 財源: { 国庫支出金: 15, 一般財源: 非公表 }',
    '合計: 55, 財源: { 国庫支出金: , 一般財源: 55 }',
    '合計: 非公表, 財源: { 国庫支出金: 15 }',
    '財源: { 国庫支出金: 15 }',
    '年度別: { R5: 20, R6: 20 }, 財源: { 国庫支出金: 15, 一般財源: 25 }',
    '年度別: { R5: 20, R6: 未定 }, 財源: { 国庫支出金: 15, 一般財源: 25 }',
    '年度別: { R5: { 予算額: 20, 決算額: 18, 財源: { 一般財源: 18 } } }',
    '年度別: { R5: { 予算額: 20, 決算額: 18, 財源: { 一般財源: 20 } } }',
  ])('「%s」には何も言わない', (rest) => {
    expect(codes(cost(rest))).toEqual([]);
  });

  test.each([
    [
      '合計: 55, 財源: { 国庫支出金: 15, 一般財源: 30 }',
      'の推計事業費「55百万円」が、財源の和（15＋30＝45百万円）と合いません。',
    ],
    [
      '合計: 55, 財源: { 国庫支出金: 15, 地方債: 50, 一般財源: }',
      'の推計事業費「55百万円」を、財源の和（15＋50＝65百万円）が超えています。ほかに額のないものが1件あります。',
    ],
    ['合計: 55, 内訳: { 委託料: 30 }', 'の推計事業費「55百万円」が、内訳の和（30百万円）と合いません。'],
    [
      '年度別: { R5: { 額: 20, 財源: { 一般財源: 10 } } }',
      'の推計事業費（令和5年度）「20百万円」が、財源の和（10百万円）と合いません。',
    ],
    [
      '年度別: { R5: { 予算額: 20, 決算額: 18, 内訳: { 委託料: 10 } } }',
      'の推計事業費（令和5年度）「20百万円」が、内訳の和（10百万円）と合いません。',
    ],
    [
      '年度別: { R5: 20, R6: 20 }, 財源: { 一般財源: 25 }',
      'の推計事業費「40百万円」が、財源の和（25百万円）と合いません。',
    ],
    [
      '合計: 55, 財源: { 一般財源: 45百万円, 国庫支出金: 500千円 }',
      'の推計事業費「55百万円」が、財源の和（45＋0.500＝45.500百万円）と合いません。',
    ],
  ])('「%s」', (rest, message) => {
    expect(told(cost(rest)).map((one) => one.replace(/^(P404) \S+ .*?（j1）/u, '$1 '))).toEqual([
      `P404 ${message}`,
    ]);
  });

  test('財源と内訳が互いに合うなら、誤りは合計にあり、一度だけ知らせる', () => {
    expect(
      codes('分野: 環境\n推計事業費:\n  合計: 60\n  財源: { 一般財源: 55 }\n  内訳: { 委託料: 55 }\n'),
    ).toEqual(['P404 3:7']);
  });
});

describe('P405 分野の合計より大きい額', () => {
  const section = (total: string, rest: string): string =>
    `分野: 環境\n推計事業費: ${total}\n事業:\n  - id: j1\n    事業名: 広聴\n${rest}`;

  test('合計のない年度別の額が大きすぎれば、考えられる単位を示す', () => {
    expect(told(section('50', '    推計事業費: { 年度別: { R5: 1316, R6: 未定 } }\n'))).toEqual([
      'P405 6:25 「環境」の「広聴」（j1）の推計事業費の「1316」が、「環境」の推計事業費「50百万円」より大きくなっています。「1,316千円」の誤りではありませんか。',
    ]);
  });

  test('事業の合計なら、P402 か P403 だけが知らせる', () => {
    expect(codes(section('50', '    推計事業費: 1316\n'))).toEqual(['P403 2:8']);
    expect(codes(section('50', `    推計事業費: 1316\n${item('j2', '')}`))).toEqual(['P402 2:8']);
  });

  test('分野が印刷しない種類の額は、桁違いに大きいときだけ知らせる', () => {
    expect(codes(section('50', '    予算額: 60\n'))).toEqual([]);
    expect(codes(section('50', '    予算額: 50000\n'))).toEqual(['P405 6:10']);
    expect(
      codes(section('50', '    推計事業費: { 合計: 50, 年度別: { R5: { 額: 50, 予算額: 60 } } }\n')),
    ).toEqual([]);
    expect(
      codes(section('50', '    推計事業費: { 合計: 50, 年度別: { R5: { 額: 50, 決算額: 48000 } } }\n')),
    ).toEqual(['P405 6:47']);
  });

  test('額の分からない費用の財源も見る', () => {
    expect(codes(section('50', '    推計事業費: { 財源: { 国庫支出金: 10, 一般財源: 40000 } }\n'))).toEqual([
      'P405 6:37',
    ]);
  });

  test('減額のある分野、再掲、端数のうちの差には何も言わない', () => {
    expect(codes(section('50', `    推計事業費: 70\n${item('j2', '△20')}`))).toEqual([]);
    expect(codes(section('50', '    推計事業費: { 年度別: { R5: 50.4, R6: 未定 } }\n'))).toEqual([]);
    expect(
      codes(
        `分野: 環境\n推計事業費: 10\n事業:\n${item('j1', '10')}  - id: j2\n    再掲: j1\n    予算額: 9000\n`,
      ),
    ).toEqual([]);
  });
});

describe('P406 件数', () => {
  const section = `分野: 環境
取組施策:
  - { id: s1, 施策: 施策を進める。 }
  - { id: s2, 再掲: s1 }
  - id: s3
    施策: 別の施策を進める。
    取組状況: { 令和5年度: { 再掲: s1 } }
事業:
  - { id: j1, 事業名: 広聴 }
`;
  const cover = (counts: string): string => `計画名: 例の計画\n件数: ${counts}\n`;
  const counted = (counts: string): string[] =>
    told(section, cover(counts)).filter((one) => !one.includes('P501'));

  test('事業と取組施策を、再掲を含めて、また除いて数える。行や欄の再掲は数えない', () => {
    expect(counted('{ 延べ: 4, 実質: 3 }')).toEqual([]);
    expect(counted('{ 延べ: 4 }')).toEqual([]);
    expect(counted('{ 実質: 3 }')).toEqual([]);
  });

  test('違えば、どちらの数も示す', () => {
    expect(counted('{ 延べ: 5, 実質: 3 }')).toEqual([
      'P406 計画 2:11 件数の延べ「5」が、数えた件数（延べ4（再掲1を含む）・実質3）と合いません。',
    ]);
    expect(counted('{ 延べ: 3, 実質: 4 }')).toHaveLength(2);
    expect(told('分野: 環境\n事業:\n  - { id: j1, 事業名: 広聴 }\n', cover('{ 延べ: 2 }'))).toEqual([
      'P406 計画 2:11 件数の延べ「2」が、数えた件数（1件、再掲はなし）と合いません。',
    ]);
  });

  test('読めないファイルがあれば、数えない', () => {
    const { diagnostics } = compileFiles({
      'rei/plan.yaml': cover('{ 延べ: 9 }'),
      'rei/01-rei.yaml': section,
      'rei/02-rei.yaml': '分野: "環境\n',
    });
    expect(diagnostics.map(({ code }) => code)).not.toContain('P406');
  });
});

test('英語でも、額と式と、著者の言葉を示す', () => {
  const cost = '{ 合計: 55, 財源: { 国庫支出金: 15, 地方債: 50, 一般財源: } }';
  const { diagnostics } = compile(
    [
      { path: 'rei/plan.yaml', text: '計画名: 例の計画\n金額の単位: 百万円\n' },
      { path: 'rei/01-rei.yaml', text: `分野: 環境\n推計事業費: 80\n事業:\n${item('j1', cost)}` },
    ],
    { language: 'en' },
  );
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'The amounts of its 事業 (55百万円) do not make the “推計事業費” of “「環境」”, which is “80”.',
    'The 財源 (15＋50＝65百万円) exceed the “推計事業費” of “「環境」の「事業j1」（j1）”, which is “55百万円”; without an amount: 1.',
  ]);
});
