import { describe, expect, test } from 'vitest';
import { compileFiles, compileSection, reportsOn } from '../core/compile-text.ts';

function measures(...items: readonly string[]): string {
  return `柱: 市民活動\n番号: 1\n取組施策:\n${items.map((item, i) => `  - id: s10${String(i)}\n    ${item}\n`).join('')}`;
}

describe('P304 並ぶ文の終わりの「。」', () => {
  const sections = (...texts: readonly string[]): string[] =>
    reportsOn(measures(...texts.map((text) => `施策: ${text}`)));

  test.each([
    ['一つだけ「。」がない', ['相談します。', '支援します', '公表します。'], ['P304 7:9']],
    ['一つだけ「。」がある', ['相談します', '支援します。', '公表します'], ['P304 7:9']],
    ['二つしかなければ、どちらが正しいか分からない', ['相談します。', '支援します'], []],
    ['体言止めに「。」は要らない', ['相談します。', '公民館の活用の支援', '公表します。'], []],
    ['括弧書きの前に「。」がある', ['相談します。', '支援した。（毎年）', '公表します。'], []],
    ['括弧書きの前にも後にもない', ['相談します。', '支援した（毎年）', '公表します。'], ['P304 7:9']],
    ['半分にないのは、そういう書き方', ['相談します。', '支援します', '公表します。', '表彰します'], []],
    [
      '再掲の印のある文は印に従う',
      ['相談します。', '支援します。', '相談します《再掲》', '表彰します。'],
      [],
    ],
  ])('%s', (_name, texts, expected) => {
    expect(sections(...texts)).toEqual(expected);
  });

  test('短い文は全体を、長い文は終わりのほうだけを示す', () => {
    const told = (text: string): string | undefined =>
      compileSection(measures('施策: 相談します。', `施策: ${text}`, '施策: 公表します。')).diagnostics[0]
        ?.message;
    expect(told('支援します')).toContain('の施策「支援します」の終わりに');
    expect(told('市民活動の団体を、年間を通じて支援します')).toContain(
      'の施策「…、年間を通じて支援します」の終わりに',
    );
  });

  test('取組状況の行も、その並びの中でそろえる', () => {
    const lines = ['相談に応じた。', '支援した', '公表した。'].map(
      (line) => `施策: 催し\n    取組状況: { 令和4年度: ${line} }`,
    );
    expect(reportsOn(measures(...lines))).toEqual(['P304 9:20']);
  });

  test('補う「。」は、引用符の中に入る', () => {
    const text = measures('施策: 相談します。', '施策: "支援します"  # 覚え', '施策: 公表します。');
    expect(compileSection(text).diagnostics[0]?.fixes[0]).toMatchObject({
      safe: false,
      edits: [{ newText: '。', range: { start: { line: 7, column: 15 }, end: { line: 7, column: 15 } } }],
    });
  });
});

describe('P305 混ざった言い方', () => {
  test.each([
    ['役員の負担を軽減に努めている。', ['P305 5:9']],
    ['活動を推進に取り組みます。', ['P305 5:9']],
    ['役員の負担の軽減に努めている。', []],
    ['連携を密に努めている。', []],
    ['市民を中心に取り組む。', []],
  ])('「%s」', (words, expected) => {
    expect(reportsOn(measures(`施策: ${words}`))).toEqual(expected);
  });

  test('「を」だけを「の」に直せる', () => {
    const { fixes } = compileSection(measures('施策: "負担を軽減に努める。"')).diagnostics[0] ?? {};
    expect(fixes?.[0]).toMatchObject({ safe: false, edits: [{ newText: 'の軽減に努め' }] });
  });
});

describe('P601 ほかの項目が報告した年度', () => {
  const BOTH = '施策: 催し\n    取組状況: { 令和4年度: 応じた。, 令和5年度: 応じた。 }';
  const four = (own: string): string => measures(BOTH, own, BOTH, BOTH);

  test.each([
    ['一つだけ報告がない', '施策: 催し\n    取組状況: { 令和4年度: 応じた。 }', ['P601 9:13']],
    ['取組状況がまるでない', '施策: 催し', ['P601 7:5']],
    ['年度だけ書いて空けてある', '施策: 催し\n    取組状況: { 令和4年度: 応じた。, 令和5年度: }', []],
    ['前の年度に完了している', '施策: 催し\n    取組状況: { 令和4年度: 完了 }', []],
    [
      '年度の途中の時点で報告している',
      '施策: 催し\n    取組状況: { 令和4年度: 応じた。, 令和6年3月末: 応じた。 }',
      [],
    ],
    ['再掲なら、元の取組状況が付いてくる', '再掲: s100', []],
  ])('%s', (_name, own, expected) => {
    expect(reportsOn(four(own))).toEqual(expected);
  });

  test('報告するのが少しの項目だけの計画には、何も言わない', () => {
    expect(reportsOn(measures(BOTH, BOTH, BOTH, '施策: 催し', '施策: 催し'))).toEqual([]);
  });

  test('時点より後の年度と、改定で加わった項目は問わない', () => {
    const compiled = (plan: string): string[] =>
      compileFiles({
        'rei/plan.yaml': `計画名: 例の計画\n${plan}`,
        'rei/01-rei.yaml': four('施策: 催し\n    取組状況: { 令和4年度: 応じた。 }'),
      }).diagnostics.map(({ code }) => code);
    expect(compiled('時点: 令和6年3月31日\n')).toEqual(['P601']);
    expect(compiled('時点: 令和5年3月31日\n')).toEqual([]);
    expect(
      compiled('改定履歴:\n  - { 日付: 令和6年4月1日, 種別: 改定, 内容: 加えた。, 対象: [s101] }\n'),
    ).toEqual([]);
  });
});

