import type { LinkedPlan } from '#core/link/linked.ts';
import { labelOf, NOT_WRITTEN } from '#core/model/terms.ts';
import { contentsOfView } from '../contents.ts';
import type { ContentsProps } from '../contents.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { sectionsWithHistory } from './section-history.ts';
import { gradeCounts, stateCounts } from './state-counts.ts';
import { stateLists } from './state-lists.ts';
import type { StateList } from './state-lists.ts';
import { newestOf, timeHead } from './statuses.ts';
import { toldPart } from './told-table.ts';
import type { ToldPart } from './told-table.ts';
import { planName, sectionName, wordsOf } from '../words.ts';
import type { Link } from '../words.ts';

export interface StatesPageProps {
  readonly frame: FrameProps;
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  readonly overview: ToldPart;
  /** The heading of the lists. */
  readonly listHead: { readonly anchor: string; readonly title: string };
  readonly lists: readonly StateList[];
  readonly grades: ToldPart | null;
  readonly histories: {
    readonly anchor: string;
    readonly title: string;
    readonly links: readonly Link[];
  } | null;
  readonly contents: ContentsProps;
}

/** 進捗: what came how far, by year and by state. */
export function statesPage(plan: LinkedPlan, edition: Edition): StatesPageProps {
  const { at } = edition;
  const say = wordsOf(plan);
  const word = say(labelOf('measure', 'statuses'));
  const state = say(labelOf('status', 'state'));
  const grade = say(labelOf('status', 'grade'));
  const states = stateCounts(plan);
  const grades = gradeCounts(plan);
  const time = newestOf(states.times)?.time ?? null;
  const lists = stateLists(plan, states, at);
  const histories = sectionsWithHistory(plan).map((section) => ({
    text: `${sectionName(section)}の経過`,
    href: at.history(section),
  }));
  const props = {
    overview: toldPart('States', state, states, plan, at),
    grades: grades.kinds.length > 0 ? toldPart('Grades', grade, grades, plan, at) : null,
    listHead: {
      anchor: 'Items',
      title: `${time === null ? '' : `${timeHead(time).era}の`}${state}別の一覧`,
    },
    lists,
    histories:
      histories.length > 0 ? { anchor: 'Histories', title: `${word}の経過`, links: histories } : null,
  };
  return {
    ...props,
    frame: frame(edition, {
      address: at.view(plan.slug, 'states'),
      title: '進捗',
      description: `${planName(plan)}の${word}を、年度と${state}ごとに数えて示します。`,
      plan,
      way: 'states',
    }),
    label: planName(plan),
    title: '進捗',
    lead: `${word}に書かれた${state}を数えました。書かれていないものは「${NOT_WRITTEN}」に数え、推し量ることはありません。`,
    contents: contentsOf(props, at.view(plan.slug, 'states')),
  };
}

function contentsOf(
  {
    overview,
    listHead,
    lists,
    grades,
    histories,
  }: Pick<StatesPageProps, 'overview' | 'listHead' | 'lists' | 'grades' | 'histories'>,
  href: string,
): ContentsProps {
  const within = lists.map(({ anchor, title }) => ({ anchor, title }));
  return contentsOfView({ text: '進捗', href }, [
    overview,
    ...(lists.length > 0 ? [{ ...listHead, within }] : []),
    ...(grades ? [grades] : []),
    ...(histories ? [histories] : []),
  ]);
}
