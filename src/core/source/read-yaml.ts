import { parseEvents, YAMLException } from 'js-yaml';
import type { Event } from 'js-yaml';
import { findForbiddenCharacters } from './characters.ts';
import type { Fault, SourceEdit } from './fault.ts';
import type { KnownKeys } from './line-start.ts';
import { mend, mendedAgain } from './mended-text.ts';
import type { MendedText } from './mended-text.ts';
import type { SourceNode } from './node.ts';
import { Slips } from './slips.ts';
import type { Slip } from './slips.ts';
import type { Place, SourceFile } from './source-file.ts';
import { TreeBuilder } from './tree-builder.ts';
import { findTypingSlips } from './typing-slips.ts';
import { explainRefusal } from './yaml-refusal.ts';

export interface ReadYaml {
  /** Null where the file is empty or cannot be read. */
  readonly root: SourceNode | null;
  readonly faults: readonly Fault[];
  /** False where the text is no YAML even after its slips are mended: what it holds is not known. */
  readonly readable: boolean;
}

/** Nested deeper than this a text is refused, so that no reader behind this one needs a limit of its own. */
const DEEPEST = 100;

/**
 * Reads YAML as written: every scalar is text (failsafe), every value has its place, mappings keep their order.
 * Typing slips are reported and mended in memory first, so that the rest of the file is read all the same.
 */
export function readYaml(file: SourceFile, keys: KnownKeys): ReadYaml {
  const { faults: characters, isDecoded } = findForbiddenCharacters(file);
  if (!isDecoded) return { root: null, faults: characters, readable: false };
  const cleaned = mend(
    file.text,
    characters.flatMap(({ edits }) => edits ?? []),
  );
  const slips = findTypingSlips(file.path, cleaned.text, keys);
  const edits = slips.flatMap((slip) => slip.edits).sort((a, b) => a.place.start - b.place.start);
  const once = mend(cleaned.text, withoutOverlaps(edits));
  const mended = characters.length === 0 ? once : mendedAgain(cleaned, once);
  const faults: Fault[] = [...characters];
  for (const slip of slips) faults.push(characters.length === 0 ? slip : asWritten(slip, file, cleaned));
  let events: Event[];
  try {
    events = parseEvents(mended.text, { maxDepth: DEEPEST });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    if (!slips.some(({ code }) => code === 'P101')) faults.push(explainRefusal(file, mended, error));
    return { root: null, faults, readable: false };
  }
  const tree = new TreeBuilder(file, mended, events, keys);
  const root = tree.document();
  for (const fault of tree.faults) faults.push(fault);
  return { root, faults, readable: true };
}

function withoutOverlaps<T extends { place: { start: number; end: number } }>(edits: readonly T[]): T[] {
  const kept: T[] = [];
  for (const edit of edits) if (edit.place.start >= (kept.at(-1)?.place.end ?? 0)) kept.push(edit);
  return kept;
}

/** A slip found where forbidden characters were taken out, with its places and edits in the text that has them. */
function asWritten(slip: Slip, file: SourceFile, { original }: MendedText): Fault {
  const tight = ({ start, end }: Place): Place => ({
    file: file.path,
    start: original(start),
    end: end > start ? original(end - 1) + 1 : original(start),
  });
  const edits = slip.edits.map(({ place, newText }): SourceEdit => {
    if (!newText.startsWith('"')) return { place: tight(place), newText };
    /* Quotes go around what was taken out as well. */
    const start = place.start === 0 ? 0 : original(place.start - 1) + 1;
    return new Slips(file.path, file.text).quote(start, original(place.end));
  });
  return { ...slip, place: tight(slip.place), edits };
}
