import type { Claims } from './claims.ts';
import { isNothing } from './amount.ts';
import type { DraftLine, DraftStatus } from './draft.ts';
import type { Content } from './inline.ts';
import { splitMark } from './relisting-mark.ts';
import { cut, joined, trimmed } from './words.ts';
import type { Words } from './words.ts';

/** A line ends where 。 or ） is followed by a space; a ・ within a line divides nothing. */
const END_OF_LINE = /(?<=[。）)])[ \u3000]+/gu;
const BULLET = /^(?:[・･▶►▷➢➤•‣●■◆◇□]|[-*＊](?=[ \u3000]))[ \u3000]*/u;
const CIRCLE = /^[○〇◯][ \u3000]*(?=\S)/u;
const UNDER_CONSIDERATION = /^(?:[(（][ \u3000]*検討中[ \u3000]*[)）]|検討中)$/u;

/** One cell of 取組状況. A bare (検討中) is the state; no other state is ever inferred. */
export function readStatus(cell: Content, year: string | null, claims: Claims): DraftStatus | null {
  const lines = statusLines(cell, claims);
  const [only] = lines;
  if (!only) return null;
  if (lines.length === 1 && isNothing(only.text)) {
    claims.structure(only, 'nothing-sign');
    return null;
  }
  const status: DraftStatus = { year, state: null, grade: null, lines: [], mark: null };
  if (lines.length === 1 && UNDER_CONSIDERATION.test(only.text))
    return { ...status, state: stateWords(only, claims) };
  for (const line of lines) {
    const { rest, mark } = splitMark(line);
    if (rest.text === '' && mark) status.mark ??= mark;
    else addLines(status, [{ words: rest, whole: line, mark }]);
  }
  return status;
}

/** Adds lines to a cell. A mark that stood alone at its end so far belongs to the line before it, no longer to the cell. */
export function addLines(status: DraftStatus, lines: readonly DraftLine[]): void {
  const last = status.lines.at(-1);
  if (status.mark && last && lines.length > 0) {
    if (!last.mark)
      status.lines.splice(-1, 1, {
        ...last,
        whole: joined([last.whole, status.mark], ''),
        mark: status.mark,
      });
    status.mark = last.mark ? status.mark : null;
  }
  status.lines.push(...lines);
}

/** The lines of a cell without their bullets. */
export function statusLines(cell: Content, claims: Claims): Words[] {
  const lines = cell.lines.flatMap(divide);
  const circled = lines.filter((line) => CIRCLE.test(line.text)).length > 1;
  return lines
    .map((line) => withoutBullet(line, claims, circled ? [BULLET, CIRCLE] : [BULLET]))
    .filter((line) => line.text !== '');
}

/** The text without the bullet before it. */
export function withoutBullet(line: Words, claims: Claims, bullets: readonly RegExp[] = [BULLET]): Words {
  const bullet = bullets.map((pattern) => pattern.exec(line.text)).find((match) => match !== null);
  if (!bullet || bullet[0].length === line.text.length) return line;
  claims.structure(cut(line, 0, bullet[0].length), 'bullet');
  return trimmed(cut(line, bullet[0].length));
}

function divide(line: Words): Words[] {
  const parts: Words[] = [];
  let from = 0;
  for (const match of line.text.matchAll(END_OF_LINE)) {
    parts.push(cut(line, from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, cut(line, from)].map(trimmed).filter((part) => part.text !== '');
}

/** 検討中 without its brackets. */
function stateWords(line: Words, claims: Claims): Words {
  const from = line.text.indexOf('検討中');
  const to = from + '検討中'.length;
  claims.structure(cut(line, 0, from), 'brackets');
  claims.structure(cut(line, to), 'brackets');
  return cut(line, from, to);
}
