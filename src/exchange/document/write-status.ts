import { labelOf, STATES } from '#core/model/terms.ts';
import { fold } from '#core/model/text.ts';
import type { DraftLine, DraftStatus, Item } from './draft.ts';
import { referenceTo } from './ids.ts';
import type { Relisting } from './relistings.ts';
import type { Writing } from './writing.ts';
import { joined } from './words.ts';
import { list, map, scalar } from './yaml-tree.ts';
import type { YamlMap, YamlNode } from './yaml-tree.ts';

/** 取組状況 of an item: by year, or without one where nobody says the year. Null where it has none of its own. */
export function writeStatuses(item: Item, writing: Writing): YamlNode | null {
  const written = item.statuses.flatMap((status) => {
    const node = writeStatus(status, writing);
    return node ? [{ year: status.year, node }] : [];
  });
  const [first] = written;
  if (first?.year === null) return first.node;
  return first ? map(written.map(({ year, node }) => [year ?? '', node])) : null;
}

/** Null for a cell that comes along with its item's 再掲, or says nothing. */
function writeStatus(status: DraftStatus, writing: Writing): YamlNode | null {
  const { relistings, claims } = writing;
  const cell = relistings.cells.get(status);
  const original = relistings.repeated.get(status);
  if (original) foldInto(status, original, writing);
  if (cell)
    return map(
      [[labelOf('status', 'relists'), scalar(referenceTo(cell.target, writing.ids, status.year))]],
      true,
    );
  if (original) return null;
  if (status.mark && relistings.lines.has(status.lines.at(-1) ?? NO_LINE))
    claims.structure(status.mark, 'relisting-mark');
  const lines = status.lines.map((line, i) =>
    writeLine(line, status, i === status.lines.length - 1, writing),
  );
  const state = status.state && scalar(status.state);
  const grade = status.grade && scalar(status.grade);
  if (state && !grade && lines.length === 0) return state;
  if (!state && !grade) return bare(lines);
  return map([
    [labelOf('status', 'state'), state],
    [labelOf('status', 'grade'), grade],
    [labelOf('status', 'lines'), list(lines)],
  ]);
}

const NO_LINE: DraftLine = { words: joined([], ''), whole: joined([], ''), mark: null };

/** One line of plain words stands by itself, unless it would be taken for a state. */
function bare(lines: readonly YamlNode[]): YamlNode | null {
  const [only] = lines;
  if (!only) return null;
  const isState = only.kind === 'scalar' && (STATES as readonly string[]).includes(fold(only.text));
  return lines.length === 1 && only.kind === 'scalar' && !isState ? only : list(lines);
}

/** A cell that says what another says: line by line into the lines of the other. */
function foldInto(status: DraftStatus, original: DraftStatus, { claims }: Writing): void {
  if (status.state && original.state) claims.fold(status.state, original.state);
  if (status.grade && original.grade) claims.fold(status.grade, original.grade);
  const left = [...original.lines];
  for (const line of status.lines) {
    const at = Math.max(
      0,
      left.findIndex((other) => fold(other.words.text) === fold(line.words.text)),
    );
    const [same] = left.splice(at, 1);
    if (same) claims.fold(line.words, same.words);
    if (line.mark) claims.structure(line.mark, 'relisting-mark');
  }
  if (status.mark) claims.structure(status.mark, 'relisting-mark');
}

function writeLine(line: DraftLine, status: DraftStatus, isLast: boolean, writing: Writing): YamlNode {
  const relisting = writing.relistings.lines.get(line);
  if (relisting) return writeRelistedLine(line, status, relisting, writing);
  const whole = isLast && status.mark ? joined([line.whole, status.mark], '') : line.whole;
  const id = writing.ids.lines.get(line);
  if (id === undefined) return scalar(whole);
  return map([
    [labelOf('line', 'id'), scalar(id)],
    [labelOf('line', 'text'), scalar(whole)],
  ]);
}

function writeRelistedLine(
  line: DraftLine,
  status: DraftStatus,
  relisting: Relisting,
  writing: Writing,
): YamlMap {
  if (line.mark) writing.claims.structure(line.mark, 'relisting-mark');
  return map([
    [labelOf('line', 'relists'), scalar(referenceTo(relisting.target, writing.ids, status.year))],
    ...rewording('line', relisting, writing),
  ]);
}

/** 文, 元の文 and 要確認 beside a 再掲; nothing where the words are the original's. */
export function rewording(
  noun: 'line' | 'measure' | 'project',
  relisting: Relisting,
  { claims }: Writing,
): (readonly [string, YamlNode | null])[] {
  const isSure = relisting.equal && !relisting.ambiguous;
  if (relisting.equal) claims.fold(relisting.words, relisting.original);
  const key = noun === 'project' ? labelOf('project', 'name') : labelOf(noun, 'text');
  return [
    [key, relisting.equal ? null : scalar(relisting.words)],
    [labelOf(noun, 'originalText'), relisting.equal ? null : scalar(relisting.original.text)],
    [labelOf(noun, 'unconfirmed'), isSure ? null : scalar('true')],
  ];
}
