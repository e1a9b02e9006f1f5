import { indicatorsOf } from './draft.ts';
import type { Draft, DraftGroup, Item } from './draft.ts';

export interface Counts {
  readonly sections: number;
  readonly groups: number;
  readonly principles: number;
  readonly measures: number;
  readonly projects: number;
  readonly priorities: number;
  readonly indicators: number;
  /** Lines of 取組状況 as printed, a bare 検討中 among them. */
  readonly statusLines: number;
  readonly states: number;
}

export function countsOf(draft: Draft, items: readonly Item[]): Counts {
  const statuses = items.flatMap((item) => item.statuses);
  const states = statuses.filter((status) => status.state).length;
  const groupsIn = (groups: readonly DraftGroup[]): number =>
    groups.length + groups.reduce((sum, group) => sum + groupsIn(group.groups), 0);
  return {
    sections: draft.sections.length,
    groups: draft.sections.reduce((sum, section) => sum + groupsIn(section.groups), 0),
    principles: draft.sections.reduce((sum, section) => sum + section.principles.length, 0),
    measures: items.filter((item) => item.kind === 'measure').length,
    projects: items.filter((item) => item.kind === 'project').length,
    priorities: items.filter((item) => item.kind === 'project' && item.priority).length,
    indicators: draft.sections.flatMap(indicatorsOf).length,
    statusLines: states + statuses.reduce((sum, status) => sum + status.lines.length, 0),
    states,
  };
}
