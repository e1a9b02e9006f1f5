import type { Segment } from '#core/model/difference.ts';
import { labelOf, NOT_WRITTEN } from '#core/model/terms.ts';
import type { DepartmentProps } from '../departments/department-names.ts';
import type { RelistingProps } from '../relistings/relistings.ts';
import type { Moment } from './section-history.ts';
import { isUnchanged } from './status-changes.ts';
import type { LineChange, StatusChanges } from './status-changes.ts';
import type { StatusContentProps } from './statuses.ts';
import type { Say } from '../words.ts';

/** What the 取組状況 of one time says, marked with what changed since the time before. */
export interface MarkedContent {
  /** The 所管課; null: the whole. */
  readonly department: DepartmentProps | null;
  readonly state: StatusContentProps['state'];
  readonly grade: StatusContentProps['grade'];
  /** 状態 and 評価 that are not what they were. */
  readonly turns: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  readonly lines: readonly MarkedLine[];
  /** What is told once for all of its lines. */
  readonly notes: readonly string[];
}

/** A line with the stretches that changed; `plain` where nothing is to be marked. */
export interface MarkedLine {
  readonly kind: 'plain' | 'reworded' | 'new' | 'gone';
  readonly segments: readonly Segment[];
  readonly relisting: RelistingProps | null;
}

/** The whole, then each 所管課 that reports by itself. */
export function markedContents({ status, since }: Moment, say: Say): readonly MarkedContent[] {
  if (!status) return [];
  const compared = since?.kind === 'compared' ? since : null;
  const earlier = since?.earlier ?? '';
  return [
    marked(status, compared, null, earlier, say),
    ...status.departments.map(({ department, ...content }, i) =>
      marked(content, compared?.departments[i] ?? null, department, earlier, say),
    ),
  ].filter(({ department, state, grade, turns, lines, notes }) =>
    Boolean(department ?? state ?? grade ?? turns[0] ?? lines[0] ?? notes[0]),
  );
}

/** What is told of a whole 取組状況 in one sentence, above or instead of its parts. */
export function momentNotes({ status, since }: Moment, say: Say): readonly string[] {
  if (!status || !since) return [];
  const { earlier } = since;
  if (since.kind === 'compared')
    return since.silent.length > 0 ? [`${since.silent.join('、')}の記載はなくなりました。`] : [];
  if (since.kind === 'no year') return ['年度の記載がないため、ほかの記載との前後は分かりません。'];
  const word = say(labelOf('measure', 'departments'));
  return [
    status.departments.length > 0
      ? `${word}ごとに書かれているため、${earlier}の記載とは比べていません。`
      : `${earlier}は${word}ごとに書かれているため、比べていません。`,
  ];
}

function marked(
  { state, grade, lines }: StatusContentProps,
  compared: StatusChanges | null,
  department: DepartmentProps | null,
  earlier: string,
  say: Say,
): MarkedContent {
  const plain = lines.map((line): MarkedLine => {
    const segments = [{ kind: 'same', text: line.text } as const];
    return { kind: 'plain', segments, relisting: line.relisting };
  });
  if (!compared) return { department, state, grade, turns: [], lines: plain, notes: [] };
  const turns = (['state', 'grade'] as const).flatMap((field) => {
    const { before = null, after = null } = compared[field] ?? {};
    /* What is written for the first time shows by itself. */
    return before === null
      ? []
      : [{ label: say(labelOf('status', field)), before, after: after ?? NOT_WRITTEN }];
  });
  /* Where no line goes on, all are new; marks on each of them would tell nothing apart. */
  const goesOn = compared.lines.some(({ kind }) => kind === 'same' || kind === 'reworded');
  return {
    ...{ department, state, grade, turns },
    lines: goesOn ? markedLines(compared.lines, lines) : plain,
    notes: !isUnchanged(compared)
      ? linesNote(compared.lines, earlier)
      : state || grade || lines[0]
        ? [`${earlier}と同じ記載です。`]
        : [],
  };
}

/** What one sentence tells of all lines: those that are not marked, or not said again. */
function linesNote(changes: readonly LineChange[], earlier: string): readonly string[] {
  const { same = 0, reworded = 0, new: fresh = 0, gone = 0 } = countKinds(changes);
  if (same + reworded + gone === 0) return [];
  if (same + reworded === 0)
    return fresh === 0 ? [`${earlier}の${gone}行に当たる内容は、書かれていません。`] : [];
  if (same === 0) return [];
  return same === changes.length
    ? [`内容は、${earlier}と同じです。`]
    : [`このほかの${same}行は、${earlier}と同じです。`];
}

function countKinds(changes: readonly LineChange[]): Partial<Record<LineChange['kind'], number>> {
  const counts: Partial<Record<LineChange['kind'], number>> = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Lines that stayed as they were stand under the earlier time, and are not said again. */
function markedLines(
  changes: readonly LineChange[],
  lines: StatusContentProps['lines'],
): readonly MarkedLine[] {
  let at = 0;
  return changes.flatMap((change): MarkedLine[] => {
    if (change.kind === 'gone')
      return [{ kind: 'gone', segments: [{ kind: 'removed', text: change.before }], relisting: null }];
    const relisting = lines[at]?.relisting ?? null;
    at += 1;
    if (change.kind === 'same') return [];
    if (change.kind === 'reworded') return [{ kind: 'reworded', segments: change.segments, relisting }];
    return [{ kind: 'new', segments: [{ kind: 'same', text: change.after }], relisting }];
  });
}
