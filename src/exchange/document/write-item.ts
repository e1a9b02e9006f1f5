import { eraSpan } from '#core/model/fiscal-year.ts';
import type { FiscalYear } from '#core/model/fiscal-year.ts';
import { labelOf } from '#core/model/terms.ts';
import { comparable } from '#core/model/text.ts';
import type { DraftMeasure, DraftOther, DraftPriority, DraftProject, Item } from './draft.ts';
import { referenceTo } from './ids.ts';
import { writeCost } from './write-cost.ts';
import { writeDepartments, writeIndicator } from './write-indicator.ts';
import { writeOthers } from './write-others.ts';
import { rewording, writeStatuses } from './write-status.ts';
import type { Writing } from './writing.ts';
import { placesOf } from './words.ts';
import { list, map, scalar } from './yaml-tree.ts';
import type { YamlMap, YamlNode } from './yaml-tree.ts';

type Entries = (readonly [string, YamlNode | null, (string | undefined)?])[];

/** `isInOrder`: its number is the one its place in the list gives it anyway. */
export function writeMeasure(measure: DraftMeasure, isInOrder: boolean, writing: Writing): YamlMap {
  return map([
    [labelOf('measure', 'id'), scalar(writing.ids.items.get(measure) ?? '')],
    [labelOf('measure', 'number'), isInOrder || !measure.number ? null : scalar(measure.number)],
    ...wording(measure, 'measure', writing),
    [labelOf('measure', 'departments'), writeDepartments(measure.departments)],
    [labelOf('measure', 'statuses'), writeStatuses(measure, writing)],
    [labelOf('measure', 'indicators'), list(measure.indicators.map(writeIndicator))],
    [labelOf('measure', 'others'), writeOthers([...measure.others, ...unresolvedMark(measure, writing)])],
  ]);
}

export function writeProject(project: DraftProject, isInOrder: boolean, writing: Writing): YamlMap {
  const costs = project.costs.map((cost) => writeCost(cost, writing));
  const others = [
    ...project.others,
    ...costs.flatMap((cost) => cost.others),
    ...unresolvedMark(project, writing),
  ];
  return map([
    [labelOf('project', 'id'), scalar(writing.ids.items.get(project) ?? '')],
    [labelOf('project', 'number'), isInOrder || !project.number ? null : scalar(project.number)],
    [labelOf('project', 'code'), project.code && scalar(project.code)],
    ...wording(project, 'project', writing),
    [labelOf('project', 'departments'), writeDepartments(project.departments)],
    [labelOf('project', 'description'), writeDescription(project, writing)],
    ...costs.flatMap((cost) => cost.entries),
    [labelOf('project', 'priority'), project.priority && writePriority(project.priority)],
    [labelOf('project', 'statuses'), writeStatuses(project, writing)],
    [labelOf('project', 'indicators'), list(project.indicators.map(writeIndicator))],
    [labelOf('project', 'others'), writeOthers(others)],
  ]);
}

/** Its words, or the 再掲 they repeat. */
function wording(item: Item, noun: 'measure' | 'project', writing: Writing): Entries {
  const relisting = writing.relistings.items.get(item);
  if (!relisting)
    return [
      [noun === 'project' ? labelOf('project', 'name') : labelOf('measure', 'text'), scalar(item.whole)],
    ];
  if (item.mark) writing.claims.structure(item.mark, 'relisting-mark');
  return [
    [labelOf(noun, 'relists'), scalar(referenceTo(relisting.target, writing.ids, null))],
    ...rewording(noun, relisting, writing),
  ];
}

/** A 再掲 brings its original's 事業内容. */
function writeDescription(project: DraftProject, { relistings, claims }: Writing): YamlNode | null {
  const original = relistings.items.get(project)?.target.item;
  const { description } = project;
  if (!description) return null;
  if (
    original?.kind !== 'project' ||
    !original.description ||
    comparable(original.description.text) !== comparable(description.text)
  )
    return scalar(description);
  claims.fold(description, original.description);
  return null;
}

/** A mark in a column of its own that nothing could be found for. */
function unresolvedMark(item: Item, writing: Writing): DraftOther[] {
  if (!item.mark || writing.relistings.items.has(item)) return [];
  const inWords = new Set(item.whole.starts);
  const apart = placesOf(item.mark).every(({ start }) => !inWords.has(start));
  return apart
    ? [{ key: labelOf('measure', 'relists'), words: item.mark, comment: '再掲の元が見つかりません。' }]
    : [];
}

function writePriority({ goal, notes, steps }: DraftPriority): YamlMap {
  const written = map([
    [labelOf('priority', 'goal'), goal && scalar(goal)],
    [labelOf('priority', 'notes'), notes && scalar(notes)],
    [
      labelOf('priority', 'schedule'),
      list(
        steps.map(({ activity, years }) =>
          map([
            [labelOf('step', 'activity'), scalar(activity)],
            [labelOf('step', 'years'), years.length > 0 ? scalar(writtenYears(years)) : null],
          ]),
        ),
      ),
    ],
  ]);
  // Even with nothing in it 重点 says that the project is one.
  return { ...written, flow: written.entries.length === 0, present: true };
}

/** 令和5年度〜令和7年度, with 、 where years are missing in between. */
function writtenYears(years: readonly FiscalYear[]): string {
  const spans: { from: FiscalYear; to: FiscalYear }[] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && year <= last.to + 1) last.to = year;
    else spans.push({ from: year, to: year });
  }
  return spans.map(eraSpan).join('、');
}
