import { MONEY_UNITS } from '#core/model/money.ts';
import type { MoneyUnit } from '#core/model/money.ts';
import { eraYear, parseFiscalYear, parseStatusTime } from '#core/model/fiscal-year.ts';
import { fold } from './text-for-heads.ts';

/** What a column of a table, or a field of a sheet, holds. */
export type Meaning =
  | 'number'
  | 'code'
  | 'name'
  | 'measure'
  | 'description'
  | 'department'
  | 'division'
  | 'group'
  | 'statuses'
  | 'state'
  | 'grade'
  | 'goal'
  | 'notes'
  | 'schedule'
  | 'cost'
  | 'budget'
  | 'settled'
  | 'expense'
  | 'source'
  | 'indicator'
  | 'unit'
  | 'direction'
  | 'baseline'
  | 'target'
  | 'actual'
  | 'sdgs'
  | 'relisting'
  | 'year';

/** A table head, understood: 令和5年度予算額（千円） is budget, in 令和5年度, in 千円. */
export interface Head {
  /** Null for a head of the plan's own. */
  readonly meaning: Meaning | null;
  /** The year as the format writes it (`令和5年度`), where the head names exactly one. */
  readonly year: string | null;
  readonly unit: MoneyUnit | null;
  /** The head without its year and unit. */
  readonly word: string;
}

/** Heads of the same meaning in different cities' words, compared without spaces and width, 取り組み as 取組. */
const WORDS: Record<Meaning, string> = {
  number: '番号 No No. № NO NO. 項番 通番 連番 通し番号 施策番号 取組番号 #',
  code: '事業CD CD 事業コード コード 事業番号 事務事業コード 事務事業番号 整理番号 事業ID 管理番号',
  name: '事業名 事業名称 事務事業名 事務事業名称 事務事業 事業 実施事業 実施事業名 取組名 取組名称 取組事業 取組事業名 主な事業 主要事業 主な事業名 構成事業 関連事業 対象事業 具体的事業 個別事業 施策事業名 事業の名称 プロジェクト名 重点事業 重点事業名',
  measure:
    '取組施策 施策 施策名 施策内容 施策の内容 取組 取組内容 取組の内容 具体的施策 具体的な施策 具体的取組 具体的な取組 具体的な取組内容 主な取組 主な取組内容 主な施策 個別施策 取組項目 施策項目 行動計画 施策の方向 施策の方向性 取組の方向 取組の方向性 基本施策',
  description:
    '事業内容 事業概要 事業の内容 事業の概要 概要 内容 説明 事業説明 取組概要 取組の概要 実施内容 事業内容・概要 施策概要 施策の概要',
  department:
    '所管課 担当課 担当部署 主管課 所属 所管 担当 主管 担当課名 所管課名 所管部署 主管部署 主管課名 担当所属 部署 部署名 課名 課 関係課 関連課 担当部課 所管部課 担当部局 所管部局 主管部課 担当部課名 担当課等 所管課等 担当室課 担当課室 実施課 事業担当課 責任部署 所属名 主担当課',
  division: '担当部 所管部 部名 部 主管部 部局名 部局 所属部',
  group: '区分 大項目 中項目 小項目 大分類 中分類 小分類 分類 施策区分 施策体系 基本目標 基本方針 項目',
  statuses:
    '取組状況 進捗状況 実施状況 取組実績 実績 進捗 状況 進行状況 達成状況 取組の状況 取組状況と成果 実施状況と成果 取組結果 実施結果 進捗・実績 取組内容・実績 事業実績 実施実績 取組の実績 進捗状況と課題 活動状況 活動実績',
  state: '状態 進捗区分 進捗度 実施区分 ステータス',
  grade: '評価 進捗評価 自己評価 評価区分 達成度 評価結果 内部評価 総合評価',
  goal: '事業目標 事業の目標 事業目的・目標',
  notes: '特記事項',
  schedule:
    '事業工程 工程 実施工程 年次計画 年度別計画 実施スケジュール スケジュール 年次スケジュール 工程表 事業スケジュール 実施時期・工程',
  cost: '推計事業費 概算事業費 計画事業費 総事業費 事業費推計 概算費用 事業費見込 事業費見込額 計画額',
  budget: '予算額 予算 当初予算 当初予算額 事業予算 予算現額',
  settled: '決算額 決算 決算見込額 事業決算額',
  expense: '事業費',
  source:
    '国庫支出金 国支出金 県支出金 都支出金 道支出金 府支出金 地方債 市債 町債 村債 区債 一般財源 その他特定財源 特定財源 その他財源',
  indicator:
    '指標名 指標 成果指標 活動指標 評価指標 数値目標 KPI 指標項目 成果指標名 重要業績評価指標 指標の名称 目標指標 数値目標項目',
  unit: '単位',
  direction: '目指す方向 方向 目指す方向性 指標の方向',
  baseline: '基準値 現状値 策定時 計画策定時 現状 基準 策定時の値 当初値 初期値 計画策定時の値',
  target: '目標値 目標 最終目標 最終目標値 目標数値 計画目標値',
  actual: '実績値 実績数値 現在値 最新値',
  sdgs: 'SDGs SDGsターゲット SDGsのゴール・ターゲット 関連するSDGs 関連SDGs SDGs目標 ターゲット',
  relisting: '再掲 再掲の別 再掲区分',
  year: '年度',
};

