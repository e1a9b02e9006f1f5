import { isPrintable } from '../source/printable.ts';
import { defineReadingRule } from './define-rule.ts';

export const printable = defineReadingRule({
  code: 'P801',
  name: 'characters-can-be-printed',
  severity: 'error',
  title: '本に印刷できる文字である',
  reason:
    '本の字体にない文字は、紙面で空白や四角になります。字体には JIS X 0213 の漢字、①や㈱などの記号、ローマ数字があり、簡体字や絵文字の多くはありません。',
  example: `
分野: 市民自治
事業:
  - id: j101
    事業名: 友好都市との交流
    事業内容: 丽江市との交流を進めます。  # ← P801
`,
  say({ character, others }) {
    const name = `「${character}」（${codesOf(character)}）`;
    const count = others.length + 1;
    const plain = plainForm(character);
    return {
      message: {
        ja: `${name}を印刷できる字体がありません${count > 1 ? `（このファイルに${String(count)}か所）` : ''}。`,
        en: `No font of the book can print “${character}” (${codesOf(character)}${count > 1 ? `, in ${String(count)} places of this file` : ''}).`,
      },
      help:
        plain === null
          ? {
              ja: '一般に通用する字か、かな、別の言葉に書き換えてください。',
              en: 'Write it with a character in common use, in kana, or in other words.',
            }
          : {
              ja: `「${plain}」ならば印刷できます。よければ、そう書き換えてください。`,
              en: `“${plain}” can be printed. If that will do, please write it so.`,
            },
      related: others.slice(0, MOST_SHOWN).map((place) => ({
        place,
        message: { ja: `ここにも「${character}」があります。`, en: `“${character}” stands here too.` },
      })),
    };
  },
});

/** A person sees by these what is meant; the rest is found by searching the file for the character. */
const MOST_SHOWN = 9;

function codesOf(character: string): string {
  return Array.from(
    character,
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
}

/** The plain letters a variant stands for, where they can be printed: 𝟢 is 0. */
function plainForm(character: string): string | null {
  const plain = character.normalize('NFKC');
  const isHelp =
    plain !== character && Array.from(plain).every((one) => isPrintable(one.codePointAt(0) ?? 0));
  return isHelp ? plain : null;
}
