import { costs } from './cost.ts';
import type { Costs } from './cost.ts';
import { entity } from './entity.ts';
import type { Field } from './entity.ts';
import type { Placed } from './placed.ts';
import { list, markdown, oneOrMany, record, text } from './fields.ts';
import type { Named } from './fields.ts';
import { indicators } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import { measure, project } from './item.ts';
import type { Measure, Project } from './item.ts';
import { keysOf } from './terms.ts';
import { fold, nearestWord } from './text.ts';

/** 考え方 */
export interface Principle extends Placed {
  readonly number: string | null;
  readonly heading: string | null;
  /** Markdown. */
  readonly body: string | null;
}

/** SDGs of a section: its targets as `16.6`, and the direction in words. */
export interface Sdgs extends Placed {
  readonly targets: readonly string[];
  readonly direction: string | null;
}

/** Group 区分: an optional level between a section and its items; may nest. */
export interface Group extends Placed {
  readonly number: string | null;
  readonly name: string | null;
  readonly groups: readonly Group[];
  readonly measures: readonly Measure[];
  readonly projects: readonly Project[];
  readonly indicators: readonly Indicator[];
  readonly others: readonly Named<string | null>[];
}

/** Section 分野・柱: one file, one table on paper. */
export interface Section extends Placed, Costs {
  readonly number: string | null;
  readonly name: string | null;
  /** What this plan calls a section: 分野, 柱, or the word of 呼び方. */
  readonly calledAs: string | null;
  readonly principles: readonly Principle[];
  readonly sdgs: Sdgs | null;
  readonly indicators: readonly Indicator[];
  readonly groups: readonly Group[];
  readonly measures: readonly Measure[];
  readonly projects: readonly Project[];
  readonly others: readonly Named<string | null>[];
}

const target: Field<string | null> = {
  blank: null,
  shape: text.shape,
  read: (node, reading, label) => {
    const written = text.read(node, reading, label);
    return written === null ? null : fold(written);
  },
};

const others = record(text);

const group: Field<Group | null> = entity<Group>(
  'group',
  {
    number: text,
    name: text,
    /* The list refers to the group it is part of: groups nest. */
    groups: {
      blank: [],
      get shape() {
        return list(group).shape;
      },
      read: (node, reading, label) => list(group).read(node, reading, label),
    },
    measures: list(measure),
    projects: list(project),
    indicators,
    others,
  },
  { called: '区分', requires: [['name']] },
);

/** 題名 says a title and no word for what it is the title of. */
const UNCALLED = '題名';

export const section = entity<Section>(
  'section',
  {
    number: text,
    name: text,
    calledAs: text,
    ...costs,
    principles: list(
      entity<Principle>('principle', { number: text, heading: text, body: markdown }, { called: '考え方' }),
    ),
    sdgs: entity<Sdgs>('sdgs', { targets: oneOrMany(target), direction: text }, { called: 'SDGs' }),
    indicators,
    groups: list(group),
    measures: list(measure),
    projects: list(project),
    others,
  },
  {
    called: '分野・柱',
    requires: [['name']],
    complete(values, entries) {
      /* A misspelt key is read as the one that was meant. */
      const key = nearestWord(entries.get('name')?.key.text ?? '', keysOf('section', 'name')) ?? '';
      if (values.calledAs === null && key !== '' && key !== UNCALLED) values.calledAs = key;
    },
  },
);
