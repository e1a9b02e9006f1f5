import { fold } from '#core/model/text.ts';

/** Full-width forms of Latin letters, and half-width ones of katakana with their marks: what an editor compares to the letter. */
const OTHER_WIDTHS = otherWidths();

/** A pattern of a key in any width, for keys are compared whatever the width they were typed in; null where it has but one. */
export function widthPattern(key: string): string | null {
  const parts = Array.from(key, (character) => {
    const others = OTHER_WIDTHS.get(character);
    return others ? `(?:${[character, ...others].join('|')})` : character;
  });
  const pattern = parts.join('');
  return pattern === key ? null : `^${pattern}$`;
}

function otherWidths(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (written: string): void => {
    const meant = fold(written);
    if (meant.length === 1 && meant !== written) found.set(meant, [...(found.get(meant) ?? []), written]);
  };
  for (let code = 0xff10; code <= 0xff5a; code += 1) add(String.fromCharCode(code));
  for (let code = 0xff66; code <= 0xff9d; code += 1)
    for (const mark of ['', 'ﾞ', 'ﾟ']) add(String.fromCharCode(code) + mark);
  return found;
}
