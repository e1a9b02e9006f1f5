import { describe, expect, test } from 'vitest';
import { fixedSection, fixSection, SECTION } from './fix-text.ts';

const PROJECT = '分野: 市民自治\n事業:\n  - id: j101\n    事業名: 広聴事業\n';
const MEASURES = '柱: 市民活動\n取組施策:\n  - id: s101\n    施策: 相談会を開きます。\n';

describe('--fix は、計画の内容を変えずに書き誤りだけを直す', () => {
  const slips: [name: string, before: string, after: string][] = [
    ['全角のコロン', `${PROJECT}    所管課：企画課\n`, `${PROJECT}    所管課: 企画課\n`],
    [
      '後に注釈のある行',
      `${PROJECT}    所管課：企画課  # 令和5年度から\n# おわり\n`,
      `${PROJECT}    所管課: 企画課  # 令和5年度から\n# おわり\n`,
    ],
    ['コロンの前の全角の空白', `${PROJECT}    所管課　: 企画課\n`, `${PROJECT}    所管課: 企画課\n`],
    ['全角の括弧', `${PROJECT}    所管課: ［企画課、総務課］\n`, `${PROJECT}    所管課: [企画課, 総務課]\n`],
    ['全角の空白の字下げ', `${PROJECT}　　所管課: 企画課\n`, `${PROJECT}    所管課: 企画課\n`],
    ['タブの字下げ', `${PROJECT}\t\t所管課: 企画課\n`, `${PROJECT}    所管課: 企画課\n`],
    [
      '文を消す # と引用符',
      `${PROJECT}    よみ: 合言葉 #"1" 計画\n`,
      `${PROJECT}    よみ: "合言葉 #\\"1\\" 計画"\n`,
    ],
    ['文を消す #', `${PROJECT}    よみ: 合言葉 #1 計画\n`, `${PROJECT}    よみ: "合言葉 #1 計画"\n`],
    [
      '{ } の中で、後ろまで消す #',
      '分野: 市民自治\n事業:\n  - { id: j101, 事業名: 花 #1, 所管課: 企画課 }\n',
      '分野: 市民自治\n事業:\n  - { id: j101, 事業名: "花 #1", 所管課: 企画課 }\n',
    ],
    [
      '金額を分けるコンマ',
      `${PROJECT}    推計事業費: { 合計: 1,316 }  # 百万円\n`,
      `${PROJECT}    推計事業費: { 合計: "1,316" }  # 百万円\n`,
    ],
    [
      '一行に重なる書き誤り',
      `${PROJECT}　　所管課　：［企画課、総務課］\n`,
      `${PROJECT}    所管課: [企画課, 総務課]\n`,
    ],
    [
      '再掲の再掲',
      `${MEASURES}  - id: s102\n    再掲: s101\n  - id: s103\n    再掲: s102  # ほかの柱\n`,
      `${MEASURES}  - id: s102\n    再掲: s101\n  - id: s103\n    再掲: s101  # ほかの柱\n`,
    ],
  ];
  test.each(slips)('%s', (_name, before, after) => {
    expect(fixedSection(before)).toBe(after);
    expect(fixedSection(after)).toBe(after);
  });

  test.each(slips)('CRLF のファイルでも、行末はそのまま: %s', (_name, before, after) => {
    const [was, is] = [before.replaceAll('\n', '\r\n'), after.replaceAll('\n', '\r\n')];
    expect(fixedSection(was)).toBe(is);
  });

  test('キーの順も引用符も、書いたまま残る', () => {
    const text = `"分野": '市民自治'\n事業:\n  - 事業名：広聴事業\n    id: "j101"\n\n    # 途中の注釈\n    よみ:   こうちょう\n`;
    expect(fixedSection(text)).toBe(text.replace('：', ': '));
  });
});

describe('直しても計画の内容が変わらないと確かめられなければ、直さない', () => {
  test('ほかの誤りのために読めないファイルは、そのままにして訳を知らせる', () => {
    const text = '分野: 市民自治\n事業:\n  - id: j101\n    事業名：広聴事業\n    所管課: [企画課\n';
    const { after, mended, left } = fixSection(text);
    expect(after.text(SECTION)).toBe(text);
    expect(mended).toEqual([]);
    expect(left.map(({ finding, refusal }) => [finding.code, refusal.kind])).toEqual([
      ['P105', 'unreadable'],
    ]);
  });

  test('直すと別の誤りが表に出るものは、そのままにして訳を知らせる', () => {
    const text = `${MEASURES}  - id: s102\n    再掲: s101 # ほかの柱\n`;
    const { after, left } = fixSection(text);
    expect(after.text(SECTION)).toBe(text);
    expect(left.map(({ finding, refusal }) => [finding.code, refusal.kind])).toEqual([['P108', 'brings']]);
  });

  test('選んで直す指摘には、触れない', () => {
    const text = `${PROJECT}    事業内容: 合言葉は\n      あれ #3\n      これ\n`;
    expect(fixedSection(text)).toBe(text);
  });
});
