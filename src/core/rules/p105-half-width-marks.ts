import type { Said } from '../diagnostics/said.ts';
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
  say({ found, wanted, edits = [] }) {
    const name = nameOf(found);
    return {
      message: { ja: `ここの${name.ja}が全角です。`, en: `The ${name.en} here is full-width.` },
      help: helpFor(found, wanted),
      fixes: [{ title: { ja: '半角に直す', en: 'Make it half-width' }, safe: true, edits }],
    };
  },
});

function nameOf(found: string): Said {
  if (found === '\u3000') return { ja: '空白', en: 'space' };
  if (found === '：') return { ja: 'コロン「：」', en: 'colon “：”' };
  if (isBracket(found)) return { ja: `括弧「${found}」`, en: `bracket “${found}”` };
  return { ja: `ハイフン「${found}」`, en: `hyphen “${found}”` };
}

function helpFor(found: string, wanted: string): Said {
  if (found === '：') {
    return {
      ja: '半角の「: 」（コロンと空白）に直してください。',
      en: 'Make it a half-width “: ” (a colon and a space).',
    };
  }
  if (isBracket(found)) {
    return {
      ja: `半角の「${wanted}」に直し、閉じる括弧と区切りのコンマも半角にしてください。`,
      en: `Make it a half-width “${wanted}”, and the closing bracket and the commas half-width too.`,
    };
  }
  if (wanted === '-') {
    return {
      ja: '半角の「- 」（ハイフンと空白）に直してください。',
      en: 'Make it a half-width “- ” (a hyphen and a space).',
    };
  }
  return wanted === ''
    ? { ja: 'この空白を取り除いてください。', en: 'Remove this space.' }
    : { ja: '半角の空白に直してください。', en: 'Make it a half-width space.' };
}

function isBracket(found: string): boolean {
  return /[｛［]/u.test(found);
}
