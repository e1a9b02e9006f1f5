import { defineReadingRule } from './define-rule.ts';

export const characters = defineReadingRule({
  code: 'P109',
  name: 'characters-are-portable',
  severity: 'error',
  title: 'どの機械でも読める文字である',
  reason: '制御文字や外字は、ほかの機械では見えないか別の字になり、検索にもかかりません。',
  example: `
分野: 市民自治
事業:
  - id: j101
    事業名: \ue000田川改修事業  # ← P109
`,
  say({ character, count }) {
    const code = Array.from(
      character,
      (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    ).join(' ');
    if (character === '\ufffd') {
      return {
        message: `文字コードが UTF-8 でないため、${String(count)}か所が読めません。`,
        help: 'ファイルを UTF-8 で保存し直してください（元のファイルが Shift_JIS のことが多くあります）。',
      };
    }
    const isPrivate = /\p{Co}/u.test(character);
    return {
      message: isPrivate
        ? `外字（${code}）が使われています。`
        : `目に見えない制御文字（${code}）が入っています。`,
      help: isPrivate
        ? '一般に通用する字（なければ読み仮名や別の表記）に直してください。'
        : 'この文字を消してください。',
    };
  },
});
