import { originalOf } from '#core/link/linked.ts';
import type { Item } from '#core/link/linked.ts';
import type { DataTable } from '#core/model/data-tables.ts';
import { labelOf } from '#core/model/terms.ts';
import { costFigures } from './cost-figures.ts';
import { indicatorFigures } from './indicator-figures.ts';
import { referenceTo, statusRows } from './status-data.ts';
import { table, yearColumns } from './table.ts';
import type { Table } from './table.ts';

/** Every table of a plan's open data: what is written into the CSV files, and what is said of their columns. */
export const TABLES: Readonly<Record<DataTable, Table>> = {
  items: table(
    ({ items }, places) => items.map((item) => ({ item, url: places.item(item) })),
    [
      { head: 'ID', says: '計画の中で一つだけの、変わらない名前', cell: ({ item }) => item.id },
      { head: '種類', says: '事業か取組施策か', cell: ({ item }) => kindOf(item) },
      { head: '分野・柱の番号', says: '印刷のまま', cell: ({ item }) => item.section.section.number },
      { head: '分野・柱', says: '載っている分野・柱の名称', cell: ({ item }) => item.section.title },
      {
        head: labelOf('section', 'groups'),
        says: '分野・柱の中の区分。入れ子のときは「／」でつなぐ',
        cell: ({ item }) => item.groups.flatMap(({ name }) => name ?? []).join('／') || null,
      },
      {
        head: labelOf('measure', 'number'),
        says: '③ など。取組施策は並びの順',
        cell: ({ item }) => item.number,
      },
      {
        head: labelOf('project', 'code'),
        says: '市が付けた事業の番号',
        cell: ({ item }) => ofProject(item)?.code ?? null,
      },
      { head: '名称', says: '事業名、または施策の文', cell: ({ item }) => item.title },
      {
        head: labelOf('project', 'reading'),
        says: '事業名の読み',
        cell: ({ item }) => ofProject(item)?.reading ?? null,
      },
      {
        head: labelOf('project', 'priority'),
        says: '重点事業なら「重点」',
        cell: ({ item }) => (ofProject(item)?.priority ? labelOf('project', 'priority') : null),
      },
      {
        head: labelOf('project', 'description'),
        says: '事業の内容。印刷のまま',
        cell: ({ item }) => ofProject(item)?.description ?? null,
      },
      {
        head: '再掲元',
        says: '再掲のとき、元のID。数えたり足したりするときは、空欄の行に限る',
        cell: ({ item }) => originalId(item),
      },
      { head: '場所', says: 'このサイトの中のアドレス', cell: ({ url }) => url },
    ],
  ),
  departments: table(
    ({ items }) =>
      items.flatMap((item) => item.departments.map((mention, i) => ({ item, mention, order: i + 1 }))),
    [
      { head: 'ID', says: '事業・取組施策のID', cell: ({ item }) => item.id },
      { head: '順', says: '並んで書かれた何番目の課か', cell: ({ order }) => order },
      { head: labelOf('project', 'departments'), says: '印刷のまま', cell: ({ mention }) => mention.written },
      {
        head: '現在の名称',
        says: '今の組織での名称。分からなければ空欄',
        cell: ({ mention }) => mention.department?.name ?? null,
      },
    ],
  ),
  costs: table(costFigures, [
    { head: '対象', says: '計画、分野・柱、事業のどれの額か', cell: ({ of }) => of },
    { head: '対象のID', says: '事業のID、または分野・柱のファイルの名前', cell: ({ id }) => id },
    { head: '対象の名称', says: '額が印刷されている計画、分野・柱、事業の名称', cell: ({ title }) => title },
    { head: '費目', says: '推計事業費・予算額・決算額・事業費', cell: ({ kind }) => kind },
    ...yearColumns<ReturnType<typeof costFigures>[number]>(({ year }) => year, '空欄は期間の合計'),
    { head: '分け方', says: '財源・内訳のどちらかで分けた額なら、その名前', cell: ({ part }) => part },
    { head: '分けた名称', says: '一般財源、委託料など', cell: ({ name }) => name },
    {
      head: '金額（円）',
      says: '円。印刷が百万円単位なら、それより細かい桁は分からない。言葉（非公表など）のときは空欄',
      cell: ({ amount }) => amount.yen,
    },
    { head: '印刷の表記', says: '紙に書かれたまま', cell: ({ amount }) => amount.printed },
    { head: '印刷の単位', says: '円・千円・万円・百万円・億円', cell: ({ amount }) => amount.unit },
    {
      head: '再掲元',
      says: '再掲の事業の額なら、元のID。足すときは空欄の行に限る',
      cell: ({ original }) => original,
    },
  ]),
  statuses: table(statusRows, [
    { head: 'ID', says: '事業・取組施策のID', cell: ({ id }) => id },
    ...yearColumns<ReturnType<typeof statusRows>[number]>(({ year }) => year, '空欄は年度の記載なし'),
    { head: '時点', says: '年度ではなく時点を指すとき、その書き方', cell: ({ time }) => time },
    {
      head: labelOf('status', 'byDepartment'),
      says: '課ごとの報告なら、その課',
      cell: ({ department }) => department,
    },
    {
      head: labelOf('status', 'state'),
      says: '標準の状態：未着手・検討中・実施中・遅延・完了・中止。空欄は記載なし',
      cell: ({ state }) => state,
    },
    { head: labelOf('plan', 'stateWords'), says: '計画が使う言葉', cell: ({ stateWord }) => stateWord },
    { head: labelOf('status', 'grade'), says: '印刷のまま', cell: ({ grade }) => grade },
    { head: '再掲元', says: '欄の全体が再掲のとき、元の欄', cell: ({ original }) => original },
  ]),
  lines: table(
    (plan) => statusRows(plan).flatMap((row) => row.lines.map((line, i) => ({ ...row, line, order: i + 1 }))),
    [
      { head: 'ID', says: '事業・取組施策のID', cell: ({ id }) => id },
      ...yearColumns<{ year: number | null }>(({ year }) => year, '空欄は年度の記載なし'),
      { head: '時点', says: '年度ではなく時点を指すとき、その書き方', cell: ({ time }) => time },
      {
        head: labelOf('status', 'byDepartment'),
        says: '課ごとの報告なら、その課',
        cell: ({ department }) => department,
      },
      { head: '行', says: '欄の中の何行目か', cell: ({ order }) => order },
      { head: labelOf('status', 'lines'), says: '印刷のまま', cell: ({ line }) => line.text },
      {
        head: '再掲元',
        says: '再掲のとき、元の行か欄',
        cell: ({ line, original }) => line.relists ?? original,
      },
    ],
  ),
  indicators: table(indicatorFigures, [
    { head: '指標のID', says: '付いているものだけ', cell: ({ id }) => id },
    { head: labelOf('section', 'indicators'), says: '指標の名称', cell: ({ title }) => title },
    { head: labelOf('indicator', 'unit'), says: '値の単位。値が言葉なら空欄', cell: ({ unit }) => unit },
    { head: labelOf('indicator', 'direction'), says: '増加・減少・維持', cell: ({ direction }) => direction },
    { head: '対象', says: '分野・柱の指標か、事業・取組施策の指標か', cell: ({ of }) => of },
    {
      head: '対象のID',
      says: '事業・取組施策のID、または分野・柱のファイルの名前',
      cell: (row) => row.subjectId,
    },
    { head: '値の種類', says: '基準値・実績値・目標値', cell: ({ kind }) => kind },
    ...yearColumns<ReturnType<typeof indicatorFigures>[number]>(({ year }) => year, '値がなければ空欄'),
    { head: '値', says: '数。言葉で書かれた値と記載のない値は空欄', cell: ({ number }) => number },
    { head: '印刷の表記', says: '紙に書かれたまま', cell: ({ text }) => text },
    { head: '再掲元', says: '再掲のとき、元の指標のID', cell: ({ original }) => original },
  ]),
};

function kindOf(item: Item): string {
  return labelOf('section', item.kind === 'project' ? 'projects' : 'measures');
}

function ofProject(item: Item): Extract<Item, { kind: 'project' }>['entity'] | null {
  return item.kind === 'project' ? item.entity : null;
}

function originalId({ relisting, section }: Item): string | null {
  const original = originalOf(relisting);
  return original && referenceTo(section.plan, original);
}