const MEANINGS = new Map(
  (Object.entries(WORDS) as [Meaning, string][]).flatMap(([meaning, words]) =>
    words.split(' ').map((word) => [fold(word), meaning] as const),
  ),
);

/** Heads nobody listed, by how they are built; tried in this order. */
const PATTERNS: readonly (readonly [RegExp, Meaning])[] = [
  [/(?:取組|進捗|実施|進行|達成|活動)(?:の)?(?:状況|実績|結果)/u, 'statuses'],
  [/(?:担当|所管|主管|関係|実施).{0,4}(?:課|部署|部局|所属|室)(?:名|等)?$/u, 'department'],
  [/(?:事業|プロジェクト)(?:の)?(?:名|名称)$/u, 'name'],
  [/(?:事業|CD)(?:コード|CD|番号)$/u, 'code'],
  [/事業(?:の)?(?:内容|概要|説明)/u, 'description'],
  [/(?:指標|KPI)(?:名|項目)?$/u, 'indicator'],
  [/(?:具体的な?|主な|個別)(?:取組|施策)/u, 'measure'],
  [/予算額?$/u, 'budget'],
  [/決算額?$/u, 'settled'],
  [/事業費$/u, 'cost'],
  [/目標値$/u, 'target'],
  [/(?:基準|現状)値$/u, 'baseline'],
  [/実績値$/u, 'actual'],
  [/評価$/u, 'grade'],
];

const YEAR =
  '(?:令和|平成|昭和)(?:元|\\d{1,2})(?:\\(\\d{4}\\))?年?度?|[RH]\\.?(?:元|\\d{1,2})(?!\\d)年?度?|(?:19|20)\\d{2}(?:\\([^()]*\\))?年?度?';
const POINT = '(?:\\d{1,2}月(?:\\d{1,2}日|末日?)?)?(?:末|当初|時点|現在)*';
const YEARS = new RegExp(`${YEAR}${POINT}`, 'gu');
const MORE_YEARS = /[〜～~-]|から/u;
const UNIT = new RegExp(
  `[([【]?(?:単位:?)?(${Object.keys(MONEY_UNITS)
    .sort((a, b) => b.length - a.length)
    .join('|')})[)\\]】]?$`,
  'u',
);
/** Longer than this nothing is a head. */
const LONGEST = 40;

/** Reads a head. A text too long for one, or blank, has no meaning and an empty word. */
export function readHead(text: string): Head {
  const folded = fold(text);
  if (folded.length > LONGEST) return { meaning: null, year: null, unit: null, word: '' };
  const unit = UNIT.exec(folded);
  const withoutUnit = unit ? folded.slice(0, unit.index) : folded;
  const years = Array.from(withoutUnit.matchAll(YEARS));
  const [first] = years;
  const isRange =
    years.length > 1 || (first !== undefined && MORE_YEARS.test(withoutUnit.slice(first.index)));
  const rest = withoutUnit
    .replace(YEARS, '')
    .replace(/^[の・:]+/u, '')
    .replace(/[([【][〜～~\-の]*[)\]】]/gu, '')
    .replace(/[のに・:]+$/u, '');
  const year = first && !isRange ? writtenYear(first[0]) : null;
  const money = unit?.[1] as MoneyUnit | undefined;
  if (rest === '') return { meaning: year ? 'year' : null, year, unit: money ?? null, word: '' };
  const meaning = meaningOf(rest) ?? (money ? meaningOf(folded) : null);
  return { meaning, year, unit: money ?? null, word: rest };
}

function meaningOf(word: string): Meaning | null {
  const plain = word.replace(/[(（][^()（）]*[)）]$/u, '').replace(/等$/u, '');
  for (const form of [word, plain]) {
    const known = MEANINGS.get(form);
    if (known) return known;
  }
  return PATTERNS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** As the format writes it: 令和5年度 for R5 and 2023 alike; a point in time (令和4年9月末) to the letter. */
function writtenYear(found: string): string | null {
  const year = parseFiscalYear(found);
  if (year !== null) return eraYear(year);
  return parseStatusTime(found) ? found : null;
}
