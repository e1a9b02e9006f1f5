import type { Item, ItemList } from '../link/linked.ts';
import { linesIn } from '../link/written-relistings.ts';
import { writtenForm } from '../model/placed.ts';
import type { Placed } from '../model/placed.ts';
import { endingOf, withoutRemarks } from '../model/sentence.ts';
import type { Ending } from '../model/sentence.ts';
import { labelOf } from '../model/terms.ts';
import { hasRelistingMark } from '../model/text.ts';
import type { SourceEdit } from '../source/fault.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';
import { areForgotten } from './odd-one-out.ts';
import { choice } from './relisting-edits.ts';

interface Ended {
  readonly words: string;
  readonly entity: Placed;
  readonly field: 'text' | 'description';
  /** What the words are: 施策, 事業内容, 取組状況. */
  readonly called: string;
}

interface EndFact extends Fact, Ended {
  readonly label: string;
  /** What its siblings have and this one has not; false: the reverse. */
  readonly lacksStop: boolean;
  readonly siblings: number;
}

export const sentenceEnds = defineRule<EndFact>({
  code: 'P304',
  name: 'sentences-end-alike',
  severity: 'warning',
  title: '並ぶ文の終わりの「。」がそろっている',
  reason:
    '並びの中で一つだけ「。」がないと、続きが落ちたように見えます。「。」のあるなしは、並びの中でそろえます。',
  example: `
柱: 市民活動の支援
取組施策:
  - id: s101
    施策: 市民活動の相談会を開催します。
  - id: s102
    施策: 活動の場を提供します  # ← P304
  - id: s103
    施策: 活動の様子を広く知らせます。
`,
  *findIn({ lists }) {
    for (const list of lists) {
      yield* oddOnes(list, ownSentences);
      yield* oddOnes(list, statusLines);
    }
  },
  say(fact) {
    const { words, called, lacksStop, siblings, label } = fact;
    const tail = Array.from(words.slice(-SHOWN * 2));
    const end = `${tail.length > SHOWN ? '…' : ''}${tail.slice(-SHOWN).join('')}`;
    const count = String(siblings);
    return {
      message: lacksStop
        ? {
            ja: `${label}の${called}「${end}」の終わりに「。」がありません。並んでいるほかの${count}つにはあります。`,
            en: `The ${called} “${end}” of ${label} lacks the final 「。」 that the other ${count} beside it have.`,
          }
        : {
            ja: `${label}の${called}「${end}」の終わりに「。」があります。並んでいるほかの${count}つにはありません。`,
            en: `The ${called} “${end}” of ${label} has a final 「。」 that the other ${count} beside it lack.`,
          },
      help: lacksStop
        ? { ja: '文の終わりに「。」を補ってください。', en: 'Please add 「。」 at the end of the sentence.' }
        : {
            ja: '「。」を取るか、ほかの文にも付けてください。',
            en: 'Please take 「。」 away, or add it to the others.',
          },
      fixes: choice(
        lacksStop ? { ja: '「。」を補う', en: 'Add 「。」' } : { ja: '「。」を取る', en: 'Take 「。」 away' },
        endChanged(fact),
      ),
    };
  },
});

const MEASURE = labelOf('measure', 'text');
const PROJECT = labelOf('project', 'description');
const STATUS = labelOf('measure', 'statuses');

/** Enough of the end of a sentence to find it on paper. */
const SHOWN = 12;

type Tell = (words: string, entity: Placed, field: Ended['field'], called: string, item: Item) => void;

/** 施策 or 事業内容 of a list. */
function ownSentences({ items }: ItemList, tell: Tell): void {
  for (const item of items) {
    if (item.kind === 'measure') {
      if (item.entity.text !== null) tell(item.entity.text, item.entity, 'text', MEASURE, item);
    } else if (item.entity.description !== null)
      tell(item.entity.description, item.entity, 'description', PROJECT, item);
  }
}

/** The lines of 取組状況 of a list. */
function statusLines({ items }: ItemList, tell: Tell): void {
  for (const item of items)
    for (const status of item.entity.statuses)
      for (const line of linesIn(status)) if (line.text !== null) tell(line.text, line, 'text', STATUS, item);
}

/** What is pasted with its 再掲 mark ends as its mark wants. */
function endOf(words: string): Ending {
  const ending = endingOf(words);
  return ending === 'open' && hasRelistingMark(words) ? 'none' : ending;
}

function oddOnes(list: ItemList, sentences: (list: ItemList, tell: Tell) => void): readonly EndFact[] {
  let stops = 0;
  let opens = 0;
  sentences(list, (words) => {
    const ending = endOf(words);
    if (ending === 'stop') stops += 1;
    else if (ending === 'open') opens += 1;
  });
  const lacksStop = areForgotten(opens, stops);
  if (!lacksStop && !areForgotten(stops, opens)) return [];
  const odd: EndFact[] = [];
  const siblings = lacksStop ? stops : opens;
  const wanted = lacksStop ? 'open' : 'stop';
  sentences(list, (words, entity, field, called, item) => {
    if (endOf(words) === wanted)
      odd.push({
        place: entity.at(field),
        words,
        entity,
        field,
        called,
        label: item.label,
        lacksStop,
        siblings,
      });
  });
  return odd;
}

/** 「。」 written or taken away at the very end of a plain or quoted text; null where a remark or a mark stands there. */
function endChanged({ words, entity, place, lacksStop }: EndFact): readonly SourceEdit[] | null {
  const text = writtenForm(entity)?.source.text ?? '';
  const { file, start, end } = place;
  const written = text.slice(start, end);
  const close = /["']$/u.exec(written)?.[0] ?? '';
  const at = end - close.length;
  if (withoutRemarks(words) !== words || !text.startsWith(words, at - words.length)) return null;
  return lacksStop
    ? [{ place: { file, start: at, end: at }, newText: '。' }]
    : [{ place: { file, start: at - 1, end: at }, newText: '' }];
}
