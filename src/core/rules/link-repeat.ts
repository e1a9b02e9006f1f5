import { wordsOf } from '../link/linked.ts';
import type { Spot } from '../link/linked.ts';
import { linesIn } from '../link/written-relistings.ts';
import { writtenForm } from '../model/placed.ts';
import { labelOf } from '../model/terms.ts';
import { comparable } from '../model/text.ts';
import { asScalar, entriesBehind, entryInFront, otherEntry, withoutEntries } from '../source/entry-edits.ts';
import type { SourceEdit } from '../source/fault.ts';
import { writtenSpot } from './relisting-edits.ts';
import { referenceTo } from './relisting-facts.ts';
import type { Repeat } from './repeated-words.ts';

const RELISTS = labelOf('line', 'relists');
const TEXT = labelOf('line', 'text');
const ORIGINAL_TEXT = labelOf('line', 'originalText');

/**
 * Makes the second of two wordings a 再掲 of the first: by its reference alone, or keeping its words with 元の文 beside them.
 * A first line without an id is given one. Null where that cannot be written down safely.
 */
export function linkedTo(
  { spot, first, words, firstWords }: Repeat,
  keepsWords: boolean,
): readonly SourceEdit[] | null {
  const target = reachable(first, spot);
  if (!target) return null;
  const pairs: [string, string][] = keepsWords
    ? [
        [RELISTS, target.reference],
        [spot.line ? TEXT : labelOf('measure', 'text'), words],
        [ORIGINAL_TEXT, firstWords],
      ]
    : [[RELISTS, target.reference]];
  const edits =
    spot.item.kind === 'project' && !spot.line
      ? asProject(spot, first, target.reference, keepsWords)
      : inPlace(spot, pairs);
  return edits && [...target.edits, ...edits];
}

/** A 事業 is a 再掲 as a whole: only where its name is the first one's too. */
function asProject(
  spot: Spot,
  first: Spot,
  reference: string,
  keepsWords: boolean,
): readonly SourceEdit[] | null {
  const written = writtenSpot(spot);
  const description = written?.map.node.entries.find(
    ({ key }) => key.text === labelOf('project', 'description'),
  );
  if (keepsWords || !written?.words || !description) return null;
  if (comparable(wordsOf(spot)) !== comparable(wordsOf(first))) return null;
  const named = otherEntry(written.map, written.words, RELISTS, reference);
  const rest = withoutEntries(written.map, [description]);
  return named && rest && [named, ...rest];
}

function inPlace(spot: Spot, pairs: readonly (readonly [string, string])[]): readonly SourceEdit[] | null {
  const written = writtenSpot(spot);
  if (!written) return spot.line ? asMap(spot, pairs) : null;
  const [first, ...rest] = pairs;
  if (!written.words || !first) return null;
  const edit = otherEntry(written.map, written.words, ...first);
  if (!edit) return null;
  const behind = entriesBehind(written.map, written.words, rest).newText;
  return [
    {
      ...edit,
      newText: edit.newText.endsWith('\n') ? edit.newText.trimEnd() + behind + '\n' : edit.newText + behind,
    },
  ];
}

/** A line that is written as words alone becomes a mapping. */
function asMap({ line }: Spot, pairs: readonly (readonly [string, string])[]): readonly SourceEdit[] | null {
  const written = line && writtenForm(line);
  if (written?.node.kind !== 'scalar' || written.node.style === 'block') return null;
  const { source, node } = written;
  const { start, end } = node;
  const place = { file: source.path, start, end };
  const entries = pairs.map(([key, value]) => `${key}: ${asScalar(value)}`);
  const before = beforeOnLine(source.text, start);
  if (/^[ ]*(?:- +)+$/u.test(before))
    return [{ place, newText: entries.join(`\n${' '.repeat(before.length)}`) }];
  const inBraces = `{ ${entries.join(', ')} }`;
  /* Beside a year or 内容 a mapping would speak of the whole cell. */
  return [{ place, newText: /[:：]\s*$/u.test(before) ? `[${inBraces}]` : inBraces }];
}

/** How a spot can be pointed at from another, with the edit that gives it an id where it needs one. */
function reachable(first: Spot, from: Spot): { reference: string; edits: readonly SourceEdit[] } | null {
  const reference = referenceTo(first, from);
  if (reference !== null) return { reference, edits: [] };
  const { item, status, line } = first;
  if (!line || !status || item.id === null) return null;
  const id = freeId(linesIn(status).map((other) => other.id));
  const edit = id === null ? null : withId(first, id);
  const named = id === null ? null : referenceTo({ item, status, line: { ...line, id } }, from);
  return edit && named !== null ? { reference: named, edits: [edit] } : null;
}

function freeId(taken: readonly (string | null)[]): string | null {
  return Array.from('abcdefghijklmnopqrstuvwxyz').find((letter) => !taken.includes(letter)) ?? null;
}

function withId(spot: Spot, id: string): SourceEdit | null {
  const key = labelOf('line', 'id');
  const written = writtenSpot(spot);
  if (written) return entryInFront(written.map, key, id);
  const scalar = spot.line && writtenForm(spot.line);
  if (scalar?.node.kind !== 'scalar' || scalar.node.style === 'block') return null;
  const { start } = scalar.node;
  const before = beforeOnLine(scalar.source.text, start);
  if (!/^[ ]*(?:- +)+$/u.test(before)) return null;
  return {
    place: { file: scalar.source.path, start, end: start },
    newText: `${key}: ${id}\n${' '.repeat(before.length)}${TEXT}: `,
  };
}

function beforeOnLine(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}
