import { originalOf } from '#core/link/linked.ts';
import type { Item, LinkedPlan, Relisting, Spot } from '#core/link/linked.ts';
import type { DepartmentStatus, StatusLine } from '#core/model/status.ts';
import { withoutRelistingMark } from '#core/model/text.ts';
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
    lines: linked.lines.map(({ text, relisting }) => ({ text, relists: reference(plan, relisting) })),
    byDepartment: linked.status.byDepartment.map((part) => departmentRecord(plan, part)),
    relists: reference(plan, linked.relisting),
    from: linked.from && referenceTo(plan, { item: linked.from, status: null, line: null }),
  }));
}

function departmentRecord(plan: LinkedPlan, part: DepartmentStatus): StatusRecord['byDepartment'][number] {
  return {
    department: part.department,
    state: part.state,
    stateWord: part.stateWord,
    grade: part.grade,
    lines: part.lines.map((line) => {
      const relisting = relistingOf(plan, line);
      return {
        text: withoutRelistingMark(line.text ?? originalOf(relisting)?.line?.text ?? ''),
        relists: reference(plan, relisting),
      };
    }),
  };
}

const known = new WeakMap<LinkedPlan, ReadonlyMap<StatusLine, Relisting>>();

function relistingOf(plan: LinkedPlan, line: StatusLine): Relisting | null {
  let byLine = known.get(plan);
  if (!byLine) {
    byLine = new Map(plan.relistings.flatMap((one) => (one.from.line ? [[one.from.line, one]] : [])));
    known.set(plan, byLine);
  }
  return byLine.get(line) ?? null;
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
