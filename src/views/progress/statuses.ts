import type { Item, LinkedLine, LinkedStatus } from '#core/link/linked.ts';
import { sameTime } from '#core/link/resolve-relistings.ts';
import type { StatusTime } from '#core/model/fiscal-year.ts';
import type { StatusContent } from '#core/model/status.ts';
import { labelOf, NOT_WRITTEN, YEAR_NOT_WRITTEN } from '#core/model/terms.ts';
import { fold } from '#core/model/text.ts';
import { lineAnchor, statusAnchor } from '../addresses.ts';
import { departmentProps } from '../departments/department-names.ts';
import type { DepartmentProps } from '../departments/department-names.ts';
import type { Edition } from '../edition.ts';
import { itemLink, relistedTo, relistingProps } from '../relistings/relistings.ts';
import type { RelistingProps, SpotLink } from '../relistings/relistings.ts';
import { wordsOf, yearHead } from '../words.ts';
import type { Link, Say, StateProps, YearHead } from '../words.ts';

export interface LineProps {
  readonly anchor: string | null;
  readonly text: string;
  readonly relisting: RelistingProps | null;
  readonly relistedTo: readonly SpotLink[];
}

export interface StatusContentProps {
  readonly state: StateProps | null;
  /** 評価 as printed, and what the plan says it means. */
  readonly grade: {
    /** 評価 in the plan's word. */
    readonly label: string;
    readonly mark: string;
    readonly meaning: string | null;
  } | null;
  readonly lines: readonly LineProps[];
}

/** 取組状況 of an item at one time. */
export interface StatusProps extends StatusContentProps {
  readonly anchor: string | null;
  /** 所管課別 */
  readonly departments: readonly (StatusContentProps & { readonly department: DepartmentProps })[];
  /** 再掲 of the whole cell. */
  readonly relisting: RelistingProps | null;
  readonly relistedTo: readonly SpotLink[];
  /** It came along with the 再掲 of the item: the item it was written for. */
  readonly from: Link | null;
  /** Nothing is written: the year stands alone. */
  readonly isBlank: boolean;
}

/** Times of 取組状況 as columns, over all items of a page. */
export function statusTimes(items: readonly Item[]): readonly (StatusTime | null)[] {
  const times: (StatusTime | null)[] = [];
  for (const { time } of items.flatMap((item) => item.statuses))
    if (!times.some((other) => sameTime(other, time))) times.push(time);
  const rank = (time: StatusTime | null): number => (time ? time.year + (time.isPoint ? 0 : 0.5) : Infinity);
  return times.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/** The last time that names a year, else the last of all; undefined where there is none. */
export function newestOf<Time extends { readonly time: StatusTime | null }>(
  times: readonly Time[],
): Time | undefined {
  return times.findLast(({ time }) => time !== null) ?? times.at(-1);
}

export function timeHead(time: StatusTime | null): YearHead {
  if (time === null) return { era: YEAR_NOT_WRITTEN, western: null };
  return time.isPoint ? { era: time.written, western: null } : yearHead(time.year);
}

/** 取組状況 of an item in each of the columns; null where nothing is written for that time. */
export function statusesAt(
  item: Item,
  times: readonly (StatusTime | null)[],
  edition: Edition,
): readonly (StatusProps | null)[] {
  return times.map((time) => {
    const status = statusAt(item, time);
    return status ? statusProps(item, status, edition) : null;
  });
}

export function statusAt(item: Item, time: StatusTime | null): LinkedStatus | null {
  return item.statuses.find((status) => sameTime(status.time, time)) ?? null;
}

function statusProps(item: Item, linked: LinkedStatus, edition: Edition): StatusProps {
  const { at } = edition;
  const { plan } = item.section;
  const { status, relisting, from } = linked;
  const isOwn = from === null && relisting === null;
  const lineProps = (line: LinkedLine): LineProps => ({
    anchor: isOwn ? lineAnchor(item, status, line.line) : null,
    text: line.text,
    relisting: line.relisting && relistingProps(line.relisting, at),
    relistedTo: isOwn ? relistedTo(line.relistedBy, plan, at) : [],
  });
  const lines = linked.lines.map(lineProps);
  const departments = linked.departments.map((part) => ({
    department: departmentProps(part.department, edition),
    state: stateProps(part),
    grade: gradeProps(part.grade, item),
    lines: part.lines.map(lineProps),
  }));
  const state = stateProps(linked);
  const grade = gradeProps(linked.grade, item);
  return {
    anchor: from ? null : statusAnchor(item, relisting?.from.status ?? status),
    state,
    grade,
    lines,
    departments,
    relisting: relisting && from === null ? relistingProps(relisting, at) : null,
    relistedTo: from ? [] : relistedTo(linked.relistedBy, plan, at),
    from: from && itemLink(from, plan, at),
    isBlank: isBlankStatus(linked),
  };
}

/** Its time stands alone, and nothing is written for it. */
export function isBlankStatus({ state, grade, lines, departments }: LinkedStatus): boolean {
  return lines.length === 0 && departments.length === 0 && state === null && grade === null;
}

export function stateProps({
  state,
  stateWord,
}: Pick<StatusContent, 'state' | 'stateWord'>): StateProps | null {
  return state && { state, word: stateWord ?? state };
}

/** `商工観光課：検討中`, for each part of 所管課別. */
export function partFacts(status: LinkedStatus | null, say: Say): readonly string[] {
  return (status?.departments ?? []).map(
    ({ department, stateWord }) =>
      `${department}：${stateWord ?? `${say(labelOf('status', 'state'))}の${NOT_WRITTEN}`}`,
  );
}

export function gradeProps(grade: string | null, item: Item): StatusContentProps['grade'] {
  if (grade === null) return null;
  const { plan } = item.section;
  const label = wordsOf(plan)(labelOf('status', 'grade'));
  return { label, mark: grade, meaning: plan.plan.cover?.gradeWords.get(fold(grade)) ?? null };
}

/** `評価 ◎（達成）`; nothing where there is none. */
export function gradeFacts(grade: string | null, item: Item): readonly string[] {
  const props = gradeProps(grade, item);
  if (!props) return [];
  return [`${props.label} ${props.mark}${props.meaning === null ? '' : `（${props.meaning}）`}`];
}
