import { hasRelistingMark, withoutRelistingMark } from '#core/model/text.ts';
import { cut, trimmed } from './words.ts';
import type { Words } from './words.ts';

const MARK_IN_FRONT = /^[《【〔（(［〈[][\s\u3000]*再掲[\s\u3000]*[》】〕）)］〉\]][\s\u3000]*/u;

export interface Marked {
  readonly rest: Words;
  readonly mark: Words | null;
}

/** Takes the 再掲 mark off a text, whether it stands behind it or before it. */
export function splitMark(words: Words): Marked {
  if (hasRelistingMark(words.text)) {
    const length = withoutRelistingMark(words.text).length;
    return { rest: trimmed(cut(words, 0, length)), mark: trimmed(cut(words, length)) };
  }
  const before = MARK_IN_FRONT.exec(words.text)?.[0];
  return before === undefined
    ? { rest: words, mark: null }
    : { rest: trimmed(cut(words, before.length)), mark: trimmed(cut(words, 0, before.length)) };
}
