import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import type { SourceFile } from '#core/source/source-file.ts';
import { readContentFolder } from '#shell/read-content-folder.ts';
import { ROOT } from '../shell/run-command.ts';
import { inserted, Workspace } from './workspace.ts';

/** The sample content, and beside it a plan that writes everything in the least usual way that is still right. */
let files: readonly SourceFile[];
let editor: Workspace;

const HEAD = '番号: 9\n柱: 試し\n取組施策:\n  - id: s901\n';
const STATUS = `${HEAD}    施策: 試します。\n    取組状況:\n      令和5年度:\n`;

/** Every text goes into a file of its own: an editor opens a file once. */
let opened = 0;
const show = (text: string, plan = 'kyodo') => editor.show(`${plan}/9${String((opened += 1))}.yaml`, text);

beforeAll(async () => {
  ({ files } = await readContentFolder(path.join(ROOT, 'content')));
  editor = await Workspace.open([...files, ...UNUSUAL]);
});
afterAll(() => editor.close());

describe('正しいファイルには、下線を引かない', () => {
  test('見本の計画', async () => {
    expect(files.length).toBeGreaterThan(10);
    expect(await editor.underlinesOf(files)).toEqual([]);
  });

  test('正しくて珍しい書き方', async () => {
    const { diagnostics } = compile([...files, ...UNUSUAL]);
    expect(diagnostics.filter(({ code }) => code.startsWith('P1')).map(({ message }) => message)).toEqual([]);
    expect(await editor.underlinesOf(UNUSUAL)).toEqual([]);
  });
});

describe('書いている間に、言葉を補う', () => {
  test('所管課は、組織の一覧にある今の名前', async () => {
    for (const place of ['所管課: ▮', '所管課: [▮]', '所管課: [広報課, ▮]', '所管課:\n      - ▮']) {
      const words = inserted(await show(`${HEAD}    施策: 試します。\n    ${place}\n`));
      expect(words.filter((word) => ['広報課', '地域共生課', '図書館'].includes(word))).toHaveLength(3);
      expect(words.filter((word) => ['市民相談課', 'null', 'true'].includes(word))).toEqual([]);
    }
  });

  test('再掲は、元になれる項目の id。どの項目かは、横に出る', async () => {
    const shown = await show(`${HEAD}    再掲: ▮\n`);
    expect(inserted(shown)).toEqual(expect.arrayContaining(['s101', 's204', 's507']));
    expect(inserted(shown)).not.toContain('s303');
    const s204 = shown.completions.find(({ textEdit }) => textEdit?.newText === 's204');
    expect(s204?.label).toMatch(/^s204 柱2④ .+…$/u);
    expect(JSON.stringify(s204?.documentation)).toContain('柱2④');
  });

  test('事業の再掲には事業を、ほかの計画のものはフォルダーの名とともに出す', async () => {
    const own = inserted(await show('番号: 9\n分野: 試し\n事業:\n  - id: j901\n    再掲: ▮\n', 'jisshi'));
    expect(own).toContain('j103');
    expect(own.filter((id) => id.startsWith('s') || id.startsWith('kyodo:'))).toEqual([]);
    const other = inserted(await show('番号: 9\n柱: 試し\n事業:\n  - id: j901\n    再掲: ▮\n'));
    expect(other).toContain('jisshi:j103');
    expect(other).not.toContain('j103');
  });

  test('取組状況の文の再掲は、id のある文', async () => {
    expect(inserted(await show(`${STATUS}        - 再掲: ▮\n`))).toContain('s103@令和4年度/a');
  });

  test('改定履歴の対象は、その計画の項目', async () => {
    const shown = await editor.show('jisshi/plan.yml', '計画名: 試し\n改定履歴:\n  - 対象: [▮]\n');
    expect(inserted(shown)).toContain('j109');
    expect(inserted(shown)).not.toContain('s101');
  });

  test('キーは日本語で、区切りのコロンと字下げまで入る', async () => {
    const words = inserted(await show(`${HEAD}    ▮\n`));
    expect(words).toEqual(expect.arrayContaining(['施策: ', '所管課: ', '取組状況: ', '指標:\n  - ']));
    expect(words).not.toContain('事業名: ');
    expect(inserted(await show('▮\n'))).toEqual(expect.arrayContaining(['柱: ', '取組施策:\n  - ']));
  });

  test('年度は計画期間のもの、状態は標準の語とこの計画の語', async () => {
    const years = inserted(await show(`${HEAD}    施策: 試します。\n    取組状況:\n      ▮\n`));
    expect(years.filter((word) => word.startsWith('令和'))).toEqual(
      [4, 5, 6, 7, 8].map((year) => `令和${String(year)}年度: `),
    );
    expect(inserted(await show(`${STATUS}        状態: ▮\n`))).toEqual([
      ...['継続実施', '一部遅れ'],
      ...['未着手', '検討中', '実施中', '遅延', '完了', '中止'],
    ]);
    expect(inserted(await show(`${STATUS}        評価: ▮\n`))).toEqual(['◎', '○', '△']);
  });

  test('候補が一つだけでも、頼まれないうちは入れない', async () => {
    const small = await Workspace.open([
      { path: 'departments.yaml', text: '- 名称: 企画課\n' },
      { path: 'rei/plan.yaml', text: '計画名: 例\n' },
      { path: 'rei/01.yaml', text: '柱: 例\n取組施策:\n  - id: s1\n    施策: 例\n' },
    ]);
    const keys = inserted(await small.show('rei/02.yaml', `${HEAD}    ▮\n`));
    const words = inserted(await small.show('rei/03.yaml', `${HEAD}    再掲: ▮\n`));
    await small.close();
    expect(keys).toEqual(expect.arrayContaining(['再掲: ', '所管課: ']));
    expect(words).toEqual(['s1']);
  });

  test('フォルダーの名が変わっていても、書き方は補う', async () => {
    const shown = await show(`${HEAD}    施策: 試します。\n    所管課: ▮\n`, '[計画] #1');
    expect(inserted(shown)).toContain('広報課');
  });

  test('新しい計画のフォルダーでも、書き方と所管課は補う', async () => {
    const shown = await editor.show('atarashii/plan.yaml', '計画名: 新しい計画\n端数処理: ▮\n');
    expect(inserted(shown)).toEqual(['四捨五入', '切り捨て', '切り上げ']);
    expect(inserted(await show(`${HEAD}    施策: 試します。\n    所管課: ▮\n`, 'atarashii'))).toContain(
      '広報課',
    );
  });
});

