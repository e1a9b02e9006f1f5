import { headOf } from '../source/node.ts';
import type { MapNode, SourceNode } from '../source/node.ts';
import {
  distinctEntries,
  fieldsReader,
  isBlank,
  placedEntity,
  placeOfNode,
  readEntries,
  reportForm,
} from './entity.ts';
import type { Field, Reading } from './entity.ts';
import { Entity } from './placed.ts';
import type { Placed } from './placed.ts';
import { flag, reference, text } from './fields.ts';
import { parseStatusTime } from './fiscal-year.ts';
import type { StatusTime } from './fiscal-year.ts';
import type { Reference } from './reference.ts';
import type { EntityShape, Shape } from './shape.ts';
import { STATES } from './terms.ts';
import type { State } from './terms.ts';
import { fold } from './text.ts';

/** One line of a 取組状況: words, or a 再掲 of another line, or both where the words differ on purpose. */
export interface StatusLine extends Placed {
  readonly id: string | null;
  readonly text: string | null;
  readonly relists: Reference | null;
  /** 元の文: the original's words as they stood when this line was reworded. */
  readonly originalText: string | null;
  /** 要確認: a machine's guess that no person has confirmed. */
  readonly unconfirmed: boolean;
}

/** What one department reports of a status (所管課別), or what the status itself says. */
export interface StatusContent extends Placed {
  readonly state: State | null;
  /** The plan's own word for the state. */
  readonly stateWord: string | null;
  readonly grade: string | null;
  readonly lines: readonly StatusLine[];
}

export interface DepartmentStatus extends StatusContent {
  readonly department: string;
}

/** Status 取組状況 of an item at one time. */
export interface Status extends StatusContent {
  /** Null where the content names no year. */
  readonly time: StatusTime | null;
  /** 再掲 of a whole cell. */
  readonly relists: Reference | null;
  readonly unconfirmed: boolean;
  readonly byDepartment: readonly DepartmentStatus[];
}

/** 取組状況: by year, or without years (a state, a list of lines, or a map of 状態, 評価 and 内容). */
export const statuses: Field<readonly Status[]> = {
  blank: [],
  get shape() {
    return statusesShape;
  },
  read(node, reading, label) {
    if (node.kind !== 'map' || !isByTime(node)) {
      const status = readStatus(node, reading.statusTime, node, reading, label);
      return [status];
    }
    const read: Status[] = [];
    for (const { key, value } of distinctEntries(node, momentOf, reading)) {
      const time = parseStatusTime(key.text);
      if (!time) {
        reportForm(reading, key, label, 'status-time');
        continue;
      }
      read.push(readStatus(value, time, key, reading, key.text));
    }
    return read;
  },
};

/** A map whose first key is a time, or no key of a status at all, speaks by year. */
function isByTime(node: MapNode): boolean {
  const keys = node.entries.map((entry) => fold(entry.key.text));
  return keys.some((key) => parseStatusTime(key) !== null) || !keys.some((key) => STATUS_KEYS.has(key));
}

/** Two keys that mean the same time say it twice: R5 and 令和5年度. */
function momentOf(key: string): string {
  const time = parseStatusTime(key);
  return time && !time.isPoint ? String(time.year) : fold(key);
}

const STATUS_KEYS = new Set(['状態', '評価', '内容', '再掲', '要確認', '所管課別']);

function readStatus(
  node: SourceNode | null,
  time: StatusTime | null,
  head: SourceNode,
  reading: Reading,
  label: string,
): Status {
  const blank = {
    time,
    state: null,
    stateWord: null,
    grade: null,
    lines: [],
    relists: null,
    unconfirmed: false,
    byDepartment: [],
  };
  if (!node || isBlank(node)) return placedEntity(reading, 'status', node, headOf(head), blank);
  if (node.kind !== 'map')
    return placedEntity(reading, 'status', node, headOf(head), {
      ...blank,
      ...readContent(node, reading, label),
    });
  const entries = readEntries(node, 'status', '取組状況', reading);
  return placedEntity(reading, 'status', node, headOf(head), {
    ...blank,
    ...contentOf(entries, reading),
    ...readRest({}, entries, reading),
  });
}

type Content = Omit<StatusContent, 'at'>;

/** A string equal to a state is the state, any other is one line; a list is lines. */
function readContent(node: SourceNode, reading: Reading, label: string): Content {
  if (node.kind === 'map') return contentOf(readEntries(node, 'status', '取組状況', reading), reading);
  const state = node.kind === 'scalar' ? stateOf(node.text, reading) : null;
  if (state) return { state, stateWord: (node as { text: string }).text.trim(), grade: null, lines: [] };
  return { state: null, stateWord: null, grade: null, lines: readLines(node, reading, label) };
}

