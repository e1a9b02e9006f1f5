import { STATES } from '#core/model/terms.ts';
import type { Draft, Item, Question } from './draft.ts';
import { derivedPeriod } from './write-plan.ts';
import type { PlanName } from './write-plan.ts';
import { startOf } from './words.ts';

/** The year given to statuses that name none; null: they are written without one. */
export interface AddedYear {
  readonly year: string | null;
  /** It came from the person who imports, not from the text. */
  readonly isGiven: boolean;
}

/** What a person must confirm or supply, and why: all that the paper does not say or says in a way nobody can be sure of. */
export function questionsAbout(
  draft: Draft,
  name: PlanName,
  items: readonly Item[],
  added: AddedYear | null,
): Question[] {
  return [
    ...[nameQuestion(name), periodQuestion(draft), yearQuestion(added), departmentQuestion(items)].filter(
      (question) => question !== null,
    ),
    ...stateQuestions(items),
    ...draft.questions,
  ];
}

function nameQuestion({ from, text }: PlanName): Question | null {
  if (from === 'option') return null;
  const message =
    from === 'title'
      ? `計画名は、原本の表題「${text}」から取りました。`
      : `計画名を原本から読み取れなかったので、ファイル名から「${text}」としました。正しい計画名を plan.yaml に書いてください。`;
  return { message, at: null, isNoted: true };
}

function periodQuestion(draft: Draft): Question | null {
  if (draft.period) return null;
  const derived = derivedPeriod(draft);
  if (derived === null)
    return {
      message: '計画期間を原本から読み取れなかったので、空欄にしました。いつからいつまでですか。',
      at: null,
    };
  const message = `計画期間を原本から読み取れず、「${String(draft.numberOfYears)}か年」と事業工程の年度から「${derived}」としました。`;
  return { message, at: null, isNoted: true };
}

function yearQuestion(added: AddedYear | null): Question | null {
  if (!added || (added.year !== null && !added.isGiven)) return null;
  const message =
    added.year === null
      ? '取組状況が何年度のものか、原本から読み取れなかったので、年度なしで書きました。--year 令和4年度 のように指定すると、年度を付けて取り込めます。'
      : `取組状況の年度を原本から読み取れず、指定された「${added.year}」としました。`;
  return { message, at: null };
}

function departmentQuestion(items: readonly Item[]): Question | null {
  const isAbsent = items.length > 0 && items.every((item) => item.departments.length === 0);
  return isAbsent ? { message: '所管課を原本から読み取れなかったので、空欄にしました。', at: null } : null;
}

/** A status of one word that is the name of a state is not taken for one: only 検討中 is. */
function stateQuestions(items: readonly Item[]): Question[] {
  return items
    .flatMap((item) => item.statuses)
    .flatMap(({ state, lines: [line, ...others] }) =>
      line && others.length === 0 && !state ? [line.words] : [],
    )
    .filter(({ text }) => (STATES as readonly string[]).includes(text))
    .map((words) => ({
      message: `取組状況の「${words.text}」は、状態ですか。文として書いてあります。`,
      at: startOf(words),
    }));
}
