import type { Block, Heading } from './blocks.ts';
import { labelOfHeading } from './heading-label.ts';
import type { Label } from './heading-label.ts';
import { topicOf } from './topic.ts';
import type { Topic } from './topic.ts';
import { cut, trimmed } from './words.ts';
import type { Words } from './words.ts';

/** A heading, understood as far as it can be by itself. */
export interface Entry {
  readonly heading: Heading;
  /** Its words without ◆ and without 【】 around them. */
  readonly words: Words;
  readonly label: Label | null;
  readonly topic: Topic | null;
  readonly level: number;
}

/** How this document's headings name its sections. */
export type SectionScheme =
  | { readonly kind: 'label'; readonly scheme: string }
  | { readonly kind: 'level'; readonly level: number }
  | null;

const MARK = /^[◆◇■□●○▼▽★☆]+[\s\u3000]*/u;
const BRACKETED = /^【([^】]+)】$/u;
/** Headings without `#` by their shape: 【柱1】 stands over 【まちづくり協議会】. */
const LEVEL_OF_LABEL = 2;
const LEVEL_OF_MARK = 4;
const LEVEL_OF_BRACKETS = 5;

export function entryOf(heading: Heading): Entry {
  const mark = MARK.exec(heading.words.text)?.[0].length ?? 0;
  const bare = trimmed(cut(heading.words, mark));
  const label = labelOfHeading(bare);
  const inner = label ? null : BRACKETED.exec(bare.text);
  const words = inner ? trimmed(cut(bare, 1, bare.text.length - 1)) : bare;
  const topic = label?.weight === 3 ? null : topicOf(label ? label.name.text : words.text);
  const shape = label ? LEVEL_OF_LABEL : inner ? LEVEL_OF_BRACKETS : LEVEL_OF_MARK;
  return {
    heading,
    words: words.text === '' ? heading.words : words,
    label,
    topic,
    level: heading.level ?? shape,
  };
}

/**
 * The scheme of the sections: of the labels that have tables under them, the one that names sections likeliest,
 * the first of equals; where no heading has a label, the uppermost level that has tables under it.
 */
export function sectionScheme(blocks: readonly Block[]): SectionScheme {
  const entries = blocks.map((block) => (block.kind === 'heading' ? entryOf(block) : null));
  const schemes = new Map<string, { label: Label; count: number }>();
  entries.forEach((entry, i) => {
    if (!entry?.label || entry.topic || !holdsTable(blocks, entries, i)) return;
    const found = schemes.get(entry.label.scheme);
    schemes.set(entry.label.scheme, { label: found?.label ?? entry.label, count: (found?.count ?? 0) + 1 });
  });
  let best: Label | null = null;
  for (const { label } of schemes.values()) if (!best || label.weight > best.weight) best = label;
  if (best) return { kind: 'label', scheme: best.scheme };
  const levels = entries.flatMap((entry, i) =>
    entry && !entry.label && !entry.topic && !isTitle(entry, i, entries) && leadsToTable(blocks, i)
      ? [entry.level]
      : [],
  );
  return levels.length > 0 ? { kind: 'level', level: Math.min(...levels) } : null;
}

/** 計画の表題: the first heading of all, where it names a plan. */
export function isTitle(entry: Entry, index: number, entries: readonly (Entry | null)[]): boolean {
  if (entry.label || entry.topic || entries.slice(0, index).some((before) => before !== null)) return false;
  return namesPlan(entry.words.text);
}

/** A text that ends as names of plans do: …計画, …プラン（改訂版）, …計画 実施状況報告. */
export function namesPlan(text: string): boolean {
  return /(?:計画|プラン|ビジョン|戦略|指針|大綱|プログラム|構想)(?:（[^）]*）|\([^)]*\)|[\s\u3000]|[\d０-９]+|案|版|書|編|改訂|概要|実施|進捗|状況|報告|取組|等|の|第|期|次)*$/u.test(
    text,
  );
}

/** A table stands under the heading before the next of its scheme. */
function holdsTable(blocks: readonly Block[], entries: readonly (Entry | null)[], index: number): boolean {
  const scheme = entries[index]?.label?.scheme;
  for (let i = index + 1; i < blocks.length; i += 1) {
    if (blocks[i]?.kind === 'table') return true;
    if (entries[i]?.label?.scheme === scheme) return false;
  }
  return false;
}

/** Nothing but topics and paragraphs stand between the heading and a table. */
function leadsToTable(blocks: readonly Block[], index: number): boolean {
  for (let i = index + 1; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block?.kind === 'table') return true;
    if (
      block?.kind === 'heading' &&
      !entryOf(block).topic &&
      block.level !== null &&
      block.level <= entryOf(blocks[index] as Heading).level
    )
      return false;
  }
  return false;
}
