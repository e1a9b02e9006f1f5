import { defineReadingRule } from './define-rule.ts';

export const halfWidthMarks = defineReadingRule({
  code: 'P105',
  name: 'marks-are-half-width',
  severity: 'error',
  title: '区切りの記号が半角である',
  reason: '全角の記号は文の一部として読まれ、項目や行の区切りになりません。',
  example: `
分野: 市民自治
事業:
  - id: j101
    事業名：広聴事業  # ← P105
`,
  say: ({ found, wanted, edits = [] }) => ({
    message: `ここの${nameOf(found)}が全角です。`,
    help: helpFor(found, wanted),
    fixes: [{ title: '半角に直す', safe: true, edits }],
  }),
});

function nameOf(found: string): string {
  if (found === '\u3000') return '空白';
  return `${found === '：' ? 'コロン' : /[｛［]/u.test(found) ? '括弧' : 'ハイフン'}「${found}」`;
}

function helpFor(found: string, wanted: string): string {
  if (found === '：') return '半角の「: 」（コロンと空白）に直してください。';
  if (/[｛［]/u.test(found))
    return `半角の「${wanted}」に直し、閉じる括弧と区切りのコンマも半角にしてください。`;
  if (wanted === '-') return '半角の「- 」（ハイフンと空白）に直してください。';
  return wanted === '' ? 'この空白を取り除いてください。' : '半角の空白に直してください。';
}
