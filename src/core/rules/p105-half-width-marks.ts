import { defineReadingRule } from './define-rule.ts';

const NAMES: Record<string, string> = { '：': 'コロン「：」', '\u3000': '空白' };

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
  say({ found, wanted, place, edits = [] }) {
    const mark = NAMES[found] ?? `ハイフン「${found}」`;
    const help =
      found === '：'
        ? '半角の「: 」（コロンと空白）に直してください。'
        : wanted === '-'
          ? '半角の「- 」（ハイフンと空白）に直してください。'
          : wanted === ''
            ? 'この空白を取り除いてください。'
            : '半角の空白に直してください。';
    return {
      message: `ここの${mark}が全角です。`,
      help,
      fixes: [
        { title: '半角に直す', safe: true, edits: edits.length > 0 ? edits : [{ place, newText: wanted }] },
      ],
    };
  },
});
