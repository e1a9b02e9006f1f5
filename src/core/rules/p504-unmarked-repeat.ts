import type { Item, LinkedPlan } from '../link/linked.ts';
import { linesOf } from '../link/resolve-relistings.ts';
import { comparable, hasRelistingMark } from '../model/text.ts';
import { labelOf } from '../model/terms.ts';
import type { Place } from '../source/source-file.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface RepeatFact extends Fact {
  readonly words: string;
  readonly label: string;
  readonly first: { readonly label: string; readonly place: Place };
}

/** Shorter words repeat by nature. */
const WORTH_A_WORD = 20;

export const unmarkedRepeat = defineRule<RepeatFact>({
  code: 'P504',
  name: 'repeat-is-marked',
  severity: 'warning',
  title: '同じ文には再掲の印がある',
  reason: '印のない繰り返しは、件数を重ねて数えさせ、片方だけが直されていきます。',
  example: `
柱: 市民活動の支援
取組施策:
  - id: s101
    施策: 市民活動団体の情報発信を支える講座を毎年開きます。
  - id: s102
    施策: 市民活動団体の情報発信を支える講座を毎年開きます。  # ← P504
`,
  *find(content) {
    for (const plan of content.plans) {
      const seen = new Map<string, { label: string; place: Place }>();
      for (const { words, field, label, place } of wordsIn(plan)) {
        const key = comparable(words);
        if (key.length < WORTH_A_WORD) continue;
        const first = seen.get(`${field}:${key}`);
        if (first) yield { place, words, label, first };
        else seen.set(`${field}:${key}`, { label, place });
      }
    }
  },
  say: ({ words, label, first }) => ({
    message: `${label}の「${words}」は、${first.label}と同じ文ですが、再掲の印がありません。`,
    help: '再掲であれば、文の代わりに「再掲:」で元を指してください。別のものであれば、違いが分かる文にしてください。',
    related: [{ place: first.place, message: `${first.label}に同じ文があります` }],
  }),
});

interface Words {
  readonly words: string;
  readonly field: string;
  readonly label: string;
  readonly place: Place;
}

/** 施策, 事業内容 and lines of 内容 that are no 再掲 and stand under none, year by year. */
function* wordsIn(plan: LinkedPlan): Generator<Words> {
  for (const item of plan.items) {
    if (item.relisting) continue;
    const own =
      item.kind === 'measure'
        ? ([item.entity.text, 'text'] as const)
        : ([item.entity.description, 'description'] as const);
    if (own[0] !== null)
      yield { words: own[0], field: labelFor(item), label: item.label, place: item.entity.at(own[1]) };
    for (const status of item.entity.statuses) {
      for (const [place, line] of linesOf(status)) {
        if (line.relists || line.text === null || hasRelistingMark(line.text)) continue;
        const when = status.time?.written ?? '';
        yield {
          words: line.text,
          field: `${labelOf('status', 'lines')}${when}`,
          label: when === '' ? item.label : `${item.label}の${when}`,
          place,
        };
      }
    }
  }
}

function labelFor(item: Item): string {
  return item.kind === 'measure' ? labelOf('measure', 'text') : labelOf('project', 'description');
}
