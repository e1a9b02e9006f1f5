import { describe, expect, test } from 'vitest';
import { compileSection, firstSection, reportsOn } from './compile-text.ts';

const PROJECT = '分野: 市民自治\n事業:\n  - id: j101\n    事業名: 広聴事業\n';
const STATUS =
  '分野: 市民自治\n取組施策:\n  - id: s101\n    施策: 声を聴きます。\n    取組状況:\n      令和4年度:\n';

describe('日本語キーボードの書き誤りは、書き誤りとして知らせる', () => {
  const slips: [name: string, text: string, expected: string[]][] = [
    ['全角コロンの項目', `${PROJECT}    所管課：企画課\n`, ['P105 5:8']],
    ['全角コロンの入れ子の項目', '分野: 市民自治\n推計事業費:\n  合計：55百万円\n', ['P105 3:5']],
    [
      '財源の名前のような自由な項目名の全角コロン',
      `${PROJECT}    推計事業費:\n      合計: 15\n      財源:\n        国庫支出金：10\n        市債：5\n`,
      ['P105 8:14', 'P105 9:11'],
    ],
    ['年度の後の全角コロン', `${STATUS.replace(/令和4年度:\n$/u, '')}令和4年度：検討中\n`, ['P105 6:12']],
    ['{ } の中の全角コロン', `${PROJECT}    推計事業費: { 合計：55 }\n`, ['P105 5:16']],
    ['全角ハイフンの一覧', '分野: 市民自治\n事業:\n  － id: j101\n    事業名: 広聴事業\n', ['P105 3:3']],
    ['ハイフンの後の全角空白', '分野: 市民自治\n事業:\n  -　id: j101\n    事業名: 広聴事業\n', ['P105 3:4']],
    ['コロンの前の全角空白', `${PROJECT}    所管課　: 企画課\n`, ['P105 5:8']],
    ['コロンの後の全角空白', `${PROJECT}    所管課:　企画課\n`, ['P105 5:9']],
    ['タブの字下げ', '分野: 市民自治\n事業:\n\t- id: j101\n\t  事業名: 広聴事業\n', ['P107 3:1', 'P107 4:1']],
    [
      '全角空白の字下げ',
      '分野: 市民自治\n事業:\n　- id: j101\n　　事業名: 広聴事業\n',
      ['P107 3:1', 'P107 4:1'],
    ],
    ['文を消す #', `${PROJECT}    事業内容: 合言葉 #1 計画\n`, ['P108 5:15']],
    ['# で始まる値', `${PROJECT}    事業内容: #広報\n`, ['P108 5:11']],
    ['続きの行の文を消す #', `${PROJECT}    事業内容: 合言葉は\n      あれ #3\n      これ\n`, ['P108 6:10']],
    [
      '{ } の中で金額を分けるコンマ',
      `${PROJECT}    推計事業費: { 合計: 1,316, 年度別: { R5: 1,000, R6: 316 } }\n`,
      ['P112 5:19', 'P112 5:37'],
    ],
    ['{ } の中で文を分けるコンマ', `${STATUS}        - { id: a, 文: 第1, 第2を実施した。 }\n`, ['P112 7:25']],
    [
      '& * ! で始まる値',
      `${PROJECT}    よみ: &こうちょう\n    事業内容: *注\n    所管課: !企画課\n`,
      ['P111 5:9', 'P111 6:11', 'P111 7:10'],
    ],
    ['値の中の「: 」', `${PROJECT}    事業内容: 日時: 5月\n`, ['P101 5:13']],
    [
      '半角コロンの後に空白がない',
      '分野: 市民自治\n事業:\n  - id:j101\n    事業名:広聴事業\n',
      ['P101 3:7', 'P101 4:8'],
    ],
    [
      '閉じない括弧',
      '分野: 市民自治\n事業:\n  - id: j101\n    所管課: [企画課\n    事業名: 広聴事業\n',
      ['P101 4:10'],
    ],
    ['閉じない引用符', '分野: 市民自治\n事業:\n  - id: j101\n    事業名: "広聴事業\n', ['P101 4:10']],
    [
      '字下げの不ぞろい',
      '分野: 市民自治\n事業:\n - id: j101\n   事業名: 広聴事業\n  所管課: 企画課\n',
      ['P101 5:3'],
    ],
    ['2つ目の文書', '分野: 市民自治\n---\n分野: 環境\n', ['P111 2:1']],
    ['行末が CRLF でも位置は同じ', `${PROJECT}    所管課：企画課\n`.replaceAll('\n', '\r\n'), ['P105 5:8']],
  ];
  test.each(slips)('%s', (_name, text, expected) => {
    expect(reportsOn(text)).toEqual(expected);
  });

  test('書き誤りがあっても、残りは読まれる', () => {
    const section = firstSection(
      `${PROJECT}    所管課：企画課\n    事業内容: 合言葉 #1 計画\n    推計事業費: { 合計: 1,316 }\n`,
    );
    expect(section?.items[0]?.departments[0]?.department?.name).toBe('企画課');
    expect(section?.section.projects[0]?.description).toBe('合言葉 #1 計画');
    expect(section?.section.projects[0]?.cost?.total?.yen).toBe(1_316_000_000);
  });
});

describe('書き誤りでないものは知らせない', () => {
  const right: [name: string, text: string][] = [
    ['文の中の全角コロン', `${STATUS}        - 対象：市民全員\n        - 日時　：5月\n`],
    [
      '| の中の記号',
      '分野: 市民自治\n考え方:\n  - 見出し: 意識\n    本文: |\n      事業名：あれ #1\n      　字下げした段落。\n\n      - 対象: 市民: 全員\n    番号: ①\n',
    ],
    ['二つ以上の空白の後の注釈', `${PROJECT}    所管課: 企画課  # 令和5年度まで\n`],
    [
      '引用符や括弧の後の注釈',
      `${PROJECT}    よみ: "こうちょう" # 確認済み\n    所管課: [企画課] # 確認済み\n`,
    ],
    ['入れ子の前の注釈', '分野: 市民自治\n事業: # 一覧\n  - id: j101\n    事業名: 広聴事業\n'],
    ['行だけの注釈', `# 見出し\n${PROJECT}    # 途中\n`],
    ['[ ] の中のターゲット', '分野: 市民自治\nSDGs:\n  ターゲット: [16.6,16.7, 17.17]\n'],
  ];
  test.each(right)('%s', (_name, text) => {
    expect(reportsOn(text)).toEqual([]);
  });
});

test('値は書いたとおりに読む', () => {
  const others = ['17.10', '0123', 'no', '12:30', '~', '0x1F', '令和5', '1_000', 'null', '.5'];
  const text = `分野: 市民自治\nその他の欄:\n${others.map((value, i) => `  欄${String(i)}: ${value}\n`).join('')}`;
  const { content } = compileSection(text);
  expect(content.plans[0]?.sections[0]?.section.others.map(({ value }) => value)).toEqual(others);
});
