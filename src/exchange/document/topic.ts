import { fold } from './text-for-heads.ts';

/** What a heading announces: not a name of the plan's own but a part every plan has. */
export type Topic = 'principles' | 'sdgs' | 'projects' | 'priority' | 'measures' | 'indicators';

const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  ['sdgs', /SDGs|持続可能な開発目標/iu],
  [
    'priority',
    /重点的?な?(?:に取り組む)?(?:事務)?(?:事業|施策|取組|プロジェクト)(?:の(?:一覧|概要|個票|内容))?(?:一覧|個票|シート)?$/u,
  ],
  [
    'projects',
    /(?:実施|構成|関連|主な|主要な?|対応する|掲載|個別)(?:事務)?事業(?:の(?:一覧|概要|内容))?(?:一覧)?$|^(?:事務)?事業(?:の?一覧|計画)?$/u,
  ],
  ['principles', /考え方$|^基本理念$/u],
  ['indicators', /(?:^|成果|活動|評価|数値|の)指標(?:の?一覧|と目標値?)?$|数値目標$|^KPI|達成目標$/iu],
  [
    'measures',
    /^(?:具体的な?|主な|主要な?|個別の?)?(?:取組|施策|取組施策|行動計画)(?:の?(?:施策|内容|一覧|展開|概要|体系))?(?:(?:と|及び|・)(?:その)?(?:取組|進捗|実施)(?:の)?(?:状況|実績)等?)?$|^(?:各?(?:施策|取組)の)?(?:取組|進捗|実施)(?:の)?(?:状況|実績)等?$/u,
  ],
];

const BRACKETED = /[(（]([^()（）]*)[)）]\s*$/u;

/** The topic a heading announces; a name in brackets behind it (（実施事業）) tells it too. Null for a name of the plan's own. */
export function topicOf(heading: string): Topic | null {
  const text = fold(heading).replace(/^\(?[\dア-ン]{1,2}[).]/u, '');
  const inner = BRACKETED.exec(text)?.[1];
  const outer = text.replace(BRACKETED, '');
  for (const [topic, pattern] of TOPICS)
    if (pattern.test(outer) || (inner !== undefined && pattern.test(inner))) return topic;
  return null;
}
