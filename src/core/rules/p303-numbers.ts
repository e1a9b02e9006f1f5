import type { Item, LinkedPlan } from '../link/linked.ts';
import { listNumber } from '../model/list-number.ts';
import type { Placed } from '../model/placed.ts';
import type { Group } from '../model/section.ts';
import type { Place } from '../source/source-file.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface NumberFact extends Fact {
  readonly written: string;
  readonly before: string;
  readonly beforePlace: Place;
  readonly twice: boolean;
}

interface Numbered {
  readonly written: string | null;
  readonly entity: Placed;
}

export const numbersRun = defineRule<NumberFact>({
  code: 'P303',
  name: 'numbers-run-on',
  severity: 'warning',
  title: '番号が飛んだり重なったりしていない',
  reason:
    '一つの並びの番号が飛ぶと、項目が抜け落ちたように見えます。並びの最初の番号は、いくつからでもかまいません。',
  example: `
分野: 市民自治
考え方:
  - { 番号: ①, 見出し: 意識づくり }
  - { 番号: ③, 見出し: 地域の活性化 }  # ← P303
`,
  *find(content) {
    for (const plan of content.plans) for (const list of listsOf(plan)) yield* outOfOrder(list);
  },
  say: ({ written, before, beforePlace, twice }) => ({
    message: twice
      ? { ja: `番号「${written}」が重なっています。`, en: `The number “${written}” is used twice.` }
      : {
          ja: `番号が「${before}」の次に「${written}」になっています。`,
          en: `The number “${before}” is followed by “${written}”.`,
        },
    help: {
      ja: '番号を順に直すか、抜けた項目がないか確かめてください。',
      en: 'Correct the numbers, or check whether an item is missing.',
    },
    related: [
      {
        place: beforePlace,
        message: { ja: '前の番号はここです', en: 'The number before it is here' },
      },
    ],
  }),
});

/** Numbers of sections called by the same word, of 考え方, of 区分, and of each list of items. */
function* listsOf(plan: LinkedPlan): Generator<Iterable<Numbered>> {
  /* A section that could not be read, or has no name yet, may be the one that is missing. */
  if (plan.plan.complete && plan.sections.every(({ section }) => section.name !== null))
    yield* listsOfSections(plan);
  for (const { section, lists } of plan.sections) {
    yield section.principles.map(numberOf);
    yield* listsOfGroups(section.groups);
    for (const { items } of lists)
      if (items.some(({ entity }) => entity.number !== null)) yield items.map(numberOfItem);
  }
}

function listsOfSections(plan: LinkedPlan): Iterable<Iterable<Numbered>> {
  const calledAlike = new Map<string | null, Numbered[]>();
  for (const { section } of plan.sections) {
    const alike = calledAlike.get(section.calledAs);
    if (alike) alike.push(numberOf(section));
    else calledAlike.set(section.calledAs, [numberOf(section)]);
  }
  return calledAlike.values();
}

function* listsOfGroups(groups: readonly Group[]): Generator<Iterable<Numbered>> {
  if (groups.length === 0) return;
  yield groups.map(numberOf);
  for (const group of groups) yield* listsOfGroups(group.groups);
}

function numberOf(entity: Placed & { readonly number: string | null }): Numbered {
  return { written: entity.number, entity };
}

/** A measure that prints no number is numbered by its order. */
function numberOfItem({ number, entity }: Item): Numbered {
  return { written: number, entity };
}

interface Count {
  readonly number: number;
  /** How many before it bear a number of another kind, which may stand in for one of the list each. */
  readonly others: number;
  readonly written: string;
  readonly entity: Placed;
}

function* outOfOrder(list: Iterable<Numbered>): Generator<NumberFact> {
  const counts: Count[] = [];
  let others = 0;
  for (const { written, entity } of list) {
    const number = written === null ? null : listNumber(written);
    if (written === null) continue;
    if (number === null) others += 1;
    else {
      counts.push({ number, others, written, entity });
      others = 0;
    }
  }
  let before: Count | null = null;
  let last = 0;
  for (const [i, count] of counts.entries()) {
    last += 1;
    const isNext = count.number >= last && count.number <= last + count.others;
    if (before && !isNext) {
      yield {
        place: count.entity.at('number'),
        written: count.written,
        before: before.written,
        beforePlace: before.entity.at('number'),
        twice: count.number === before.number,
      };
      /* Where the next number goes on as if nothing had been, this one alone is wrong. */
      if (counts[i + 1]?.number !== last + 1) last = count.number;
    } else last = count.number;
    before = count;
  }
}
