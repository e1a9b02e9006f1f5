import { describe, expect, test } from 'vitest';
import { importDocument } from '#exchange/document/import-document.ts';
import { reportText } from '#exchange/document/report-text.ts';
import { asText, checked, dishonesties, fixture, importFixture } from './imported.ts';

const DOCUMENTS = {
  'section-with-sheet.txt': '一分野の実施計画: 二つに切れた表、名前の欄の事業CD、重点事業の個票',
  'progress-by-pillar.txt': '取組状況: 柱と区分、再掲、検討中、切れた表、li のない ul',
  'other-words.txt': 'ほかの市の言葉: 章と基本目標、担当課、列の順、評価、全角の数字、合計の行、部と課',
  'markdown-tables.md': 'Markdown の表: 指標、年度の列、二年分の取組状況、区切りの逃げ',
  'html-tables.html': 'HTML の表: 二段の見出し、結ばれた欄、見出しの行、実体参照',
  'no-headings.txt': '見出しのない表: 頁番号で切れ、見出しの行がない続き',
  'broken-cells.txt': '欄の中の改行、Excel の引用符、状態の列、今後の方向性、指標',
  'lists-and-sheets.txt': '箇条書きの施策と、年次計画のある個票',
} as const;

describe.each(Object.entries(DOCUMENTS))('%s（%s）', (name) => {
  const plan = importFixture(name, { year: name.startsWith('progress') ? '令和4年度' : null });

  test('人が書くような YAML になる', async () => {
    await expect(asText(plan)).toMatchFileSnapshot(`fixtures/expected/${name}.yaml.txt`);
  });

  test('報告は、読めば何をすべきか分かる', async () => {
    await expect(`${reportText(plan, name, 'content/plan')}\n`).toMatchFileSnapshot(
      `fixtures/expected/${name}.report.txt`,
    );
  });

  test('一字も失われず、保たれた文字は書かれた値と等しい', () => {
    const text = fixture(name);
    expect(plan.spans.map((span) => text.slice(span.start, span.end)).join('')).toBe(text);
    expect(dishonesties(text, plan)).toEqual([]);
  });

  test('検査に誤りが出ない', () => {
    const { diagnostics } = checked([plan]);
    expect(
      diagnostics
        .filter(({ severity }) => severity === 'error')
        .map(({ code, message }) => `${code} ${message}`),
    ).toEqual([]);
  });
});

