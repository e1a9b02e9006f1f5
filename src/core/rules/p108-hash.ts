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
    message: `「#」があるため、「${lost}」が注釈とみなされて消えてしまいます。`,
    help: '文の一部であれば値全体を引用符 " で囲み、注釈であれば「#」の前に空白を2つ以上入れてください。',
    fixes: [
      edits[0]?.newText === '＃'
        ? { title: '「#」を全角にする', safe: false, edits }
        : { title: '値を引用符で囲む', safe: true, edits },
    ],
  }),
});
