import type { Finding } from '../diagnostics/diagnostic.ts';
import type { Said } from '../diagnostics/said.ts';
import type { Relisting, Spot } from '../link/linked.ts';
import { writtenForm } from '../model/placed.ts';
import { keysOf, labelOf } from '../model/terms.ts';
import type { Noun } from '../model/terms.ts';
import { comparable, fold } from '../model/text.ts';
import { entriesBehind, otherEntry, otherValue, withoutEntries } from '../source/entry-edits.ts';
import type { WrittenMap } from '../source/entry-edits.ts';
import type { SourceEdit } from '../source/fault.ts';
import type { Entry } from '../source/node.ts';

type Fixes = NonNullable<Finding['fixes']>;
type Edits = readonly SourceEdit[] | null;

/** The words, 再掲, 元の文 and 要確認 of a spot as they are written. */
export interface WrittenSpot {
  readonly map: WrittenMap;
  readonly words: Entry | null;
  readonly relists: Entry | null;
  readonly originalText: Entry | null;
  readonly unconfirmed: Entry | null;
}

/** Null where a spot is written as words alone, without keys. */
export function writtenSpot({ item, status, line }: Spot): WrittenSpot | null {
  const entity = line ?? status ?? item.entity;
  const written = writtenForm(entity);
  if (written?.node.kind !== 'map') return null;
  const map = { source: written.source, node: written.node };
  const noun: Noun = line ? 'line' : status ? 'status' : item.kind;
  const entry = (field: string): Entry | null => {
    const keys = keysOf(noun, field);
    return map.node.entries.find(({ key }) => keys.includes(fold(key.text))) ?? null;
  };
  return {
    map,
    words: status && !line ? null : entry(noun === 'line' || noun === 'measure' ? 'text' : 'name'),
    relists: entry('relists'),
    originalText: entry('originalText'),
    unconfirmed: entry('unconfirmed'),
  };
}

/** One decision a person may take; none where it cannot be written down safely. */
export function choice(title: Said, edits: Edits, safe = false): Fixes {
  return edits && edits.length > 0 ? [{ title, safe, edits }] : [];
}

/** Lets a spot speak by its reference alone: its words, 元の文 and 要確認 go. */
export function withoutWords(spot: Spot): Edits {
  const written = writtenSpot(spot);
  if (!written?.relists) return null;
  return removed(written, [written.words, written.originalText, written.unconfirmed]);
}

/** Declares the rewording of a 再掲 as meant: 元の文 holds the words its original has now, and 要確認 goes. */
export function asReworded(relisting: Relisting, words: string): Edits {
  const written = writtenSpot(relisting.from);
  if (!written) return null;
  const { map, originalText, unconfirmed } = written;
  const { ownText } = relisting;
  if (ownText === null) return removed(written, [unconfirmed]);
  if (comparable(ownText) === comparable(words) && written.relists) return withoutWords(relisting.from);
  if (originalText) {
    const isCurrent = comparable(relisting.originalText ?? '') === comparable(words);
    const update = isCurrent ? [] : [otherValue(map, originalText, words)];
    const rest = unconfirmed ? removed(written, [unconfirmed]) : [];
    return rest && allOf([...update, ...rest]);
  }
  const key = labelOf('line', 'originalText');
  if (unconfirmed) return allOf([otherEntry(map, unconfirmed, key, words)]);
  return written.words && [entriesBehind(map, written.words, [[key, words]])];
}

/** Lets a spot keep its words and be no 再掲. */
export function asNoRelisting(spot: Spot): Edits {
  const written = writtenSpot(spot);
  return written && removed(written, [written.relists, written.originalText, written.unconfirmed]);
}

/** Points a 再掲 elsewhere. */
export function pointingAt({ from, reference }: Relisting, target: string): Edits {
  const written = reference && writtenSpot(from);
  return written?.relists ? allOf([otherValue(written.map, written.relists, target)]) : null;
}

function removed({ map }: WrittenSpot, entries: readonly (Entry | null)[]): Edits {
  return withoutEntries(
    map,
    entries.filter((entry) => entry !== null),
  );
}

/** All edits or none. */
export function allOf(edits: readonly (SourceEdit | null)[]): Edits {
  const made = edits.filter((edit) => edit !== null);
  return made.length === edits.length ? made : null;
}

/** Lets a cell that is 再掲 as a whole speak by its reference alone. */
export function withoutCellWords(spot: Spot): Edits {
  const written = writtenSpot(spot);
  const lines = written?.map.node.entries.find(({ key }) =>
    keysOf('status', 'lines').includes(fold(key.text)),
  );
  return written?.relists && lines ? removed(written, [lines]) : null;
}

/** Removes a year of 取組状況; where it is the only one, 取組状況 with it. */
export function withoutStatus({ item, status }: Spot): Edits {
  const written = writtenForm(item.entity);
  if (written?.node.kind !== 'map' || !status) return null;
  const { source, node } = written;
  const all = node.entries.find(({ key }) => fold(key.text) === labelOf('measure', 'statuses'));
  if (all?.value?.kind !== 'map') return null;
  const year = all.value.entries.find(({ key }) => key.start === status.at().start);
  if (!year) return null;
  return all.value.entries.length === 1
    ? withoutEntries({ source, node }, [all])
    : withoutEntries({ source, node: all.value }, [year]);
}
