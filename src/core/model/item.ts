import { costs } from './cost.ts';
import type { Costs } from './cost.ts';
import { entity } from './entity.ts';
import type { Placed } from './placed.ts';
import { departmentName, flag, list, oneOrMany, record, reference, text, yearSpans } from './fields.ts';
import type { Named } from './fields.ts';
import type { YearSpans } from './fiscal-year.ts';
import { indicators } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import type { Reference } from './reference.ts';
import { statuses } from './status.ts';
import type { Status } from './status.ts';

/** What a measure and a project have in common. */
interface ItemFields extends Placed {
  readonly id: string | null;
  /** 番号 as printed; null: numbered by its order in its list. */
  readonly number: string | null;
  /** 再掲 of the whole item. */
  readonly relists: Reference | null;
  /** 元の文: the original's words as they stood when this item was reworded. */
  readonly originalText: string | null;
  /** 要確認: a machine's guess that no person has confirmed. */
  readonly unconfirmed: boolean;
  /** 所管課 as written: names, or several names in one text. */
  readonly departments: readonly string[];
  /** 取組状況 */
  readonly statuses: readonly Status[];
  readonly indicators: readonly Indicator[];
  /** その他の欄: what the paper has and the format no key for. */
  readonly others: readonly Named<string | null>[];
}

/** Measure 取組施策 */
export interface Measure extends ItemFields {
  /** 施策: its words. */
  readonly text: string | null;
}

/** A row of 事業工程: what is done in which years. */
export interface Step extends Placed {
  readonly activity: string | null;
  readonly years: YearSpans | null;
}

/** 重点: what a 重点事業 sheet prints besides the project's row. */
export interface Priority extends Placed {
  /** 事業目標 */
  readonly goal: string | null;
  /** 特記事項 */
  readonly notes: string | null;
  /** Schedule 事業工程 */
  readonly schedule: readonly Step[];
}

/** Project 事業 */
export interface Project extends ItemFields, Costs {
  /** 事業CD: the official code. */
  readonly code: string | null;
  readonly name: string | null;
  /** よみ */
  readonly reading: string | null;
  /** 事業内容 */
  readonly description: string | null;
  /** Present: a 重点事業. */
  readonly priority: Priority | null;
}

const common = {
  id: text,
  number: text,
  relists: reference,
  originalText: text,
  unconfirmed: flag,
  departments: oneOrMany(departmentName),
  statuses,
  indicators,
  others: record(text),
};

export const measure = entity<Measure>(
  'measure',
  { ...common, text },
  { called: '取組施策', requires: [['text', 'relists']] },
);

const step = entity<Step>(
  'step',
  { activity: text, years: yearSpans },
  { called: '事業工程の行', requires: [['activity']] },
);

const priority = entity<Priority>(
  'priority',
  { goal: text, notes: text, schedule: list(step) },
  { called: '重点' },
);

export const project = entity<Project>(
  'project',
  { ...common, ...costs, code: text, name: text, reading: text, description: text, priority },
  { called: '事業', requires: [['name', 'relists']] },
);