describe('一つ一つの癖', () => {
  const importText = (text: string, year: string | null = null) =>
    importDocument(text, { fileName: '試し', year });
  const measures = (...rows: string[]): string => `【柱1】試し\n\n取組施策\t取組状況\n${rows.join('\n')}\n`;

  test('・は行の頭と、文の終わりの後でだけ行を分ける', () => {
    const plan = importText(
      measures('①あ\t・学校・家庭で話し合う。 ・公式LINE・回覧で伝える。（2回） 次の年も続ける。'),
    );
    expect(asText(plan)).toContain(
      '- 学校・家庭で話し合う。\n      - 公式LINE・回覧で伝える。（2回）\n      - 次の年も続ける。',
    );
    expect(plan.counts.statusLines).toBe(3);
  });

  test('検討中のほかの言葉から状態を作らない', () => {
    const plan = importText(measures('①あ\t完了', '②い\t（検討中）', '③う\t実施中です。'), '令和4年度');
    expect(asText(plan)).toContain('令和4年度:\n        - 完了');
    expect(plan.counts.states).toBe(1);
    expect(plan.questions.some(({ message }) => message.includes('「完了」は、状態ですか'))).toBe(true);
    expect(checked([plan]).content.plans[0]?.items.map(({ statuses }) => statuses[0]?.state)).toEqual([
      null,
      '検討中',
      null,
    ]);
  });

  test('似た文が 0.5 に届かない再掲は、印を文に残し、検査が P501 と言う', () => {
    const plan = importText(
      measures(
        '①川の水質を測ります。\t毎月、測っている。',
        '②港の夜間照明を増やします。《再掲》\t（検討中）',
      ),
    );
    expect(plan.unresolved.map(({ text }) => text)).toEqual(['港の夜間照明を増やします。']);
    expect(asText(plan)).toContain('施策: 港の夜間照明を増やします。《再掲》');
    expect(checked([plan]).diagnostics.map(({ code }) => code)).toContain('P501');
  });

  test('同じ文の元がいくつもある再掲は、初めのものを指し、要確認になる', () => {
    const line = '講習会を開いた。（年3回）';
    const plan = importText(measures(`①あ\t${line}`, `②い\t${line}`, `③う\t${line}《再掲》`));
    expect(asText(plan)).toContain('- 再掲: s101/a\n        要確認: true');
    expect(plan.relistings).toMatchObject([{ ambiguous: true, equal: true }]);
  });

  test('再掲の施策の欄は、元と違えば書き、同じなら畳む', () => {
    const plan = importText(
      measures(
        '①川の水質を測ります。\t毎月、測っている。',
        '②川の水質を測ります。《再掲》\t毎週、測っている。',
        '③川の水質を測ります。（再掲）\t毎月、測っている。',
      ),
    );
    expect(asText(plan)).toContain(
      '- id: s102\n    再掲: s101\n    取組状況: 毎週、測っている。\n  - id: s103\n    再掲: s101\n',
    );
    expect(plan.folded.map(({ text }) => text)).toContain('毎月、測っている。');
  });

  test('百を超える柱の番号は三桁になり、どの id も重ならない', () => {
    const many = (pillar: number, count: number): string =>
      `【柱${String(pillar)}】その${String(pillar)}\n\n取組施策\t取組状況\n${Array.from({ length: count }, (_, i) => `${String(pillar)}の${String(i)}をします。\t`).join('\n')}\n`;
    const text = Array.from({ length: 10 }, (_, i) => many(i + 1, i === 0 ? 101 : 2)).join('\n');
    const ids = Array.from(asText(importText(text)).matchAll(/id: (s\d+)/gu), (match) => match[1]);
    expect(new Set(ids).size).toBe(119);
    expect(ids[0]).toBe('s1001');
  });

  test('計画期間は、年数と工程の年度がそろわなければ定めない', () => {
    const sheet = (years: string): string =>
      `## (1) 試し\n\n推計事業費（${years}合計）：10百万円\n\n## ◆重点事業\n\n事業CD\tA-1\t事業名\t試し事業\n事業工程\t令和5年度\t令和6年度\t令和7年度\n\t▶準備\t▶実施\t▶実施\n`;
    expect(asText(importText(sheet('3ヵ年')))).toContain('計画期間: 令和5年度〜令和7年度');
    expect(asText(importText(sheet('5か年')))).not.toContain('計画期間:');
  });

  test('単位がどこにもない金額は、金額とせずに尋ねる', () => {
    const plan = importText('事業名\t所管課\t事業費\n花壇の世話\t公園課\t120\n');
    expect(asText(plan)).toContain('その他の欄:\n      # 要確認: 金額の単位が原本にありません。');
    expect(checked([plan]).summary.errors).toBe(0);
  });

  test('危ない文字で始まる文も、読み返せば同じ文', () => {
    const odd = [
      '#市民の声',
      '&緑',
      '*注',
      '!急ぎ',
      '- 一つ',
      'はい: いいえ',
      '「」: #',
      "'引用",
      '"二重"',
      '[仮]',
      '{1,316}',
      '@市',
      '取組：あり',
      '~',
      '100% # 済',
    ];
    const plan = importText(measures(...odd.map((text, i) => `${text}${String(i)}\t・${text}x。 ・終わり`)));
    expect(checked([plan]).summary).toMatchObject({ errors: 0 });
    const read = checked([plan]).content.plans[0]?.items.map(({ entity }) =>
      'text' in entity ? entity.text : null,
    );
    expect(read).toEqual(odd.map((text, i) => `${text}${String(i)}`));
  });

  test('置き場所のない文は、行番号つきで残る', () => {
    const plan = importText(
      '第2章 推進体制\n\n【柱1】試し\n\n取組施策\t取組状況\n①あ\tい\n\nA列\tB列\n甲\t乙\t丙\n',
    );
    expect(plan.unplaced).toEqual([
      { line: 1, text: '第2章 推進体制' },
      { line: 8, text: 'A列\tB列' },
      { line: 9, text: '甲\t乙\t丙' },
    ]);
    expect(plan.files[0]?.text).toContain('#   9行目: 甲');
  });

  test('計画でない文には、計画がないと分かる', () => {
    expect(importText('今日は良い天気です。\n明日も晴れるでしょう。\n').holdsPlan).toBe(false);
  });
});
