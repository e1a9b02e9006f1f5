import type { Root, RootContent } from 'mdast';
import type { Fault } from './fault.ts';
import type { ScalarNode, SourceNode } from './node.ts';
import { hasUnprintable, unprintablesIn } from './printable.ts';
import type { Unprintable } from './printable.ts';
import type { Place, SourceFile } from './source-file.ts';

/** A text that is printed, and where it is written. */
interface PrintedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Characters that no font of the book has (P801) in a file of YAML. Keys that nobody knows are not printed. */
export function unprintableInYaml(
  file: SourceFile,
  root: SourceNode,
  unknownKeys: ReadonlySet<number>,
): readonly Fault[] {
  /* An escape may stand for any character. */
  if (!hasUnprintable(file.text) && !file.text.includes('\\')) return [];
  return faultsOf(
    file,
    scalarsOf(root).filter(({ start }) => !unknownKeys.has(start)),
  );
}

/** Characters that no font of the book has (P801) in the words of a chapter. */
export function unprintableInProse(file: SourceFile, root: Root): readonly Fault[] {
  if (!hasUnprintable(file.text) && !file.text.includes('&')) return [];
  return faultsOf(file, wordsOf(root));
}

/** One for each character: who writes one in many places mends them all together. */
function faultsOf(file: SourceFile, texts: readonly PrintedText[]): readonly Fault[] {
  const places = new Map<string, Place[]>();
  for (const printed of texts) {
    if (!hasUnprintable(printed.text)) continue;
    const found = unprintablesIn(printed.text);
    const written = writtenIn(file.text, printed, found);
    found.forEach(({ character }, i) => {
      const { start, end } = written?.[i] ?? printed;
      const known = places.get(character);
      const place = { file: file.path, start, end };
      if (known) known.push(place);
      else places.set(character, [place]);
    });
  }
  return [...places].flatMap(([character, [place, ...others]]) =>
    place ? [{ code: 'P801', place, character, others }] : [],
  );
}

/** Where each is written; null where the text is written otherwise than it reads, by escapes. */
function writtenIn(
  source: string,
  { start, end }: PrintedText,
  found: readonly Unprintable[],
): readonly { start: number; end: number }[] | null {
  const written = unprintablesIn(source.slice(start, end));
  const isSame =
    written.length === found.length && written.every(({ character }, i) => character === found[i]?.character);
  if (!isSame) return null;
  return written.map(({ character, at }) => ({ start: start + at, end: start + at + character.length }));
}

/** Every scalar in the order it is written in, keys too: many are the author's own, and printed. */
function scalarsOf(root: SourceNode): readonly ScalarNode[] {
  const scalars: ScalarNode[] = [];
  const waiting: (SourceNode | null)[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node?.kind === 'scalar') scalars.push(node);
    else if (node?.kind === 'list') waiting.push(...node.items.toReversed());
    else if (node)
      for (const { key, value } of node.entries.toReversed()) {
        waiting.push(value);
        waiting.push(key);
      }
  }
  return scalars;
}

function wordsOf(root: Root): readonly PrintedText[] {
  const words: PrintedText[] = [];
  const waiting: (Root | RootContent)[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      const start = node.position?.start.offset ?? 0;
      words.push({ text: node.value, start, end: node.position?.end.offset ?? start });
    }
    if ('children' in node) waiting.push(...node.children.toReversed());
  }
  return words;
}
