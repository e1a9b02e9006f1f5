import { labelOf } from '#core/model/terms.ts';
import type { DraftDepartment, DraftIndicator, DraftValue } from './draft.ts';
import { writeOthers } from './write-others.ts';
import { list, map, scalar } from './yaml-tree.ts';
import type { YamlMap, YamlNode } from './yaml-tree.ts';

export function writeIndicator(indicator: DraftIndicator): YamlMap {
  return map([
    [labelOf('indicator', 'name'), scalar(indicator.name)],
    [labelOf('indicator', 'unit'), indicator.unit && scalar(indicator.unit)],
    [labelOf('indicator', 'direction'), indicator.direction && scalar(indicator.direction)],
    [labelOf('indicator', 'baseline'), writeValues(indicator.baseline)],
    [labelOf('indicator', 'targets'), writeValues(indicator.targets)],
    [labelOf('indicator', 'actuals'), writeValues(indicator.actuals)],
    [labelOf('indicator', 'departments'), writeDepartments(indicator.departments)],
    [labelOf('indicator', 'others'), writeOthers(indicator.others)],
  ]);
}

function writeValues(values: readonly DraftValue[]): YamlMap {
  return map(
    values.map(({ year, words }) => [year, scalar(words)]),
    true,
  );
}

/** One name, or a list of them. */
export function writeDepartments(departments: readonly DraftDepartment[]): YamlNode {
  const [first] = departments;
  return first && departments.length === 1
    ? scalar(first.name)
    : list(
        departments.map(({ name }) => scalar(name)),
        true,
      );
}
