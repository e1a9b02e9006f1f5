import { fold } from '#core/model/text.ts';
import type { Claims } from './claims.ts';
import type { DraftDepartment } from './draft.ts';
import { isNothing } from './amount.ts';
import type { Content } from './inline.ts';
import { cut, joined } from './words.ts';
import type { Words } from './words.ts';

const DELIMITER = /[\s\u3000、，,／/]+/gu;
const DIVISION = /(?:部|局)$/u;
const WITHIN_DIVISION = /[課室係班]$/u;
const WHOLE_DIVISION = /^[^\s\u3000]*[部局]$/u;

/**
 * The departments of a cell: divided by spaces, 、, ／ and line breaks, never by ・, which names contain.
 * A name known as a whole is not divided. 部 and 課 side by side are one department.
 */
export function readDepartments(
  cell: Content,
  known: ReadonlySet<string>,
  claims: Claims,
  division: Words | null = null,
): DraftDepartment[] {
  const names = cell.lines
    .flatMap((line) => (known.has(fold(line.text)) ? [line] : divide(line, claims)))
    .filter((name) => {
      if (!isNothing(name.text)) return true;
      claims.structure(name, 'nothing-sign');
      return false;
    });
  const departments: DraftDepartment[] = [];
  let over: Words | null = division;
  names.forEach((name, i) => {
    const next = names[i + 1];
    if (next && DIVISION.test(name.text) && WHOLE_DIVISION.test(name.text) && WITHIN_DIVISION.test(next.text))
      over = name;
    else if (over && WITHIN_DIVISION.test(name.text))
      departments.push({ name: joined([over, name], ''), division: over.text });
    else departments.push({ name, division: null });
  });
  if (departments.length === 0 && division) departments.push({ name: division, division: null });
  return departments;
}

function divide(line: Words, claims: Claims): Words[] {
  const names: Words[] = [];
  let from = 0;
  for (const match of line.text.matchAll(DELIMITER)) {
    if (match.index > from) names.push(cut(line, from, match.index));
    claims.structure(cut(line, match.index, match.index + match[0].length), 'delimiter');
    from = match.index + match[0].length;
  }
  if (from < line.text.length) names.push(cut(line, from));
  return names;
}
