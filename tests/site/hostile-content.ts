/**
 * A content folder in which every text tries to break out of the page it stands in. `check` finds no fault with it: such
 * words are text, and must be shown as text.
 */

/** What each text bears: the end of a script, of an attribute in either quotes, of a comment; and programs in all of them. */
const ATTACK = `</script></title><script>ran()</script>"><img src=x onerror="ran()">' onmouseover='ran()' x='<svg onload=ran()>--><!--]]>{ran()}\${ran()}`;

let count = 0;

/** A text of its own, as a YAML value. */
function hostile(): string {
  count += 1;
  return JSON.stringify(`敵${String(count)} ${ATTACK}`);
}

/** The same where Markdown stands: as code, as the title and the address of a link, and as a heading. */
const MARKDOWN = [
  '`</script><script>ran()</script>`と[リンク](https://example.jp/?"><script>ran()</script> "\\"><img src=x onerror=ran()>")。',
  '',
  '```"><script>ran()</script>',
  '</code></pre><script>ran()</script>',
  '```',
  '',
  '## \\"\\>\\<script\\>ran()\\</script\\>',
  '',
  '| `"><script>ran()</script>` |',
  '| --- |',
  "| `' onmouseover='ran()` |",
].join('\n');

/** In YAML an indented line is code, too; MDX knows no such thing. */
const block = (indent: string): string =>
  `|\n${`${MARKDOWN}\n\n文。\n\n    <script>ran()</script>`.replace(/^(?=.)/gmu, indent)}\n`;

export const HOSTILE_CONTENT: Readonly<Record<string, string>> = {
  'site.yaml': `サイト名: ${hostile()}
自治体: { 名称: ${hostile()} }
公開先: https://plan.example.jp/
問い合わせ: { 所管課: 総務課, 電話: ${hostile()}, メール: ${hostile()} }
利用条件: ${hostile()}
`,
  'departments.yaml': `- 名称: 総務課
  よみ: ${hostile()}
  部: ${hostile()}
  旧名称: [${hostile()}]
- 名称: "課</script><script>ran()</script>\\"><img src=x onerror=ran()>"
`,
  'houshin.mdx': `# 方針 \`</script><script>ran()</script>\`\n\n${MARKDOWN}\n`,
  'teki/plan.yaml': `計画名: ${hostile()}
種別: ${hostile()}
計画期間: 令和5年度〜令和6年度
時点: ${hostile()}
金額の単位: 百万円
再掲の印: 《再掲"><script>ran()</script>》
用語: { 柱: ${hostile()}, 指標: ${hostile()}, 取組状況: ${hostile()}, 推計事業費: ${hostile()}, 所管課: ${hostile()} }
状態の語: { ${hostile()}: 実施中 }
評価の語: { "○": ${hostile()} }
発行: { 版: ${hostile()}, 策定日: ${hostile()}, 発行日: 令和5年3月1日, 発行者: ${hostile()}, 編集: ${hostile()}, 住所: ${hostile()}, 電話: ${hostile()}, 印刷物番号: ${hostile()} }
改定履歴:
  - { 日付: 令和6年9月1日, 種別: 訂正, 内容: ${hostile()}, 対象: [j101] }
  - { 日付: ${hostile()}, 種別: 改定, 内容: ${hostile()} }
概要: ${block('  ')}その他の欄: { 備考: ${hostile()} }
`,
  'teki/00-shou.mdx': `# 章 \`</script><script>ran()</script>\`\n\n<Item id="j101" />\n<Schedule id="j101" />\n<Budget />\n<Indicators />\n<SdgMatrix />\n\n${MARKDOWN}\n`,
  'teki/01-bunya.yaml': `番号: ${hostile()}
柱: ${hostile()}
考え方:
  - 番号: ${hostile()}
    見出し: ${hostile()}
    本文: ${block('      ')}SDGs: { ターゲット: [16.6], 方向性: ${hostile()} }
指標:
  - id: kanyu
    名称: ${hostile()}
    単位: ${hostile()}
    目指す方向: 増加
    基準値: { 令和4年度: 62.1 }
    目標値: { 令和6年度: 70 }
    実績値: { 令和5年度: ${hostile()} }
その他の欄: { 根拠: ${hostile()} }
区分:
  - 名称: ${hostile()}
    取組施策:
      - id: s101
        番号: ${hostile()}
        施策: ${hostile()}
        所管課: [総務課, "課</script><script>ran()</script>\\"><img src=x onerror=ran()>"]
        取組状況:
          令和5年度:
            状態: 実施中
            評価: ○
            内容:
              - ${hostile()}
              - { id: a, 文: ${hostile()} }
            所管課別: { 総務課: { 状態: 検討中, 内容: [${hostile()}] } }
      - id: s102
        施策: 似た施策
        取組状況:
          令和5年度:
            - 再掲: s101/a
              文: ${hostile()}
              元の文: ${hostile()}
事業:
  - id: j101
    事業CD: ${hostile()}
    事業名: ${hostile()}
    よみ: ${hostile()}
    所管課: 総務課
    事業内容: ${hostile()}
    推計事業費:
      合計: 55
      年度別: { 令和5年度: 18, 令和6年度: 37 }
      財源: { 国庫支出金: 10, 一般財源: 45 }
    重点:
      事業目標: ${hostile()}
      特記事項: ${hostile()}
      事業工程:
        - { 取組: ${hostile()}, 年度: 令和5年度〜令和6年度 }
    その他の欄: { 根拠法令: ${hostile()} }
`,
};
