import { defineReadingRule } from './define-rule.ts';

export const knownKey = defineReadingRule({
  code: 'P102',
  name: 'key-is-known',
  severity: 'error',
  title: '項目名が決まったものである',
  reason: '知らない項目名の下に書かれたことは、どこにも載らないまま失われます。',
  example: `
分野: 市民自治
事業:
  - id: j101
    事業名: 広聴事業
    事業内客: 市民の声を聴きます。  # ← P102
`,
  say({ key, known, owner, stray }) {
    if (stray === 'text') {
      return {
        message: `「${key}」は .txt ファイルなので、読まれません。`,
        help: `名前の終わりの .txt を取って「${key.replace(/^.*\/|\.txt$/gu, '')}」にしてください。`,
      };
    }
    if (stray === 'markdown') {
      return {
        message: `「${key}」は .md ファイルなので、本文として載りません。`,
        help: '本文の章であれば、名前の終わりを .mdx に変えてください。',
      };
    }
    if (stray) {
      return {
        message: `「${key}」は、どの計画にも属していません。`,
        help: '計画のフォルダー（content/計画名/）のすぐ下に置くか、content の外へ移してください。',
      };
    }
    return {
      message: `「${key}」という項目は「${owner}」にありません。`,
      help: known
        ? `「${known}」の書き誤りでしたら直してください。`
        : '項目名を確かめてください。決まった項目のないことは「その他の欄」に書けます。',
    };
  },
});