describe('P602 状態と文の食い違い', () => {
  const status = (state: string, ...lines: readonly string[]): string[] =>
    reportsOn(
      measures(`施策: 催し\n    取組状況:\n      令和4年度: { 状態: ${state}, 内容: [${lines.join(', ')}] }`),
    ).map((report) => report.slice(0, 4));

  test.each([
    ['完了', '開催の方法を検討している。'],
    ['完了', '要綱は準備中です。'],
    ['完了', '今年度は実施していません。'],
    ['完了', '工事は未着手（令和6年度に延期）'],
    ['未着手', '説明会を開催しました。'],
    ['未着手', '相談窓口の運用を行っている。'],
    ['検討中', '工事が完了した。'],
    ['実施中', '要員が足りず、実施できなかった。'],
    ['遅延', '工事は予定どおり進んでいる。'],
    ['中止', '講座を継続しています。'],
  ])('%s なのに「%s」', (state, line) => {
    expect(status(state, line)).toEqual(['P602']);
  });

  test.each([
    ['完了', '条例を施行した。'],
    ['完了', '検討していた要綱を定めた。'],
    ['完了', '検討を終えた。'],
    ['未着手', '説明会は開催していない。'],
    ['未着手', '前年度に実施した調査を待っている。'],
    ['実施中', '工事が完了した。'],
    ['実施中', '対象を限定していない。'],
    ['遅延', '予定どおり進んでいない。'],
    ['中止', '講座は開催していない。'],
    ['中止', '再開を検討している。'],
    ['検討中', '基礎調査が完了した。'],
    ['完了', '開催の方法を検討した。'],
    ['検討中', '他市の事例を調査した。'],
  ])('%s で「%s」は食い違わない', (state, line) => {
    expect(status(state, line)).toEqual([]);
  });

  test('一行でも状態に合っていれば、残りは次のことかもしれない', () => {
    expect(status('完了', '条例を施行した。', '次の活用策を検討している。')).toEqual([]);
  });

  test('状態が書かれていなければ、文から状態を決めつけない', () => {
    expect(reportsOn(measures('施策: 催し\n    取組状況: { 令和4年度: 検討している。 }'))).toEqual([]);
  });

  test('所管課別の欄は、課ごとに見る', () => {
    const text = measures(
      '施策: 催し\n    取組状況:\n      令和4年度: { 所管課別: { 企画課: { 状態: 完了, 内容: [検討している。] } } }',
    );
    expect(reportsOn(text)).toEqual(['P602 7:44']);
  });
});

describe('P701 判断できない指標', () => {
  const full = (name: string): string =>
    `  - { 名称: ${name}, 目指す方向: 増加, 基準値: { 令和4年度: 1 }, 目標値: { 令和7年度: 2 } }\n`;
  const report = (...indicators: readonly string[]): string[] => {
    const { diagnostics } = compileSection(`分野: 例\n指標:\n${indicators.join('')}`);
    return diagnostics.map(({ code, message }) => `${code} ${message}`);
  };

  test('欠けているものを、まとめて言う', () => {
    expect(
      report(full('甲'), full('乙'), '  - { 名称: 丙, 目標値: { 令和7年度: 2 }, 基準値: { 令和4年度: } }\n'),
    ).toEqual([
      'P701 指標「丙」に目指す方向と基準値がないため、達成を判断できません。ほかの2つの指標にはあります。',
    ]);
  });

  test.each([
    [
      'どの指標にもないものは、計画が載せていない',
      [
        '  - { 名称: 甲, 目標値: { 令和7年度: 2 } }\n',
        '  - { 名称: 乙, 目標値: { 令和7年度: 2 } }\n',
        '  - { 名称: 丙, 目標値: { 令和7年度: 2 } }\n',
      ],
    ],
    ['一つしかない指標には比べるものがない', ['  - { 名称: 甲 }\n']],
    [
      '言葉の値も値',
      [
        full('甲'),
        full('乙'),
        '  - { 名称: 丙, 目指す方向: 維持, 基準値: { 令和4年度: 検討中 }, 目標値: { 令和7年度: 完成 } }\n',
      ],
    ],
    [
      '再掲の指標は元が答える',
      [full('甲').replace('名称', 'id: kou, 名称'), full('乙'), '  - { 再掲: kou }\n'],
    ],
  ])('%s', (_name, indicators) => {
    expect(report(...indicators)).toEqual([]);
  });
});
