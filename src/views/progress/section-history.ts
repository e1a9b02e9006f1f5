import type { Item, LinkedPlan, LinkedSection } from '#core/link/linked.ts';
import { originalItem } from '#core/link/linked.ts';
import { rememberedBy } from '#core/link/remembered-by.ts';
import type { StatusTime } from '#core/model/fiscal-year.ts';
import { fold } from '#core/model/text.ts';
import type { Addresses } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { itemWords } from '../items.ts';
import type { ItemRow } from '../items.ts';
import { reportedItems } from './state-counts.ts';
import { statusChanges } from './status-changes.ts';
import type { StatusChanges, StatusWords } from './status-changes.ts';
import { statusesAt, statusTimes, timeHead } from './statuses.ts';
import type { StatusContentProps, StatusProps } from './statuses.ts';
import { itemName } from '../words.ts';
import type { Link, YearHead } from '../words.ts';

/** An item with its 取組状況 from the first time to the last. */
export interface ItemHistory extends Pick<ItemRow, 'number' | 'title' | 'departments' | 'relisting'> {
  readonly item: Item;
  readonly anchor: string | null;
  /** Its place on its section's page. */
  readonly place: Link;
  /** A 再掲 that has nothing of its own: where the history of its original is told. */
  readonly told: Link | null;
  /** The times of the section, in order; empty where it is told elsewhere. */
  readonly moments: readonly Moment[];
}

/** 取組状況 at a time, and what changed since the time before it. */
export interface Moment {
  readonly time: StatusTime | null;
  readonly head: YearHead;
  /** Null: nothing is written. */
  readonly status: StatusProps | null;
  readonly since: Since | null;
}

/** What changed since an earlier time; or why that cannot be told. */
export type Since =
  | ({ readonly kind: 'compared'; readonly earlier: string } & ComparedStatus)
  | { readonly kind: 'no year' | 'other parts'; readonly earlier: string };

export interface ComparedStatus extends StatusChanges {
  /** 所管課別, in the order of the later time. */
  readonly departments: readonly StatusChanges[];
  /** 所管課 that reported at the earlier time and no longer do. */
  readonly silent: readonly string[];
}

/** Whether the 取組状況 of a section speak of two times or more: only then there is something to compare. */
export function hasHistory(section: LinkedSection): boolean {
  return statusTimes(section.items).length > 1;
}

export const sectionsWithHistory = rememberedBy(({ sections }: LinkedPlan): readonly LinkedSection[] =>
  sections.filter(hasHistory),
);

/** The items of a section that could report, in the order of the paper. */
export function sectionHistory(section: LinkedSection, edition: Edition): readonly ItemHistory[] {
  const { at } = edition;
  const times = statusTimes(section.items);
  return reportedItems(section.plan, section.items).map((item) => {
    const { number, title, departments, relisting } = itemWords(item, at);
    const told = toldElsewhere(item, at);
    return {
      ...{ item, anchor: item.id, number, title, departments, relisting, told },
      place: { text: `${itemName(item)}の記載を見る`, href: at.item(item) },
      moments: told ? [] : moments(item, times, edition),
    };
  });
}

function toldElsewhere(item: Item, at: Addresses): Link | null {
  const original = originalItem(item);
  if (!original || !hasHistory(original.section)) return null;
  return item.statuses.every(({ from, relisting }) => from !== null || relisting !== null)
    ? {
        text: `再掲元の${itemName(original)}の経過`,
        href: `${at.history(original.section)}#${original.id ?? ''}`,
      }
    : null;
}

function moments(item: Item, times: readonly (StatusTime | null)[], edition: Edition): readonly Moment[] {
  let earlier: { readonly era: string; readonly status: StatusProps } | null = null;
  return statusesAt(item, times, edition).map((written, i): Moment => {
    const time = times[i] ?? null;
    const head = timeHead(time);
    if (!written || written.isBlank) return { time, head, status: null, since: null };
    const since = earlier && compare(earlier.status, written, earlier.era, time);
    earlier = { era: head.era, status: written };
    return { time, head, status: written, since };
  });
}

function compare(before: StatusProps, after: StatusProps, earlier: string, time: StatusTime | null): Since {
  if (time === null) return { kind: 'no year', earlier };
  if (before.departments.length > 0 !== after.departments.length > 0) return { kind: 'other parts', earlier };
  const parts = new Map(before.departments.map((part) => [nameIn(part), part]));
  const departments = after.departments.map((part) => ({
    ...statusChanges(wordsIn(parts.get(nameIn(part)) ?? null), wordsIn(part)),
  }));
  const reporting = new Set(after.departments.map(nameIn));
  const silent = before.departments.flatMap((part) =>
    reporting.has(nameIn(part)) ? [] : [part.department.written],
  );
  const whole = statusChanges(wordsIn(before), wordsIn(after));
  return { kind: 'compared', earlier, ...whole, departments, silent };
}

/** By which a 所管課 is known again: its page, or the name where it has none. */
function nameIn({ department }: StatusProps['departments'][number]): string {
  return department.href ?? fold(department.written);
}

function wordsIn(content: StatusContentProps | null): StatusWords {
  return {
    state: content?.state?.word ?? null,
    grade: content?.grade?.mark ?? null,
    lines: content?.lines.map(({ text }) => text) ?? [],
  };
}
