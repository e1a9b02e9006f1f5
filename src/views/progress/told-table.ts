import type { LinkedPlan } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import { wordsOf } from '../words.ts';
import { newestOf } from './statuses.ts';
import { yearsWithPages } from './year-contents.ts';
import type { Counts } from '#core/link/counts.ts';
import type { State } from '#core/model/terms.ts';
import { stackedBars } from '../charts/stacked-bars.ts';
import type { Look, Series, StackedBarsProps } from '../charts/stacked-bars.ts';
import type { Told, ToldCounts, ToldKind } from './state-counts.ts';
import { timeHead } from './statuses.ts';
import type { YearHead } from '../words.ts';

/** How many items say what, a row a time; the last column is all of them. */
export interface ToldTableProps {
  readonly caption: string;
  readonly timeHead: string;
  readonly kinds: readonly string[];
  readonly totalHead: string;
  readonly rows: readonly {
    readonly time: YearHead;
    /** A page about that time. */
    readonly href: string | null;
    readonly counts: readonly Counts[];
    readonly total: Counts;
  }[];
  /** How something in it is counted, where a reader could take it otherwise. */
  readonly notes: readonly string[];
}

/** The same figures as a picture and as a table, under a heading. */
export interface ToldPart {
  readonly anchor: string;
  readonly title: string;
  readonly bars: StackedBarsProps;
  readonly table: ToldTableProps;
}

/** `word`: what is counted, 状態 or 評価, in the plan's words. */
export function toldPart<Value extends string>(
  anchor: string,
  word: string,
  counts: ToldCounts<Value>,
  plan: LinkedPlan,
  at: Addresses,
): ToldPart {
  const title = counts.times.length > 1 ? `年度ごとの${word}` : `${word}ごとの件数`;
  const caption = counts.times.length > 1 ? `${title}の件数` : title;
  return { anchor, title, bars: toldBars(counts, caption), table: toldTable(counts, caption, plan, at) };
}

export function toldTable<Value extends string>(
  { kinds, times }: ToldCounts<Value>,
  caption: string,
  plan: LinkedPlan,
  at: Addresses,
): ToldTableProps {
  const years = new Set(yearsWithPages(plan));
  const departments = wordsOf(plan)(labelOf('measure', 'departments'));
  return {
    caption,
    timeHead: '年度',
    kinds: kinds.map(({ label }) => label),
    totalHead: '計',
    rows: times.map(({ time, counts, total }) => ({
      time: timeHead(time),
      href: time && years.has(time.year) ? at.year(plan.slug, time.year) : null,
      counts,
      total,
    })),
    notes: [
      ...(times.some(({ total }) => total.relisted > 0)
        ? ['「延べ」は再掲を含む数、「実質」は再掲を除いた数です。']
        : []),
      ...kinds.flatMap(({ key, label }) =>
        key === 'differs'
          ? [`${departments}ごとの記載がそろわないものは、「${label}」に1件として数えています。`]
          : [],
      ),
    ],
  };
}

/** A bar a time, of the items each counted once (実質). */
function toldBars<Value extends string>(
  { kinds, times }: ToldCounts<Value>,
  title: string,
): StackedBarsProps {
  const newest = newestOf(times);
  const told = kinds.map(({ label }, i) => `${label}${newest?.counts[i]?.net ?? 0}件`).join('、');
  const hasRelisted = times.some(({ total }) => total.relisted > 0);
  return stackedBars(
    {
      title: hasRelisted ? `${title}（再掲を除く実質）` : title,
      description: newest
        ? `${newest.time === null ? '' : `${timeHead(newest.time).era}は、`}${told}です。`
        : '',
    },
    looksOf(kinds),
    times.map(({ time, counts, total }) => ({
      label: timeHead(time).era,
      text: `${total.net}件`,
      values: counts.map(({ net }) => net),
      texts: counts.map(({ net }) => String(net)),
    })),
  );
}

/** A state looks the same in every plan; what is not written stands back. */
const LOOK_OF: Readonly<Record<Told<State>, Look>> = {
  完了: 1,
  実施中: 2,
  検討中: 6,
  未着手: 8,
  遅延: 5,
  中止: 7,
  differs: 3,
  unsaid: 'unknown',
  nothing: 'nothing',
};

/** 評価 has signs of a plan's own: they take the looks of the states in their order. */
const LOOKS_IN_ORDER: readonly Look[] = [1, 2, 6, 5, 7, 8];

function looksOf(kinds: readonly ToldKind<string>[]): readonly Series[] {
  return kinds.map(({ key, label }, i) => ({
    name: label,
    look:
      (LOOK_OF as Readonly<Record<string, Look | undefined>>)[key] ??
      LOOKS_IN_ORDER[i % LOOKS_IN_ORDER.length] ??
      1,
  }));
}
