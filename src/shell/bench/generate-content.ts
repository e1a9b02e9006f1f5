import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { circled } from '#core/model/list-number.ts';

const PER_SECTION = 20;
const PLACES = ['浜手', '山手', '川辺', '駅前', '中央', '東部', '西浦', '北台', '南町', '島しょ'];
const SUBJECTS = [
  '子育て世帯',
  '商店街',
  '自治会',
  '高齢の方',
  '漁業者',
  '小中学校',
  '防災倉庫',
  '図書館',
  '市民団体',
  '空き家',
];
const ACTIONS = [
  '相談の窓口を設けます',
  '補助の対象を広げます',
  '情報を分かりやすく届けます',
  '点検と修繕を進めます',
  '交流の場をつくります',
  '担い手を育てます',
  '連携の仕組みを整えます',
];
const DEPARTMENTS = ['企画課', '福祉課', '産業課', '教育総務課', '危機管理課'];

/**
 * Writes a plan of as many items: sections of 20, half of them 取組施策 with two years of 取組状況, half 事業 with costs,
 * every tenth a 重点事業, every twentieth measure a 再掲. The same number gives the same bytes.
 */
export async function generateContent(folder: string, items: number): Promise<void> {
  const plan = path.join(folder, 'plan');
  await mkdir(plan, { recursive: true });
  const sections = Math.ceil(items / PER_SECTION);
  await writeFile(path.join(folder, 'site.yaml'), 'サイト名: 計測用の計画\n');
  await writeFile(
    path.join(folder, 'departments.yaml'),
    DEPARTMENTS.map((name) => `- 名称: ${name}\n`).join(''),
  );
  await writeFile(
    path.join(plan, 'plan.yaml'),
    '計画名: 計測用の計画\n計画期間: 令和5年度〜令和7年度\n時点: 令和7年3月31日\n金額の単位: 百万円\n',
  );
  for (let s = 1; s <= sections; s += 1) {
    const width = String(sections).length;
    await writeFile(
      path.join(plan, `${String(s).padStart(width, '0')}-section.yaml`),
      sectionText(s, Math.min(PER_SECTION, items - (s - 1) * PER_SECTION)),
    );
  }
}

function sectionText(section: number, count: number): string {
  const measures = Math.ceil(count / 2);
  const lines = [
    `番号: ${String(section)}`,
    `柱: ${pick(SUBJECTS, section)}とともに進める${pick(PLACES, section)}の取組`,
    '取組施策:',
  ];
  for (let i = 1; i <= measures; i += 1) lines.push(...measureText(section, i));
  if (count > measures) lines.push('事業:');
  for (let i = 1; i <= count - measures; i += 1) lines.push(...projectText(section, i));
  return `${lines.join('\n')}\n`;
}

function measureText(section: number, i: number): string[] {
  const id = `s${String(section)}-${String(i)}`;
  if (i === 10 && section > 1)
    return [`  - id: ${id}`, `    番号: ${circled(i)}`, `    再掲: s${String(section - 1)}-1`];
  const words = sentence(section, i);
  return [
    `  - id: ${id}`,
    `    番号: ${circled(i)}`,
    `    施策: ${words}。`,
    `    所管課: ${pick(DEPARTMENTS, section + i)}`,
    '    取組状況:',
    '      令和5年度:',
    `        - ${words.replace('ます', 'る準備')}を第${String(section)}期の${String(i)}件目として進めている。`,
    '      令和6年度:',
    '        状態: 実施中',
    '        内容:',
    `          - 第${String(section)}期の${String(i)}件目を実施し、${String(section * 7 + i)}人が参加した。`,
  ];
}

function projectText(section: number, i: number): string[] {
  const words = sentence(section + 3, i + 50);
  const amount = ((section * 13 + i * 7) % 90) + 3;
  const cost = [
    '    推計事業費:',
    `      合計: ${String(amount * 3)}`,
    `      年度別: { 令和5年度: ${String(amount)}, 令和6年度: ${String(amount)}, 令和7年度: ${String(amount)} }`,
  ];
  const priority = [
    '    重点:',
    `      事業目標: ${words}ことを、第${String(section)}期の目標とする。`,
    '      事業工程:',
    '        - 取組: 実施',
    '          年度: 令和5年度〜令和7年度',
  ];
  return [
    `  - id: j${String(section)}-${String(i)}`,
    `    事業CD: "${String(section)}-${String(i)}"`,
    `    事業名: ${pick(PLACES, section)}${pick(SUBJECTS, i)}支援事業その${String(section)}の${String(i)}`,
    `    所管課: ${pick(DEPARTMENTS, i)}`,
    `    事業内容: ${words}。対象は第${String(section)}期の${String(i)}件目です。`,
    ...cost,
    ...(i === 5 ? priority : []),
  ];
}

/** No two items say the same. */
function sentence(section: number, i: number): string {
  return `${pick(PLACES, section)}地区の第${String(section)}号${String(i)}区域で、${pick(SUBJECTS, section * 3 + i)}に向けた${pick(ACTIONS, section + i * 2)}`;
}

function pick(words: readonly string[], n: number): string {
  return words[n % words.length] ?? '';
}
