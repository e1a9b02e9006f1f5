import { countItems } from '#core/link/counts.ts';
import { isPriority } from '#core/link/linked.ts';
import type { Item } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Say } from './words.ts';

/** How many 事業 or 取組施策 there are: 延べ and 実質. */
export interface CountProps {
  readonly label: string;
  readonly text: string;
}

/** `延べ41（再掲2を含む）・実質39`, or `41` where nothing is 再掲. */
export function countText(items: readonly Item[]): string {
  const { gross, net, relisted } = countItems(items);
  return relisted === 0 ? `${gross}件` : `延べ${gross}件（再掲${relisted}件を含む）・実質${net}件`;
}

/** By kind, kinds that do not occur left out; 重点事業 apart. */
export function countsProps(items: readonly Item[], say: Say): readonly CountProps[] {
  const measures = items.filter((item) => item.kind === 'measure');
  const projects = items.filter((item) => item.kind === 'project');
  const priorities = projects.filter((item) => isPriority(item) && item.relisting === null);
  const project = say(labelOf('section', 'projects'));
  const priority = say(labelOf('project', 'priority'));
  return [
    { label: project, items: projects },
    { label: `うち${priority}${project}`, items: priorities },
    { label: say(labelOf('section', 'measures')), items: measures },
  ].flatMap((count) =>
    count.items.length === 0 ? [] : [{ label: count.label, text: countText(count.items) }],
  );
}
