import { costs } from './cost.ts';
import type { Costs } from './cost.ts';
import type { Chapter } from './chapter.ts';
import { entity } from './entity.ts';
import type { Field } from './entity.ts';
import type { Placed } from './placed.ts';
import { integer, list, markdown, oneOf, oneOrMany, record, text, words, year, yearSpan } from './fields.ts';
import type { Named } from './fields.ts';
import type { FiscalYear, YearSpan } from './fiscal-year.ts';
import { MONEY_UNITS } from './money.ts';
import type { MoneyUnit } from './money.ts';
import type { Section } from './section.ts';
import type { Prose } from '../source/prose.ts';
import { ROUNDINGS, STATES, TERMS } from './terms.ts';
import type { Rounding, State } from './terms.ts';

/** 件数 as printed: 延べ and 実質. */
export interface PrintedCounts extends Placed {
  readonly gross: number | null;
  readonly net: number | null;
}

/** 発行: what 表紙 and 奥付 print. */
export interface Publication extends Placed {
  readonly edition: string | null;
  readonly decidedOn: string | null;
  readonly publishedOn: string | null;
  readonly publisher: string | null;
  readonly editor: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly printNumber: string | null;
}

/** A row of 改定履歴: a 改定 or a 訂正（正誤）. */
export interface Revision extends Placed {
  readonly date: string | null;
  readonly kind: '改定' | '訂正' | null;
  readonly description: string | null;
  /** Ids of the items it touches. */
  readonly targets: readonly string[];
}

/** 印刷: the paper of the book. */
export interface Printing extends Placed {
  readonly size: PaperSize | null;
  readonly binding: (typeof BINDINGS)[number] | null;
  readonly bleed: (typeof BLEEDS)[number] | null;
}

/** 判型. B5 is that of JIS P 0138, not that of ISO 216. */
export const PAPER_SIZES = ['A4', 'B5', 'A5'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];
const BINDINGS = ['左', '右'] as const;
/** あり: a second file for the printer, with 塗り足し and トンボ. */
const BLEEDS = ['なし', 'あり'] as const;

/** What plan.yaml says. */
export interface PlanCover extends Placed, Costs {
  /** 計画名 */
  readonly name: string | null;
  readonly kind: string | null;
  /** PlanPeriod 計画期間 */
  readonly period: YearSpan | null;
  /** 時点: as of when the content speaks; nothing reads the clock. */
  readonly asOf: string | null;
  /** 取組状況の年度: the year meant where a status names none. */
  readonly statusYear: FiscalYear | null;
  readonly unit: MoneyUnit | null;
  readonly rounding: Rounding | null;
  readonly counts: PrintedCounts | null;
  /** 再掲の印 */
  readonly relistingMark: string | null;
  /** 用語: words this plan prints instead of ours. Display only. */
  readonly words: ReadonlyMap<string, string>;
  /** 状態の語 */
  readonly stateWords: ReadonlyMap<string, State>;
  /** 評価の語 */
  readonly gradeWords: ReadonlyMap<string, string>;
  /** 欠番: ids once used, never given again. */
  readonly retiredIds: readonly string[];
  readonly publication: Publication | null;
  readonly revisions: readonly Revision[];
  readonly printing: Printing | null;
  /** Markdown. */
  readonly overview: string | null;
  readonly others: readonly Named<string | null>[];
}

/** A section with the file it stands in. */
export interface SectionFile {
  /** File name without its ending: `01-self-government`. */
  readonly name: string;
  readonly file: string;
  readonly section: Section;
}

/** Plan 計画: one folder. */
export interface Plan {
  /** Name of the folder. */
  readonly slug: string;
  /** Null where plan.yaml is missing or unreadable. */
  readonly cover: PlanCover | null;
  readonly sections: readonly SectionFile[];
  readonly chapters: readonly Chapter[];
  /** Markdown texts of its YAML files that point at something or show something. */
  readonly passages: readonly Prose[];
  /** False where a YAML file of the plan could not be read: what it refers to may stand there. */
  readonly complete: boolean;
}

const TERM_WORDS = Object.values(TERMS).flatMap((fields) =>
  Object.values<string | readonly string[]>(fields).flat(),
);

/** The id of an item of this plan. */
const itemId: Field<string | null> = { ...text, shape: { kind: 'text', names: 'item' } };

export const planCover = entity<PlanCover>(
  'plan',
  {
    name: text,
    kind: text,
    period: yearSpan,
    asOf: text,
    statusYear: year,
    unit: oneOf(Object.keys(MONEY_UNITS) as MoneyUnit[]),
    rounding: oneOf(ROUNDINGS),
    ...costs,
    counts: entity<PrintedCounts>('counts', { gross: integer, net: integer }, { called: '件数' }),
    relistingMark: text,
    words: words(TERM_WORDS, null),
    stateWords: words(null, STATES),
    gradeWords: words(null, null),
    retiredIds: oneOrMany(text),
    publication: entity<Publication>(
      'publication',
      {
        edition: text,
        decidedOn: text,
        publishedOn: text,
        publisher: text,
        editor: text,
        address: text,
        phone: text,
        mail: text,
        printNumber: text,
      },
      { called: '発行' },
    ),
    revisions: list(
      entity<Revision>(
        'revision',
        { date: text, kind: oneOf(['改定', '訂正'] as const), description: text, targets: oneOrMany(itemId) },
        { called: '改定履歴の行' },
      ),
    ),
    printing: entity<Printing>(
      'printing',
      { size: oneOf(PAPER_SIZES), binding: oneOf(BINDINGS), bleed: oneOf(BLEEDS) },
      { called: '印刷' },
    ),
    overview: markdown,
    others: record(text),
  },
  { called: '計画', requires: [['name']] },
);
