import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { findForbiddenCharacters } from './characters.ts';
import { collectProse } from './collect-prose.ts';
import { explainMdx } from './explain-mdx.ts';
import type { Fault } from './fault.ts';
import { MARKDOWN_PLUGINS } from './markdown.ts';
import { findOverload } from './prose-load.ts';
import { NO_PROSE } from './prose.ts';
import type { Prose } from './prose.ts';
import type { SourceFile } from './source-file.ts';
import { unprintableInProse } from './unprintable.ts';

export interface ReadMdx extends Prose {
  readonly faults: readonly Fault[];
  /** False where not even its headings are known. */
  readonly readable: boolean;
}

const mdx = unified().use(remarkParse).use(MARKDOWN_PLUGINS).use(remarkMdx);

/** Slips that are mended in memory before the rest of a chapter is given up: fewer in a long one, which is read again for each. */
const MOST_SLIPS = 20;
const MOST_READ_AGAIN = 100_000;

/**
 * Reads a chapter: prose with parts. Code and markup are refused with their place (P110), so that a pull request cannot
 * run code. What MDX would not even read is reported, taken for the character it was meant to be, and read on.
 */
export function readMdx(file: SourceFile): ReadMdx {
  const characters = findForbiddenCharacters(file);
  const faults: Fault[] = [...characters.faults];
  const unread = { ...NO_PROSE, faults, readable: false };
  if (!characters.isDecoded) return unread;
  const overload = findOverload(file.text);
  if (overload !== null) {
    const place = { file: file.path, start: overload, end: Math.min(overload + 1, file.text.length) };
    faults.push({ code: 'P101', place, reason: 'too-deep' });
    return unread;
  }
  let { text } = file;
  for (let slips = 0; slips === 0 || mayReadAgain(slips, text); slips += 1) {
    const root = parse(text);
    if (!(root instanceof VFileMessage)) {
      faults.push(...unprintableInProse(file, root));
      const placeOf = (start: number, end: number) => ({ file: file.path, start, end });
      return { ...collectProse(root, file.text, placeOf, faults), faults, readable: true };
    }
    const { fault, mend } = explainMdx({ path: file.path, text }, root);
    /* In the author's own characters, not in those that were put in their place. */
    const found = file.text.slice(fault.place.start, fault.place.end);
    faults.push(fault.code === 'P110' ? { ...fault, found } : fault);
    if (!mend) return unread;
    text = text.slice(0, mend.at) + mend.character + text.slice(mend.at + 1);
  }
  return unread;
}

function mayReadAgain(slips: number, text: string): boolean {
  return slips < MOST_SLIPS && slips * text.length < MOST_READ_AGAIN;
}

function parse(text: string): Root | VFileMessage {
  try {
    return mdx.parse(text);
  } catch (error) {
    if (error instanceof VFileMessage) return error;
    throw error;
  }
}
