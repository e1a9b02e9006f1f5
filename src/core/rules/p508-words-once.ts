import type { Item, Relisting, Spot } from '../link/linked.ts';
import { originalItem } from '../link/linked.ts';
import { statusAt } from '../link/resolve-relistings.ts';
import type { Status, StatusLine } from '../model/status.ts';
import { comparable } from '../model/text.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';
import { choice, withoutCellWords, withoutStatus, withoutWords } from './relisting-edits.ts';
import { originalHere, placeOfSpot, rewordedIn, spotLabel } from './relisting-facts.ts';

interface TwiceFact extends Fact {
  readonly what: 'words' | 'cell' | 'year';
  readonly from: Spot;
  readonly original: Spot;
  readonly words: string;
  /** To the letter, so that nothing a reader sees changes when the words are removed. */
  readonly isLiteral: boolean;
}

export const wordsOnce = defineRule<TwiceFact>({
  code: 'P508',
  name: 'relisting-brings-the-words',
  severity: 'warning',
  title: '再掲が連れてくる文を、重ねて書いていない',
  reason:
    '「再掲:」は元の文を連れてきます。同じ文をもう一度書くと、元を直したときにここだけ古いまま残ります。',
  example: `
柱: 市民活動の支援
取組施策:
  - id: s101
    施策: 市民活動の相談会を年4回開催します。
  - id: s102
    施策: 市民活動の相談会を年4回開催します。  # ← P508
    再掲: s101
`,
  *find(content) {
    for (const { relisting, own, original, words } of rewordedIn(content)) {
      const isLiteral = own === words;
      if (isLiteral || comparable(own) === comparable(words))
        yield {
          place: placeOfSpot(relisting.from),
          what: 'words',
          from: relisting.from,
          original,
          words,
          isLiteral,
        };
    }
    for (const plan of content.plans) {
      for (const relisting of plan.relistings) {
        if (relisting.outcome.kind !== 'found' || relisting.unconfirmed) continue;
        if (relisting.level === 'cell') yield* cellTwice(relisting, relisting.outcome.original);
        else if (relisting.level === 'item' && relisting.from.item.kind !== 'indicator')
          yield* yearsTwice(relisting.from.item);
      }
    }
  },
  say({ what, from, original, words, isLiteral }) {
    const label = spotLabel(original);
    const title = { ja: '重ねて書いた文を消す', en: 'Remove the words written twice' };
    const remove = { words: withoutWords, cell: withoutCellWords, year: withoutStatus }[what];
    return {
      message: {
        ja: `「${words}」は、再掲の元の${label.ja}にある文です。書かなくても、再掲には元の文が入ります。`,
        en: `“${words}” is what the 再掲 brings along anyway from ${label.en}.`,
      },
      help: {
        ja: 'ここの文を消し、再掲だけにしてください。',
        en: 'Please delete the words here and leave the 再掲 alone.',
      },
      related: [originalHere(original)],
      /* A year that is no longer written here comes along from the original: a page says so. */
      fixes: choice(title, remove(from), isLiteral && what !== 'year'),
    };
  },
});

/** A whole cell that is 再掲, with lines of its own that are the original's. */
function* cellTwice({ from }: Relisting, original: Spot): Generator<TwiceFact> {
  const { item, status } = from;
  if (!status || !original.status || !repeats(status.lines, original.status.lines)) return;
  yield {
    ...{ place: status.at('lines'), what: 'cell', from: { item, status, line: null }, original },
    ...told(status.lines, original.status.lines),
  };
}

/** Years of a relisted item that say in words what comes along by themselves. */
function* yearsTwice(item: Item): Generator<TwiceFact> {
  const source = originalItem(item);
  if (!source) return;
  for (const status of item.entity.statuses) {
    const other = statusAt(source, status.time);
    if (!other || !isWordsOnly(status, other) || !repeats(status.lines, other.lines)) continue;
    yield {
      ...{ place: status.at(), what: 'year', from: { item, status, line: null } },
      ...{ original: { item: source, status: other, line: null }, ...told(status.lines, other.lines) },
    };
  }
}

/** Whether a status says nothing but what its lines say, besides what the original says too. */
function isWordsOnly(status: Status, other: Status): boolean {
  return (
    status.relists === null &&
    status.byDepartment.length === 0 &&
    other.byDepartment.length === 0 &&
    status.stateWord === other.stateWord &&
    status.grade === other.grade
  );
}

/** A line that is 再掲 is no words, and ends the comparison. */
function repeats(lines: readonly StatusLine[], others: readonly StatusLine[]): boolean {
  return (
    lines.length > 0 &&
    lines.length === others.length &&
    lines.every(({ text, relists, id }, i) => {
      const other = others[i]?.text ?? null;
      return id === null && relists === null && text !== null && other !== null && isSame(text, other);
    })
  );
}

function isSame(one: string, other: string): boolean {
  return one === other || comparable(one) === comparable(other);
}

function told(
  lines: readonly StatusLine[],
  others: readonly StatusLine[],
): Pick<TwiceFact, 'words' | 'isLiteral'> {
  return {
    words: lines[0]?.text ?? '',
    isLiteral: lines.every(({ text }, i) => text === others[i]?.text),
  };
}
