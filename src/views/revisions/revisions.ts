import type { LinkedPlan } from '#core/link/linked.ts';
import { isoDateOf, isoDayOf } from '#core/model/calendar-date.ts';
import type { Revision } from '#core/model/plan.ts';
import { folderName } from '../addresses.ts';
import type { Addresses } from '../addresses.ts';
import { itemLink } from '../relistings/relistings.ts';
import type { Link } from '../words.ts';

/** A row of 改定履歴: a 改定 or a 訂正（正誤）. */
export interface RevisionProps {
  /** Its place on a page: by plan and date, so that it stays when others come. */
  readonly anchor: string;
  /** As written. */
  readonly date: string | null;
  /** `2024-09-01`; null where the text names no day. */
  readonly isoDate: string | null;
  readonly kind: Revision['kind'];
  readonly description: string | null;
  /** What it touches. */
  readonly targets: readonly Link[];
}

/** 改定履歴 of a plan, in the order it is written. */
export function revisionsOf(plan: LinkedPlan, at: Addresses): readonly RevisionProps[] {
  const onDate = new Map<string, number>();
  return (plan.plan.cover?.revisions ?? []).map(({ date, kind, description, targets }) => {
    const isoDate = date === null ? null : isoDateOf(date);
    const key = isoDate ?? folderName(date ?? 'undated').replaceAll('_', '-');
    const order = (onDate.get(key) ?? 0) + 1;
    onDate.set(key, order);
    return {
      anchor: [plan.slug, key, ...(order > 1 ? [String(order)] : [])].join('_'),
      date,
      isoDate: date === null ? null : isoDayOf(date),
      kind,
      description,
      targets: targets.flatMap((id) => targetLink(plan, id, at) ?? []),
    };
  });
}

function targetLink(plan: LinkedPlan, id: string, at: Addresses): Link | null {
  const target = plan.byId.get(id);
  if (!target) return null;
  return target.kind === 'indicator'
    ? { text: target.title, href: at.indicator(target) }
    : itemLink(target, plan, at);
}
