import { parseEvents, YAMLException } from 'js-yaml';
import type { Event } from 'js-yaml';
import { parseDocument } from 'yaml';
import { findForbiddenCharacters } from './characters.ts';
import type { Fault, UnreadableReason } from './fault.ts';
import { mend } from './mended-text.ts';
import type { MendedText } from './mended-text.ts';
import type { SourceNode } from './node.ts';
import type { SourceFile } from './source-file.ts';
import { TreeBuilder } from './tree-builder.ts';
import { findTypingSlips } from './typing-slips.ts';
import type { KnownKeys } from './line-start.ts';

export interface ReadYaml {
  /** Null where the file is empty or cannot be read. */
  readonly root: SourceNode | null;
  readonly faults: readonly Fault[];
  /** False where the text is no YAML even after its slips are mended: what it holds is not known. */
  readonly readable: boolean;
}

/**
 * Reads YAML as written: every scalar is text (failsafe), every value has its place, mappings keep their order.
 * Typing slips are reported and mended in memory first, so that the rest of the file is read all the same.
 * js-yaml reads, since it is fast and tells offsets; `yaml` explains what js-yaml refuses, since it names what is wrong and where.
 */
export function readYaml(file: SourceFile, keys: KnownKeys): ReadYaml {
  const { faults: characters, isDecoded } = findForbiddenCharacters(file);
  if (!isDecoded) return { root: null, faults: characters, readable: false };
  const slips = findTypingSlips(file.path, file.text, keys);
  const edits = [...characters, ...slips]
    .flatMap((fault) => fault.edits ?? [])
    .sort((a, b) => a.place.start - b.place.start);
  const mended = mend(file.text, withoutOverlaps(edits));
  const faults: Fault[] = [...characters, ...slips];
  let events: Event[];
  try {
    events = parseEvents(mended.text, {});
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    if (!slips.some(({ code }) => code === 'P101')) faults.push(explain(file, mended, error));
    return { root: null, faults, readable: false };
  }
  const tree = new TreeBuilder(file, mended, events, keys);
  const root = tree.document();
  faults.push(...tree.faults);
  return { root, faults, readable: true };
}

function withoutOverlaps<T extends { place: { start: number; end: number } }>(edits: readonly T[]): T[] {
  const kept: T[] = [];
  for (const edit of edits) if (edit.place.start >= (kept.at(-1)?.place.end ?? 0)) kept.push(edit);
  return kept;
}

function explain(file: SourceFile, mended: MendedText, error: YAMLException): Fault {
  const detailed = parseDocument(mended.text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' })
    .errors[0];
  const offset = mended.original(detailed?.pos[0] ?? error.mark?.position ?? 0);
  const start = Math.min(
    offset + (/^[ \r\n]*(?=\S)/u.exec(file.text.slice(offset))?.[0].length ?? 0),
    file.text.length,
  );
  const length = /^\S{0,40}/u.exec(file.text.slice(start, start + 40))?.[0].length ?? 0;
  return {
    code: 'P101',
    place: { file: file.path, start, end: start + length },
    reason: reasonOf(error.reason, detailed),
  };
}

/** What `yaml` says of a text it refuses, in the terms a person can act on. */
function reasonOf(
  refused: string,
  detailed: { code: string; message: string } | undefined,
): UnreadableReason {
  if (/nesting|depth/iu.test(refused)) return 'too-deep';
  switch (detailed?.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BAD_INDENT':
      return 'bad-indentation';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'key-without-value';
    case 'MISSING_CHAR':
      if (/closing|must end/u.test(detailed.message)) return 'not-closed';
      return detailed.message.includes('Implicit') ? 'key-without-value' : 'bad-indentation';
    case 'BAD_SCALAR_START':
      return 'reserved-start';
    default:
      return 'other';
  }
}
