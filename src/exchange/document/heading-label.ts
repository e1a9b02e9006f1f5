import { cut, trimmed } from './words.ts';
import type { Words } from './words.ts';

/** What a heading calls itself: 【柱1】, (1), 基本目標2, 第3章, 4. */
export interface Label {
  /** Headings of one scheme are siblings: 柱, 基本目標, (n), 章, n. */
  readonly scheme: string;
  /** Which key the section's name is written under. */
  readonly key: '柱' | '分野' | '題名';
  readonly calledAs: Words | null;
  readonly number: Words;
  readonly name: Words;
  /** The likelier a scheme names the sections of a plan, the higher. */
  readonly weight: number;
}

const COUNT = '[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[A-ZＡ-Ｚ](?![A-Za-zＡ-Ｚａ-ｚ])';
const NAMED =
  '施策の柱|取組の柱|基本の柱|柱|分野|基本目標|基本方針|基本施策|重点目標|重点施策|施策目標|施策の方向性?|政策|施策|方針|目標|プロジェクト|戦略';
const GAP = '[\\s\\u3000]*';
const SEPARATOR = '[\\s\\u3000：:．.、]*';

const IN_BRACKETS = new RegExp(`^【${GAP}(${NAMED})${GAP}(${COUNT})${GAP}】${SEPARATOR}(.*)$`, 'du');
const WHOLLY_IN_BRACKETS = new RegExp(
  `^【${GAP}(${NAMED})${GAP}(${COUNT})[\\s\\u3000：:．.、]+([^】]+)】$`,
  'du',
);
/** 政策一覧 is no 政策一: numerals other than digits want something between them and the name. */
const BARE_COUNT =
  '[0-9０-９]{1,3}(?![0-9０-９年月日%％])|(?:[一二三四五六七八九十]{1,3}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[A-ZＡ-Ｚ])(?=[\\s\\u3000：:．.、])';
const BARE = new RegExp(`^(${NAMED})${GAP}(${BARE_COUNT})${SEPARATOR}(.*)$`, 'du');
const CHAPTER =
  /^(第[\s\u3000]*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[\s\u3000]*([章節部編]))[\s\u3000：:．.、]*(.*)$/du;
const PARENTHESISED =
  /^([(（][\s\u3000]*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[ア-ン])[\s\u3000]*[)）])[\s\u3000]*(.*)$/du;
const NUMBERED =
  /^([0-9０-９]{1,2}(?:[-－][0-9０-９]{1,2})?|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[ア-ン](?=[\s\u3000．.]))(?:[．.、](?![0-9０-９])[\s\u3000]*|[\s\u3000]+)(.*)$/du;

/** The label a heading begins with; null where it has none, or nothing but a label. */
export function labelOfHeading(heading: Words): Label | null {
  const { text } = heading;
  for (const pattern of [IN_BRACKETS, WHOLLY_IN_BRACKETS, BARE]) {
    const match = pattern.exec(text);
    if (match) return named(heading, match);
  }
  const chapter = CHAPTER.exec(text);
  if (chapter) return label(heading, chapter, [1, 3], { scheme: chapter[2] ?? '章', key: '題名', weight: 1 });
  const parenthesised = PARENTHESISED.exec(text);
  if (parenthesised) return label(heading, parenthesised, [1, 2], { scheme: '(n)', key: '分野', weight: 2 });
  const numbered = NUMBERED.exec(text);
  if (numbered) return label(heading, numbered, [1, 2], { scheme: 'n', key: '題名', weight: 1 });
  return null;
}

function named(heading: Words, match: RegExpExecArray): Label | null {
  const word = match[1] ?? '';
  const key = word === '柱' || word === '分野' ? word : '題名';
  const found = label(heading, match, [2, 3], { scheme: word, key, weight: 3 });
  return found && key === '題名' ? { ...found, calledAs: group(heading, match, 1) } : found;
}

function label(
  heading: Words,
  match: RegExpExecArray,
  [number, name]: readonly [number, number],
  kind: Pick<Label, 'scheme' | 'key' | 'weight'>,
): Label | null {
  const found = {
    ...kind,
    calledAs: null,
    number: group(heading, match, number),
    name: group(heading, match, name),
  };
  return found.name.text === '' ? null : found;
}

function group(heading: Words, match: RegExpExecArray, index: number): Words {
  const [from, to] = match.indices?.[index] ?? [0, 0];
  return trimmed(cut(heading, from, to));
}
