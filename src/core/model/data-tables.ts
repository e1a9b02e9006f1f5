/** Tables of a plan's open data, each a CSV file; the Japanese names are those of the files on screen. */
export const DATA_TABLES = {
  items: '事業・取組施策',
  departments: '所管課',
  costs: '事業費',
  statuses: '取組状況',
  lines: '取組状況の内容',
  indicators: '指標',
} as const;
export type DataTable = keyof typeof DATA_TABLES;
