import type { Counts } from '#core/link/counts.ts';
import type { StatusTime } from '#core/model/fiscal-year.ts';
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

export function toldTable<Value extends string>(
  { kinds, times }: ToldCounts<Value>,
  caption: string,
  hrefOf: (time: StatusTime | null) => string | null,
): ToldTableProps {
  return {
    caption,
    timeHead: '年度',
    kinds: kinds.map(({ label }) => label),
    totalHead: '計',
    rows: times.map(({ time, counts, total }) => ({
      time: timeHead(time),
      href: hrefOf(time),
      counts,
      total,
    })),
    notes: [
      ...(times.some(({ total }) => total.relisted > 0)
        ? ['「延べ」は再掲を含む数、「実質」は再掲を除いた数です。']
        : []),
      ...kinds.flatMap(({ key, label }) =>
        key === 'differs'
          ? [`所管課ごとの記載がそろわないものは、「${label}」に1件として数えています。`]
          : [],
      ),
    ],
  };
}

/** A bar a time, of the items each counted once (実質). */
export function toldBars<Value extends string>(
  { kinds, times }: ToldCounts<Value>,
  title: string,
): StackedBarsProps {
  const newest = times.at(-1);
  const told = kinds.map(({ label }, i) => `${label}${newest?.counts[i]?.net ?? 0}件`).join('、');
  const hasRelisted = times.some(({ total }) => total.relisted > 0);
  return stackedBars(
    {
      title: hasRelisted ? `${title}（再掲を除く実質）` : title,
      description: newest ? `${timeHead(newest.time).era}は、${told}です。` : '',
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
  unsaid: 4,
  nothing: 'unknown',
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
