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
  say({ character, undecoded }) {
    if (undecoded !== undefined) {
      return {
        message: {
          ja: `文字コードが UTF-8 でないため、${String(undecoded)}か所が読めません。`,
          en: `The file is not in UTF-8: ${String(undecoded)} places cannot be read.`,
        },
        help: {
          ja: 'ファイルを開き直し、文字コードに UTF-8 を選んで保存してください（元のファイルが Shift_JIS のことが多くあります）。',
          en: 'Save the file as UTF-8 (the original is often in Shift_JIS).',
        },
      };
    }
    const code = Array.from(
      character,
      (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    ).join(' ');
    if (/\p{Co}/u.test(character)) {
      return {
        message: {
          ja: `外字（${code}）が使われています。`,
          en: `There is a private character (外字, ${code}) here.`,
        },
        help: {
          ja: '一般に通用する字に直してください。髙や﨑のような字はそのまま使えます。通用する字がなければ、読み仮名や別の表記にしてください。',
          en: 'Use a character that every machine knows, or the reading in kana where there is none.',
        },
      };
    }
    if (/^[\ufffd\p{Cs}]/u.test(character)) {
      return {
        message: {
          ja: `文字化けした字（${code}）があります。`,
          en: `There is a character that was lost (${code}) here.`,
        },
        help: {
          ja: '元の文書を見て、正しい字に打ち直してください。',
          en: 'Look it up in the original and type it anew.',
        },
      };
    }
    return {
      message: {
        ja: `目に見えない制御文字（${code}）が入っています。`,
        en: `There is an invisible control character (${code}) here.`,
      },
      help: {
        ja: 'この文字を消してください（Word や Excel から写したときに紛れ込みます。見つけにくければ、前後の文字ごと消して打ち直すと確実です）。',
        en: 'Delete it. It comes in with text pasted from Word or Excel; where it is hard to find, type the characters around it anew.',
      },
    };
  },
});