describe('説明は、キーの上に出る', () => {
  test('何を書く欄かと、例', async () => {
    const { hover } = await show(`${HEAD}    施策: 試します。\n    所管▮課: 広報課\n`);
    expect(hover).toMatch(/^担当する課です。.+例：/u);
    expect(hover).not.toContain('図書館');
    expect((await show('番号: 9\n推計▮事業費: { 合計: 5 }\n柱: 試し\n')).hover).toContain(
      '印刷した推計事業費',
    );
  });
});

describe('誤りには、書いている間に下線を引く', () => {
  const mistakes: readonly (readonly [string, string, string, string])[] = [
    ['書き誤ったキー', `${HEAD}    施策: 試します。\n    所管科: 広報課\n`, '所管科', '所管課'],
    ['ない状態', `${STATUS}        状態: 実行中\n`, '実行中', '継続実施'],
    ['書き誤った年度', `${STATUS.replace('令和5', '礼和5')}        - 試しました。\n`, '礼和5年度', '年度'],
    ['金額でない金額', '柱: 試し\n推計事業費: たくさん\n', 'たくさん', '金額'],
    ['内訳の中のないキー', '柱: 試し\n推計事業費: { 合計: 5, 年度則: {} }\n', '年度則', '年度別'],
    ['「- 」のない一覧', '柱: 試し\n取組施策:\n  id: s901\n', 'i', '一覧'],
    ['文の代わりの一覧', `${HEAD}    施策: [試します。]\n`, '[試します。]', '文'],
    ['全角の参照', `${HEAD}    再掲: ｓ２０４\n`, 'ｓ２０４', '参照'],
    ['true か false でない印', `${HEAD}    再掲: s204\n    要確認: たぶん\n`, 'たぶん', 'true'],
    ['施策も再掲もない取組施策', `${HEAD}    所管課: 広報課\n`, 'i', '「施策」か「再掲」'],
  ];

  test.each(mistakes)('%s', async (_story, text, underlined, message) => {
    const shown = await show(text);
    expect(shown.underlined).toEqual([underlined]);
    expect(shown.underlines[0]?.message).toContain(message);
    expect(shown.underlines[0]?.message).toMatch(/[。]$/u);
  });
});

const UNUSUAL: readonly SourceFile[] = [
  { path: '[計画] #1/plan.yaml', text: '計画名: 例\n' },
  {
    path: 'mezurashii/plan.yaml',
    text: `計画名: 2040
計画期間: 令和5年度〜
取組状況の年度: ㋿5
金額の単位: 千円
件数: { 延べ: "２", 実質: }
欠番: s110
状態の語: { 着手済: 実施中 }
用語: { 取組施策: 施策 }
その他の欄: { 3: 4 }
改定履歴:
印刷:
概要:
`,
  },
  {
    path: 'mezurashii/01-mezurashii.yaml',
    text: `番号: 1
題名: yes
呼び方: 目標
ＳＤＧｓ: { ターゲット: 17.10 }
推計事業費: 1,316千円
予算額: { 合計: ① , 年度別: { 2023: △28, H31: 非公表, Ｒ６: { 額: }, 令和7(2025)年度: 3 }, 財源: { 市債: 1, 2: 3 } }
指標:
  - { 名称: 認定, 基準値: { 令和元年度: 未策定 }, 目標値: { 2026: no }, 所管課: 広報課 図書館 }
取組施策:
  - ｉｄ: s1
    施策: true
    所管課: [広報課、図書館, ]
    取組状況: 着手済
  - id: s2
    番号: ~
    施策: 12:30
    所管課:
    取組状況: [一つ, { id: a, 文: 二つ }, 3]
  - id: s3
    施策: |
      長い文です。
    取組状況: { 状態: 着手済, 評価: 5, 内容: 一つだけ }
  - id: s4
    施策: 四つめ
    取組状況: { R5: , 令和4年9月末: 検討中, 2024: { 所管課別: { 広報課: 実施中, 図書館: { 内容: [あ, い] } } } }
  - id: s5
    再掲: s4
    要確認: はい
  - id: s6
    再掲: kyodo:s204
    取組状況: { 令和5年度: { 再掲: s4 }, 令和6年度: [ { 再掲: s4@令和5年度/a } ] }
事業:
区分:
  - 名称: 内側
    区分: [ { 名称: 内側の内側, 事業: [ { id: j1, 事業ＣＤ: 0-1, 事業名: 1, 重点: { 事業工程: [ { 取組: 2, 年度: 2023、R7〜 } ] } } ] } ]
`,
  },
];
