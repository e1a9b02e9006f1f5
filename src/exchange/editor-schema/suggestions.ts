import type { Item, LinkedContent, LinkedPlan } from '#core/link/linked.ts';
import { eraYear } from '#core/model/fiscal-year.ts';
import { STATE_MEANINGS } from '#core/model/explanations.ts';
import { STATES } from '#core/model/terms.ts';

/** A word an author may want, and what it stands for. */
export interface Suggestion {
  readonly word: string;
  readonly meaning: string;
}

/** What a 再掲 may point at, by what bears it. */
export const RELISTING_PLACES = ['measure', 'project', 'indicator', 'status', 'line'] as const;
export type RelistingPlace = (typeof RELISTING_PLACES)[number];

/** What this content knows, to be offered while one writes a file of a plan. */
export interface Suggestions {
  readonly departments: readonly Suggestion[];
  /** 令和5年度 … of the plan period, in order. */
  readonly years: readonly Suggestion[];
  readonly states: readonly Suggestion[];
  readonly grades: readonly Suggestion[];
  /** Ids of the plan's own items. */
  readonly items: readonly Suggestion[];
  readonly originals: Readonly<Record<RelistingPlace, readonly Suggestion[]>>;
}

/** A plan without an end of its own is offered this many years. */
const YEARS_OF_AN_OPEN_PLAN = 10;

/** For a file of `plan`, or for one that belongs to none. */
export function suggestionsFor({ departments, plans }: LinkedContent, plan: LinkedPlan | null): Suggestions {
  const cover = plan?.plan.cover ?? null;
  const others = plans.filter((other) => other !== plan);
  const referable = (targetsOf: (plan: LinkedPlan) => readonly Suggestion[]): readonly Suggestion[] => [
    ...(plan ? targetsOf(plan) : []),
    ...others.flatMap((other) =>
      targetsOf(other).map(({ word, meaning }) => ({
        word: `${other.slug}:${word}`,
        meaning: `${meaning}（${other.plan.cover?.name ?? other.slug}）`,
      })),
    ),
  ];
  return {
    departments: departments.all.flatMap(({ name, division }) =>
      name === null ? [] : { word: name, meaning: division ?? '' },
    ),
    years: yearsOf(plan),
    states: [
      ...Array.from(cover?.stateWords ?? [], ([word, state]) => ({
        word,
        meaning: `「${state}」のことです。`,
      })),
      ...STATES.map((state) => ({ word: state, meaning: STATE_MEANINGS[state] })),
    ],
    grades: Array.from(cover?.gradeWords ?? [], ([word, meaning]) => ({ word, meaning })),
    items: plan ? itemTargets(plan, () => true) : [],
    originals: {
      measure: referable((of) => itemTargets(of, ({ kind }) => kind === 'measure')),
      project: referable((of) => itemTargets(of, ({ kind }) => kind === 'project')),
      indicator: referable((of) =>
        of.indicators.flatMap(({ id, title, relisting }) =>
          id === null || relisting ? [] : { word: id, meaning: title },
        ),
      ),
      status: referable((of) => itemTargets(of, ({ statuses }) => statuses.length > 0)),
      line: referable(lineTargets),
    },
  };
}

function yearsOf(plan: LinkedPlan | null): readonly Suggestion[] {
  const period = plan?.plan.cover?.period;
  if (!period) return [];
  const count = period.to === null ? YEARS_OF_AN_OPEN_PLAN : period.to - period.from + 1;
  return Array.from({ length: count }, (_, i) => ({
    word: eraYear(period.from + i),
    meaning: `${String(period.from + i)}年度`,
  }));
}

/** Items that may be an original: those that are no 再掲 themselves. */
function itemTargets(plan: LinkedPlan, fits: (item: Item) => boolean): readonly Suggestion[] {
  return plan.items.flatMap((item) =>
    item.id === null || item.relisting || !fits(item)
      ? []
      : { word: item.id, meaning: `${numberOf(item)}${item.title}` },
  );
}

function numberOf(item: Item): string {
  return `${item.section.label}${item.number ?? ''} `;
}

/** Lines with an id; the year is named where the line alone does not tell it. */
function lineTargets(plan: LinkedPlan): readonly Suggestion[] {
  return plan.items.flatMap((item) =>
    item.id === null
      ? []
      : item.statuses.flatMap(({ time, from, lines }) =>
          from
            ? []
            : lines.flatMap(({ line, text, relisting }) =>
                line.id === null || relisting
                  ? []
                  : {
                      word: `${item.id ?? ''}${time === null || time.isImplied ? '' : `@${time.written}`}/${line.id}`,
                      meaning: `${numberOf(item)}${text}`,
                    },
              ),
        ),
  );
}
