import { originalOf } from '#core/link/linked.ts';
import type { Item, LinkedLine, LinkedPlan, Relisting, Spot } from '#core/link/linked.ts';
import { rememberedBy } from '#core/link/remembered-by.ts';
import type { StatusRecord } from './schema.ts';

/** 取組状況 of an item by time, those that come along with its 再掲 included. */
export function statusRecords(item: Item): StatusRecord[] {
  const { plan } = item.section;
  return item.statuses.map((linked) => ({
    year: linked.time?.year ?? null,
    time: linked.time?.isPoint ? linked.time.written : null,
    state: linked.state,
    stateWord: linked.stateWord,
    grade: linked.grade,
    lines: linked.lines.map((line) => lineRecord(plan, line)),
    byDepartment: linked.departments.map((part) => ({
      ...part,
      lines: part.lines.map((line) => lineRecord(plan, line)),
    })),
    relists: reference(plan, linked.relisting),
    from: linked.from && referenceTo(plan, { item: linked.from, status: null, line: null }),
  }));
}

/** What an item, or one department of it, reports at one time. */
export interface StatusRow extends Pick<
  StatusRecord,
  'year' | 'time' | 'state' | 'stateWord' | 'grade' | 'lines'
> {
  readonly id: string | null;
  readonly department: string | null;
  /** Of a 再掲. */
  readonly original: string | null;
}

/** The same as rows: a status, then those of its departments. */
export const statusRows = rememberedBy(({ items }: LinkedPlan): readonly StatusRow[] =>
  items.flatMap((item) =>
    statusRecords(item).flatMap(({ byDepartment, relists, from, ...status }) => {
      const shared = { id: item.id, year: status.year, time: status.time, original: relists ?? from };
      return [
        { ...status, ...shared, department: null },
        ...byDepartment.map((part) => ({ ...part, ...shared })),
      ];
    }),
  ),
);

function lineRecord(plan: LinkedPlan, { text, relisting }: LinkedLine): StatusRecord['lines'][number] {
  return { text, relists: reference(plan, relisting) };
}

function reference(plan: LinkedPlan, relisting: Relisting | null): string | null {
  const original = originalOf(relisting);
  return original && referenceTo(plan, original);
}

/** `s103@令和4年度/a`, in the form the content itself refers by; a line without an id goes by its item and year. */
export function referenceTo(home: LinkedPlan, { item, status, line }: Spot): string {
  const { plan } = item.section;
  const elsewhere = plan === home ? '' : `${plan.slug}:`;
  const time = status?.time ? `@${status.time.written}` : '';
  return `${elsewhere}${item.id ?? ''}${time}${line?.id == null ? '' : `/${line.id}`}`;
}
