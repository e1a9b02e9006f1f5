import { defineReadingRule } from './define-rule.ts';

export const hash = defineReadingRule({
  code: 'P108',
  name: 'hash-loses-no-text',
  severity: 'error',
  title: '「#」が文を消していない',
  reason: '空白の後や値の先頭の「#」から行末までは注釈として捨てられ、紙面から消えます。',
  example: `
分野: 市民自治
事業:
  - id: j101
    事業名: 広報事業
    事業内容: 合言葉 #汐見 で発信します。  # ← P108
`,
  say: ({ lost, edits = [] }) => ({
    message: {
      ja: `「#」から後ろは印刷されない覚え書き（注釈）とみなされるため、「${lost}」が消えてしまいます。`,
      en: `What follows a “#” is taken for a comment, so “${lost}” is lost.`,
    },
    help: {
      ja: '文の一部であれば値全体を引用符 " で囲み、覚え書きであれば「#」の前に空白を2つ以上入れてください。',
      en: 'If it belongs to the text, put the whole value in double quotes ("); if it is a comment, put two or more spaces before the “#”.',
    },
    fixes: [
      edits[0]?.newText === '＃'
        ? { title: { ja: '「#」を全角にする', en: 'Make the “#” full-width' }, safe: false, edits }
        : { title: { ja: '値を引用符で囲む', en: 'Put the value in quotes' }, safe: true, edits },
    ],
  }),
});
