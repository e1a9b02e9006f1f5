import { defineReadingRule } from './define-rule.ts';

export const lineBreak = defineReadingRule({
  code: 'P113',
  name: 'text-stays-on-its-line',
  severity: 'warning',
  title: '文の途中で改行していない',
  reason:
    '引用符や「|」のない文の改行は、半角の空白1つに変わります。紙面では、誰も書いていない空白が文の途中に入ります。',
  example: `
分野: 市民自治
事業:
  - id: j101
    事業名: 広聴事業
    事業内容: 市民の声を幅広く
      聴きます。  # ← P113
`,
  say: ({ first, second, edits = [] }) => ({
    message: {
      ja: `前の行からの文の続きとして読まれ、間に半角の空白が入って「${first} ${second}」となります。`,
      en: `This is read as going on the line before, with a space between: “${first} ${second}”.`,
    },
    help: {
      ja: '続けて1行に書いてください。改行を残すときは、項目名の後に「|」と書き、次の行から字下げして書いてください。',
      en: 'Write it on one line. To keep the line break, write “|” behind the key and the text in indented lines below it.',
    },
    fixes:
      edits.length > 0
        ? [
            {
              title: {
                ja: '1行にまとめる（空白は読まれるとおりに残します）',
                en: 'Put it on one line (with the space that is read now)',
              },
              safe: true,
              edits,
            },
          ]
        : [],
  }),
});
