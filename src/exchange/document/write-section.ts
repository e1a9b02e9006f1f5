import { circled } from '#core/model/list-number.ts';
import { labelOf, keysOf } from '#core/model/terms.ts';
import type { Claims } from './claims.ts';
import type { Container, DraftGroup, DraftPrinciple, DraftSection } from './draft.ts';
import { writeCost } from './write-cost.ts';
import { writeIndicator } from './write-indicator.ts';
import { writeMeasure, writeProject } from './write-item.ts';
import { writeOthers } from './write-others.ts';
import { markdownText } from './markdown-text.ts';
import type { Writing } from './writing.ts';
import { joined } from './words.ts';
import { list, map, scalar } from './yaml-tree.ts';
import type { YamlMap, YamlNode } from './yaml-tree.ts';

/** A section as its file says it. `fallbackName` names one that the paper gives no heading. */
export function writeSection(section: DraftSection, fallbackName: string, writing: Writing): YamlMap {
  const key = keysOf('section', 'name').find((known) => known === section.key) ?? labelOf('section', 'name');
  const unnamed = section.name
    ? undefined
    : '要確認: 原本に分野・柱の見出しがないので、計画名を題名にしました。';
  const cost = writeCost(section.cost, writing);
  return map([
    [labelOf('section', 'number'), section.number && scalar(section.number)],
    [key, scalar(section.name ?? fallbackName), unnamed],
    [labelOf('section', 'calledAs'), section.calledAs && scalar(section.calledAs)],
    ...cost.entries,
    [labelOf('section', 'principles'), list(section.principles.map(writePrinciple))],
    [labelOf('section', 'sdgs'), writeSdgs(section)],
    ...containerEntries(section, writing, cost.others),
  ]);
}

function writePrinciple({ number, heading, body }: DraftPrinciple): YamlMap {
  return map([
    [labelOf('principle', 'number'), number && scalar(number)],
    [labelOf('principle', 'heading'), heading && scalar(heading)],
    [
      labelOf('principle', 'body'),
      body.length > 0 ? scalar(markdownText(joined(body, '\n\n')), { block: true }) : null,
    ],
  ]);
}

function writeSdgs({ sdgTargets, sdgDirection }: DraftSection): YamlMap {
  return map([
    [
      labelOf('sdgs', 'targets'),
      list(
        sdgTargets.map((target) => scalar(target)),
        true,
      ),
    ],
    [labelOf('sdgs', 'direction'), sdgDirection && scalar(sdgDirection)],
  ]);
}

type Entries = (readonly [string, YamlNode | null, (string | undefined)?])[];

function containerEntries(container: Container, writing: Writing, others: Container['others'] = []): Entries {
  return [
    [
      labelOf('section', 'indicators'),
      list(container.indicators.map((indicator) => writeIndicator(indicator))),
    ],
    [labelOf('section', 'groups'), list(container.groups.map((group) => writeGroup(group, writing)))],
    [
      labelOf('section', 'measures'),
      list(
        container.measures.map((measure, i) =>
          writeMeasure(measure, isInOrder(measure.number, i, writing.claims), writing),
        ),
      ),
    ],
    [
      labelOf('section', 'projects'),
      list(
        container.projects.map((project, i) =>
          writeProject(project, isInOrder(project.number, i, writing.claims), writing),
        ),
      ),
    ],
    [labelOf('section', 'others'), writeOthers([...others, ...container.others])],
  ];
}

function writeGroup(group: DraftGroup, writing: Writing): YamlMap {
  return map([[labelOf('group', 'name'), scalar(group.name)], ...containerEntries(group, writing)]);
}

/** ③ in the third place needs no writing: the format numbers by order. */
function isInOrder(number: Container['measures'][number]['number'], index: number, claims: Claims): boolean {
  if (number?.text !== circled(index + 1)) return false;
  claims.structure(number, 'number');
  return true;
}
