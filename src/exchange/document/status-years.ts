import { labelOf } from '#core/model/terms.ts';
import type { DraftOther, DraftStatus, Item } from './draft.ts';
import { joined } from './words.ts';

/**
 * Gives the year to the cells of 取組状況 that name none. What then still cannot stand beside the others (a second cell of
 * a year, a cell without a year beside cells with one) goes to その他の欄. True where a cell named no year.
 */
export function settleYears(item: Item, year: string | null): boolean {
  const isYearless = item.statuses.some((status) => status.year === null);
  for (const status of item.statuses) status.year ??= year;
  const hasYears = item.statuses.some((status) => status.year !== null);
  const settled = item.statuses.filter(
    (status, i) =>
      (status.year !== null || !hasYears) &&
      item.statuses.findIndex((other) => other.year === status.year) === i,
  );
  const rest = item.statuses.filter((status) => !settled.includes(status));
  item.statuses.splice(0, item.statuses.length, ...settled);
  item.others.push(...rest.flatMap(asOther));
  return isYearless;
}

function asOther(status: DraftStatus): DraftOther[] {
  const words = [status.state, status.grade, ...status.lines.map((line) => line.whole), status.mark].filter(
    (one) => one !== null,
  );
  const comment = 'この取組状況は、何年度のものですか。';
  return words.length === 0
    ? []
    : [{ key: labelOf('measure', 'statuses'), words: joined(words, '\n'), comment }];
}
