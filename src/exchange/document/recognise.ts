import type { Block } from './blocks.ts';
import type { Claims } from './claims.ts';
import type { Draft } from './draft.ts';
import { entryOf, isTitle, namesPlan, sectionScheme } from './outline.ts';
import { readHeading, readTitle } from './read-heading.ts';
import { readParagraph } from './read-paragraph.ts';
import { readTable } from './read-table.ts';
import { Scene } from './scene.ts';
import type { Words } from './words.ts';

export interface Recognised {
  readonly draft: Draft;
  readonly claims: Claims;
}

const LONGEST_TITLE = 60;

/** Reads blocks as a plan. What it does not understand it leaves unclaimed. `departments` are names known to be one. */
export function recognise(blocks: readonly Block[], departments: Iterable<string>): Recognised {
  const scene = new Scene(new Set(departments));
  const scheme = sectionScheme(blocks);
  const entries = blocks.map((block) => (block.kind === 'heading' ? entryOf(block) : null));
  blocks.forEach((block, i) => {
    const entry = entries[i];
    const title = i === 0 ? titleLine(block) : null;
    if (entry && isTitle(entry, i, entries)) readTitle(scene, entry.words, entry.heading.words);
    else if (title) readTitle(scene, title, title);
    else if (entry) readHeading(scene, entry, scheme);
    else if (block.kind === 'table') readTable(scene, block.rows);
    else if (block.kind === 'paragraph') readParagraph(scene, block.content);
  });
  for (const words of scene.fields) scene.claims.structure(words, 'heading');
  return { draft: scene.draft, claims: scene.claims };
}

/** The name of the plan, where it stands above everything else without a mark of a heading. */
function titleLine(block: Block): Words | null {
  const [line, ...others] = block.kind === 'paragraph' ? block.content.lines : [];
  return line && others.length === 0 && line.text.length <= LONGEST_TITLE && namesPlan(line.text)
    ? line
    : null;
}