function contentOf(entries: ReturnType<typeof readEntries>, reading: Reading): Content {
  const state = entries.get('state');
  const grade = entries.get('grade');
  const lines = entries.get('lines');
  let standard: State | null = null;
  if (state?.value && !isBlank(state.value)) {
    standard = state.value.kind === 'scalar' ? stateOf(state.value.text, reading) : null;
    if (!standard && (reading.knowsStateWords || state.value.kind !== 'scalar'))
      reportForm(
        reading,
        state.value,
        state.key.text,
        'one-of-words',
        [...reading.stateWords.keys(), ...STATES].join('・'),
      );
  }
  return {
    state: standard,
    stateWord: standard && state?.value?.kind === 'scalar' ? state.value.text.trim() : null,
    grade: grade?.value ? text.read(grade.value, reading, grade.key.text) : null,
    lines: lines?.value ? readLines(lines.value, reading, lines.key.text) : [],
  };
}

function stateOf(written: string, reading: Reading): State | null {
  const word = fold(written).replace(/\s+/gu, '');
  return (
    reading.stateWords.get(fold(written)) ??
    reading.stateWords.get(word) ??
    STATES.find((state) => state === word) ??
    null
  );
}

function readLines(node: SourceNode, reading: Reading, label: string): readonly StatusLine[] {
  const read: StatusLine[] = [];
  for (const item of node.kind === 'list' ? node.items : [node]) {
    const line = item && !isBlank(item) ? readLine(item, reading, label) : null;
    if (line) read.push(line);
  }
  return read;
}

function readLine(node: SourceNode, reading: Reading, label: string): StatusLine | null {
  const blank = { id: null, text: null, relists: null, originalText: null, unconfirmed: false };
  if (node.kind === 'scalar')
    return placedEntity(reading, 'line', node, node, { ...blank, text: text.read(node, reading, label) });
  if (node.kind === 'list' || !node.entries.some((entry) => LINE_KEYS.has(fold(entry.key.text)))) {
    reportForm(reading, node, label, 'status-line');
    return null;
  }
  const entries = readEntries(node, 'line', '取組状況の行', reading);
  const line = lineFields(new Entity(reading.tree, 'line', node, headOf(node)), entries, reading);
  if (line.text === null && !entries.get('relists'))
    reading.report({
      code: 'P103',
      place: placeOfNode(reading, node),
      missing: '文」か「再掲',
      owner: '取組状況の行',
    });
  return line;
}

const lineEntries = { id: text, text, relists: reference, originalText: text, unconfirmed: flag };
const lineFields = fieldsReader(lineEntries);

const LINE_KEYS = new Set(['id', '文', '再掲', '元の文', '要確認']);

const byDepartment: Field<readonly DepartmentStatus[]> = {
  blank: [],
  get shape(): Shape {
    return { kind: 'record', of: statusShape, names: 'department' };
  },
  read(node, reading, label) {
    if (node.kind !== 'map') {
      reportForm(reading, node, label, 'departments-and-statuses');
      return [];
    }
    const read: DepartmentStatus[] = [];
    for (const { key, value } of distinctEntries(node, fold, reading)) {
      const written = value && !isBlank(value) ? value : null;
      const content = written
        ? readContent(written, reading, key.text)
        : { state: null, stateWord: null, grade: null, lines: [] };
      read.push(placedEntity(reading, 'status', written, key, { ...content, department: key.text }));
    }
    return read;
  },
};

const restFields = { relists: reference, unconfirmed: flag, byDepartment };
const readRest = fieldsReader(restFields);

const lineShape: Shape = {
  kind: 'either',
  scalar: text.shape,
  map: {
    kind: 'entity',
    noun: 'line',
    called: '取組状況の行',
    fields: lineEntries,
    requires: [['text', 'relists']],
  },
};

const statusEntity: EntityShape = {
  kind: 'entity',
  noun: 'status',
  called: '取組状況',
  fields: {
    state: { shape: { kind: 'state' } },
    grade: { shape: { kind: 'text', names: 'grade' } },
    lines: { shape: { kind: 'oneOrMany', of: lineShape } },
    ...restFields,
  },
  requires: [],
};

const forms = { scalar: { kind: 'state', orText: true }, list: { kind: 'list', of: lineShape } } as const;
const statusShape: Shape = { kind: 'either', ...forms, map: statusEntity };
const statusesShape: Shape = {
  kind: 'either',
  ...forms,
  map: { kind: 'byYear', of: statusShape, orWithoutYears: statusEntity },
};
