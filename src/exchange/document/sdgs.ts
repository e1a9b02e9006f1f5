import type { Row } from './blocks.ts';
import type { Claims } from './claims.ts';
import type { DraftSection } from './draft.ts';
import { flowingText, isBlank, plainText } from './inline.ts';
import { fold } from './text-for-heads.ts';
import { cut } from './words.ts';
import type { Words } from './words.ts';

const TARGET = /(?<![\d.])(?:1[0-7]|[1-9])\.(?:\d{1,2}|[a-c])(?![\d.])/gu;
const BETWEEN = /^(?:[\s\u3000、，,・/／]|及び|と)*$/u;
const TARGETS_HEAD = /SDGs|ターゲット|ゴール/iu;
const DIRECTION_HEAD = '方向';

/** True where the rows say targets and direction of the SDGs. */
export function isSdgsTable(rows: readonly Row[]): boolean {
  return rows.some(
    (row) =>
      row.cells.length > 1 &&
      TARGETS_HEAD.test(fold(plainText(row.cells[0]))) &&
      row.cells.slice(1).some((cell) => targetsIn(cell.lines).length > 0),
  );
}

export function readSdgsTable(rows: readonly Row[], section: DraftSection, claims: Claims): void {
  for (const row of rows) {
    const [head, ...cells] = row.cells;
    if (!head || isBlank(head)) continue;
    const word = fold(plainText(head));
    const filled = [...new Set(cells)].filter((cell) => !isBlank(cell));
    if (word.includes(DIRECTION_HEAD) && filled.length > 0 && !section.sdgDirection) {
      claims.structure(head, 'table-head');
      section.sdgDirection = filled[0] ? flowingText(filled[0]) : null;
    } else if (TARGETS_HEAD.test(word)) {
      claims.structure(head, 'table-head');
      for (const cell of filled) for (const line of cell.lines) readTargets(line, section, claims);
    }
  }
}

/** Keeps the targets of a line; what stands between them is a delimiter, anything else stays unplaced. False where it has none. */
export function readTargets(line: Words, section: DraftSection, claims: Claims): boolean {
  const targets = targetsIn([line]);
  targets.forEach((target, i) => {
    const next = targets[i + 1];
    const known = section.sdgTargets.find((words) => words.text === target.text);
    if (known) claims.fold(target, known);
    else section.sdgTargets.push(target);
    if (!next) return;
    const gap = cut(line, target.from + target.text.length, next.from);
    if (BETWEEN.test(gap.text)) claims.structure(gap, 'delimiter');
  });
  return targets.length > 0;
}

function targetsIn(lines: readonly Words[]): (Words & { from: number })[] {
  return lines.flatMap((line) =>
    Array.from(line.text.matchAll(TARGET), (match) => ({
      ...cut(line, match.index, match.index + match[0].length),
      from: match.index,
    })),
  );
}
