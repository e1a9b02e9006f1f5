const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Characters that fonts for Japanese draw at full width though Unicode calls their width ambiguous. */
const AMBIGUOUS =
  /[§¨°±´¶×÷‐―‖‘’“”†‡…‰′″※℃№℡Å\u2153-\u215e\u2160-\u217b←↑→↓↔⇒⇔∀-⋿⌒\u2460-\u24ff─-╿■-◯★☆♀♂♪♭\ue000-\uf8ff○●◎△▲▽▼◆◇▶▷]/u;

/** Columns a text takes on a terminal, after UAX #11 East Asian Width; ambiguous characters are two wide, as terminals in Japan show them. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

function charWidth(char: string): number {
  if (/\p{M}|\p{Cf}/u.test(char)) return 0;
  return WIDE.test(char) || AMBIGUOUS.test(char) ? 2 : 1;
}
