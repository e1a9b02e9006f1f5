import { hasRelistingMark } from '#core/model/text.ts';
import { labelOfHeading } from './heading-label.ts';
import { topicOf } from './topic.ts';
import { verbatim } from './words.ts';

const LONGEST = 60;
const MARK = /^([◆◇■□])[\s\u3000]*\S/u;
const IN_BRACKETS = /^【[^】]{1,40}】/u;

/** Whether a line that no `#` marks is a heading by its shape: 【柱1】…, ◆…, 第1章 …, or a topic by itself. */
export function headingShape(text: string, next: string, startsParagraph: boolean): boolean {
  if (text.length > LONGEST || /[。：:]$|。./u.test(text)) return false;
  if (IN_BRACKETS.test(text) && !hasRelistingMark(/^【[^】]*】/u.exec(text)?.[0] ?? '')) {
    return text.endsWith('】') || labelOfHeading(verbatim(text, 0, text.length)) !== null;
  }
  const mark = MARK.exec(text)?.[1];
  if (mark) return !next.trimStart().startsWith(mark);
  if (!startsParagraph) return false;
  const label = labelOfHeading(verbatim(text, 0, text.length));
  if (label?.weight === 3) return text.length <= 40;
  if (label?.scheme.length === 1 && label.scheme !== 'n') return true;
  const standsAlone =
    next.trim() === '' || next.includes('\t') || next.trim().startsWith('|') || /^\s*<table/iu.test(next);
  if (label?.scheme === '(n)') return standsAlone && label.name.text.length <= 30 && !/[、。]/u.test(text);
  return standsAlone && text.length <= 30 && topicOf(text) !== null;
}
