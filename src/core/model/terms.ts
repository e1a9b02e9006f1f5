/**
 * The one table where the Japanese words of the content meet the English words of the code:
 * keys of the files, heads of tables, columns and messages all read it.
 * A list gives several keys that mean the same field; the first is the one we write.
 */
export const TERMS = {
  site: {
    name: 'サイト名',
    municipality: '自治体',
    url: '公開先',
    contact: '問い合わせ',
    licence: '利用条件',
    equivalents: '検索の言い換え',
  },
  municipality: { name: '名称', code: '団体コード' },
  contact: { department: '所管課', phone: '電話', mail: 'メール' },
  department: { name: '名称', reading: 'よみ', division: '部', formerNames: '旧名称' },
  plan: {
    name: '計画名',
    kind: '種別',
    period: '計画期間',
    asOf: '時点',
    statusYear: '取組状況の年度',
    unit: '金額の単位',
    rounding: '端数処理',
    cost: '推計事業費',
    budget: '予算額',
    settled: '決算額',
    expense: '事業費',
    counts: '件数',
    relistingMark: '再掲の印',
    words: '用語',
    stateWords: '状態の語',
    gradeWords: '評価の語',
    retiredIds: '欠番',
    publication: '発行',
    revisions: '改定履歴',
    printing: '印刷',
    overview: '概要',
    others: 'その他の欄',
  },
  counts: { gross: '延べ', net: '実質' },
  publication: {
    edition: '版',
    decidedOn: '策定日',
    publishedOn: '発行日',
    publisher: '発行者',
    editor: '編集',
    address: '住所',
    phone: '電話',
    mail: 'メール',
    printNumber: '印刷物番号',
  },
  revision: { date: '日付', kind: '種別', description: '内容', targets: '対象' },
  printing: { size: '判型', binding: 'とじ', bleed: '塗り足し' },
  section: {
    number: '番号',
    name: ['分野', '柱', '題名'],
    calledAs: '呼び方',
    cost: '推計事業費',
    budget: '予算額',
    settled: '決算額',
    expense: '事業費',
    principles: '考え方',
    sdgs: 'SDGs',
    indicators: '指標',
    groups: '区分',
    measures: '取組施策',
    projects: '事業',
    others: 'その他の欄',
  },
  principle: { number: '番号', heading: '見出し', body: '本文' },
  sdgs: { targets: 'ターゲット', direction: '方向性' },
  group: {
    number: '番号',
    name: '名称',
    groups: '区分',
    measures: '取組施策',
    projects: '事業',
    indicators: '指標',
    others: 'その他の欄',
  },
  indicator: {
    id: 'id',
    relists: '再掲',
    originalText: '元の文',
    unconfirmed: '要確認',
    name: '名称',
    unit: '単位',
    direction: '目指す方向',
    baseline: '基準値',
    targets: '目標値',
    actuals: '実績値',
    departments: '所管課',
    others: 'その他の欄',
  },
  measure: {
    id: 'id',
    number: '番号',
    text: '施策',
    relists: '再掲',
    originalText: '元の文',
    unconfirmed: '要確認',
    departments: '所管課',
    statuses: '取組状況',
    indicators: '指標',
    others: 'その他の欄',
  },
  project: {
    id: 'id',
    number: '番号',
    code: '事業CD',
    name: '事業名',
    relists: '再掲',
    originalText: '元の文',
    unconfirmed: '要確認',
    reading: 'よみ',
    departments: '所管課',
    description: '事業内容',
    cost: '推計事業費',
    budget: '予算額',
    settled: '決算額',
    expense: '事業費',
    priority: '重点',
    statuses: '取組状況',
    indicators: '指標',
    others: 'その他の欄',
  },
  priority: { goal: '事業目標', notes: '特記事項', schedule: '事業工程' },
  step: { activity: '取組', years: '年度' },
  cost: { total: '合計', byYear: '年度別', sources: '財源', breakdown: '内訳' },
  yearCost: { amount: '額', budget: '予算額', settled: '決算額', sources: '財源', breakdown: '内訳' },
  status: {
    state: '状態',
    grade: '評価',
    lines: '内容',
    relists: '再掲',
    unconfirmed: '要確認',
    byDepartment: '所管課別',
  },
  line: { id: 'id', text: '文', relists: '再掲', originalText: '元の文', unconfirmed: '要確認' },
} as const satisfies Record<string, Record<string, string | readonly string[]>>;

export type Noun = keyof typeof TERMS;
export type FieldOf<N extends Noun> = keyof (typeof TERMS)[N] & string;

/** The keys under which a field may be written, the preferred one first. */
export function keysOf(noun: Noun, field: string): readonly string[] {
  const keys = (TERMS[noun] as Record<string, string | readonly string[]>)[field];
  return keys === undefined ? [] : typeof keys === 'string' ? [keys] : keys;
}

/** The word a reader knows the field by: its preferred key. */
export function labelOf<N extends Noun>(noun: N, field: FieldOf<N>): string {
  return keysOf(noun, field)[0] ?? field;
}

/** What a missing value is called on screen and paper; never shown as anything else. */
export const NOT_WRITTEN = '記載なし';

/** 年度の記載なし: a status that names no year, in a plan that names none. */
export const YEAR_NOT_WRITTEN = '年度の記載なし';

/** Words that stand where an amount or a value is expected and are neither blank nor zero. */
export const WORDS_FOR_NO_VALUE = ['非公表', '該当なし', '記載なし', '未定', '未算定'] as const;

/** 状態: the standard states of 取組状況, in the order of progress. */
export const STATES = ['未着手', '検討中', '実施中', '遅延', '完了', '中止'] as const;
export type State = (typeof STATES)[number];

/** 目指す方向 of an indicator. */
export const DIRECTIONS = ['増加', '減少', '維持'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** 端数処理: how printed amounts were rounded. */
export const ROUNDINGS = ['四捨五入', '切り捨て', '切り上げ'] as const;
export type Rounding = (typeof ROUNDINGS)[number];
