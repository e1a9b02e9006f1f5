import { comparable, fold } from '#core/model/text.ts';
import { isNothing } from './amount.ts';
import type { Row } from './blocks.ts';
import type { Claims } from './claims.ts';
import type { Column, Columns } from './columns.ts';
import { readDepartments } from './departments.ts';
import type { DraftIndicator, DraftValue } from './draft.ts';
import { isBlank, wholeText } from './inline.ts';
import type { Content } from './inline.ts';
import { readHead } from './table-head.ts';
import { cut, trimmed } from './words.ts';
import type { Words } from './words.ts';

export interface IndicatorContext {
  readonly claims: Claims;
  readonly departments: ReadonlySet<string>;
  readonly ask: (message: string, at: Words) => void;
}

const WITH_YEAR = /^(.+?)[\s\u3000]*([(（]([^()（）]+)[)）])$/su;
const WITH_UNIT = /^([△▲-]?[0-9０-９][0-9０-９,，.．]*)[\s\u3000]*([^0-9０-９\s\u3000.,，．].{0,7})$/u;
const DIRECTION: Record<string, string> = { 増加: '増加', 減少: '減少', 維持: '維持' };

/** Reads a table of 指標, one a row. A value whose year nobody names stands in その他の欄 and is asked for. */
export function readIndicators(
  columns: Columns,
  rows: readonly Row[],
  context: IndicatorContext,
): DraftIndicator[] {
  const read: DraftIndicator[] = [];
  let nameCell: Content | undefined;
  const name = columns.columns.find((column) => column.role === 'indicator');
  for (const row of rows) {
    const cell = name && row.cells[name.index];
    if (!cell || isBlank(cell) || cell === nameCell) continue;
    nameCell = cell;
    const indicator: DraftIndicator = {
      name: wholeText(cell, ''),
      unit: null,
      direction: null,
      baseline: [],
      targets: [],
      actuals: [],
      departments: [],
      others: [],
    };
    for (const column of columns.columns) {
      const content = row.cells[column.index];
      if (content && content !== cell && !isBlank(content)) field(indicator, column, content, context);
    }
    splitUnit(indicator, context.claims);
    read.push(indicator);
  }
  return read;
}

function field(indicator: DraftIndicator, column: Column, cell: Content, context: IndicatorContext): void {
  const words = wholeText(cell, '');
  if (isNothing(words.text)) {
    context.claims.structure(words, 'nothing-sign');
    return;
  }
  const { role } = column;
  if (role === 'unit') indicator.unit = words;
  else if (role === 'department' || role === 'division')
    indicator.departments.push(...readDepartments(cell, context.departments, context.claims));
  else if (role === 'direction' && DIRECTION[fold(words.text)]) indicator.direction = words;
  else if (role === 'baseline' || role === 'target' || role === 'actual') {
    const value = valueOf(words, column.year, context.claims);
    const list =
      role === 'baseline' ? indicator.baseline : role === 'target' ? indicator.targets : indicator.actuals;
    if (value && !list.some((known) => known.year === value.year)) list.push(value);
    else {
      indicator.others.push({ key: column.key, words });
      context.ask(
        `指標「${indicator.name.text}」の${column.key}「${words.text}」は、何年度の値ですか。その他の欄に書いてあります。`,
        words,
      );
    }
  } else if (column.key !== '') indicator.others.push({ key: column.key, words });
}

/** The year stands in the head, or in brackets behind the value. */
function valueOf(words: Words, headYear: string | null, claims: Claims): DraftValue | null {
  if (headYear !== null) return { year: headYear, words };
  const match = WITH_YEAR.exec(words.text);
  const year = match?.[3] === undefined ? null : readHead(match[3]);
  if (!match?.[1] || !year?.year || year.word !== '') return null;
  claims.structure(cut(words, words.text.length - (match[2]?.length ?? 0)), 'year-head');
  return { year: year.year, words: trimmed(cut(words, 0, match[1].length)) };
}

/** 62.1％ in every value: the values are numbers, and ％ is their unit. */
function splitUnit(indicator: DraftIndicator, claims: Claims): void {
  const lists = [indicator.baseline, indicator.targets, indicator.actuals];
  const values = lists.flat();
  const matches = values.map((value) => WITH_UNIT.exec(value.words.text));
  const unit = matches[0]?.[2];
  if (
    indicator.unit ||
    unit === undefined ||
    !matches.every((match) => match && comparable(match[2] ?? '') === comparable(unit))
  )
    return;
  for (const list of lists) {
    list.forEach((value, i) => {
      const match = WITH_UNIT.exec(value.words.text);
      const printed = cut(value.words, value.words.text.length - (match?.[2]?.length ?? 0));
      if (indicator.unit) claims.fold(printed, indicator.unit);
      else indicator.unit = printed;
      list[i] = { ...value, words: cut(value.words, 0, match?.[1]?.length ?? 0) };
    });
  }
}
