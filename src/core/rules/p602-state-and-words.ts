import type { Item } from '../link/linked.ts';
import type { Status, StatusContent } from '../model/status.ts';
import { withoutRemarks } from '../model/sentence.ts';
import type { State } from '../model/terms.ts';
import { labelOf } from '../model/terms.ts';
import type { Place } from '../source/source-file.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';
import { spotLabel } from './relisting-facts.ts';

interface ContradictionFact extends Fact {
  readonly item: Item;
  readonly status: Status;
  readonly stateWord: string;
  readonly words: string;
  readonly statePlace: Place;
}

const STATE = labelOf('status', 'state');

export const stateAndWords = defineRule<ContradictionFact>({
  code: 'P602',
  name: 'words-agree-with-the-state',
  severity: 'warning',
  title: '取組状況の文が、状態と食い違っていない',
  reason: '「完了」とあって文では検討中だと、どちらが本当か、読む人にも議会にも答えられません。',
  example: `
柱: 市民活動の支援
取組施策:
  - id: s101
    施策: 相談会を開催します。
    取組状況:
      令和5年度:
        状態: 完了
        内容:
          - 開催の方法を検討している。  # ← P602
`,
  *findIn({ items }) {
    for (const item of items)
      for (const status of item.entity.statuses) {
        const own = contradiction(item, status, status);
        if (own) yield own;
        for (const part of status.byDepartment) {
          const ofPart = contradiction(item, status, part);
          if (ofPart) yield ofPart;
        }
      }
  },
  say({ item, status, stateWord, words, statePlace }) {
    const label = spotLabel({ item, status, line: null });
    return {
      message: {
        ja: `${label.ja}の${STATE}は「${stateWord}」ですが、文は「${words}」です。`,
        en: `The ${STATE} of ${label.en} is “${stateWord}”, but its words are “${words}”.`,
      },
      help: {
        ja: `${STATE}か文の、違っている方を直してください。`,
        en: `Please correct whichever is wrong, the ${STATE} or the words.`,
      },
      related: [
        {
          place: statePlace,
          message: { ja: `${STATE}はここに書かれています`, en: `The ${STATE} is written here` },
        },
      ],
    };
  },
});

/**
 * Only where every line says the contrary: beside one that agrees, a line may well speak of what comes next (完了 of a rule,
 * with its evaluation under study).
 */
function contradiction(item: Item, status: Status, content: StatusContent): ContradictionFact | null {
  const { state, stateWord, lines } = content;
  const [first] = lines;
  if (state === null || stateWord === null || !first) return null;
  if (!lines.every(({ text }) => text !== null && isContrary(text, CONTRARY[state]))) return null;
  return {
    place: first.at('text'),
    ...{ item, status, stateWord, words: first.text ?? '', statePlace: content.at('state') },
  };
}

function isContrary(text: string, { hints, endings }: Contrary): boolean {
  return hints.some((hint) => text.includes(hint)) && endings.test(ending(text));
}

/** How long an ending can be that a state is judged by. */
const ENDING_LENGTH = 20;

/** The predicate a line ends in, in one style: 「実施しました。（3回）」 → 「実施した」. */
function ending(text: string): string {
  const last = text.at(-1) ?? '';
  const words = last === '。' || /[一-龠ぁ-ん]/u.test(last) ? text : withoutRemarks(text);
  return words
    .slice(-ENDING_LENGTH)
    .replace(/。$/u, '')
    .replace(/(?:である|です|でした)$/u, '')
    .replace(/ました$/u, 'た')
    .replace(/います$/u, 'いる')
    .replace(/(?:て|で)いません$/u, 'ていない');
}

const UNDER_STUDY = '検討(?:を(?:進め|行っ|重ね|続け)て|して|中)(?:いる)?';
const IN_PREPARATION = '準備(?:を(?:進め|行っ)て|して|中)(?:いる)?';
const NOT_DONE =
  '未実施|未着手|(?:実施|着手)(?:していない|できていない|できなかった|に至っていない|に至らなかった)';
const DONE =
  '(?:実施|開催|設置|整備|導入|開始|作成|発行|公開|交付|改修|制定|施行|運用)(?:を行っ)?(?:した|している|た|ている)';
const FINISHED = '(?:事業|整備|工事|改修|設置|導入)[がをは](?:すべて|全て)?(?:完了|終了)した';

interface Contrary {
  /** Nothing contrary is said without one of these: most lines are ruled out at a glance. */
  readonly hints: readonly string[];
  readonly endings: RegExp;
}

/**
 * What a line ends in that a state cannot mean. A careful few: a survey may be complete while the measure is 検討中, and what
 * was given up may be under study again.
 */
const CONTRARY: Readonly<Record<State, Contrary>> = {
  未着手: { hints: ['た', 'いる', 'います'], endings: endsIn(DONE, FINISHED) },
  検討中: { hints: ['完了', '終了'], endings: endsIn(FINISHED) },
  実施中: { hints: ['未', 'ない', 'なか', 'ません'], endings: endsIn(NOT_DONE) },
  遅延: {
    hints: ['どおり'],
    endings: endsIn(
      '(?:予定|計画)どおり(?:に)?(?:(?:実施|進捗|完了|終了)(?:した|している)|進んでいる|進めている|進んだ)',
    ),
  },
  完了: {
    hints: ['検討', '準備', '未', 'ない', 'なか', 'ません'],
    endings: endsIn(UNDER_STUDY, IN_PREPARATION, NOT_DONE),
  },
  中止: { hints: ['継続'], endings: endsIn('継続している') },
};

function endsIn(...words: readonly string[]): RegExp {
  return new RegExp(`(?:${words.join('|')})$`, 'u');
}
