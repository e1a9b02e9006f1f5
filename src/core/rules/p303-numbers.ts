import type { LinkedPlan } from '../link/linked.ts';
import { listNumber } from '../model/list-number.ts';
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
  readonly place: Place;
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
    for (const plan of content.plans) {
      for (const list of listsOf(plan)) {
        let before: { written: string; number: number; place: Place } | null = null;
        for (const { written, place } of list) {
          const number = written === null ? null : listNumber(written);
          if (written === null || number === null) continue;
          if (before && number !== before.number + 1)
            yield {
              place,
              written,
              before: before.written,
              beforePlace: before.place,
              twice: number === before.number,
            };
          before = { written, number, place };
        }
      }
    }
  },
  say: ({ written, before, beforePlace, twice }) => ({
    message: twice
      ? `番号「${written}」が重なっています。`
      : `番号が「${before}」の次に「${written}」になっています。`,
    help: '番号を順に直すか、抜けた項目がないか確かめてください。',
    related: [{ place: beforePlace, message: '前の番号はここです' }],
  }),
});

/** Numbers of sections, of 考え方, and of each list of items. */
function* listsOf(plan: LinkedPlan): Generator<readonly Numbered[]> {
  yield plan.sections.map(({ section }) => ({ written: section.number, place: section.at('number') }));
  for (const { section, lists } of plan.sections) {
    yield section.principles.map((principle) => ({
      written: principle.number,
      place: principle.at('number'),
    }));
    for (const { items } of lists)
      yield items.map(({ entity }) => ({ written: entity.number, place: entity.at('number') }));
  }
}
