import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const SAMPLE = path.resolve('content');

/** Names as long as any city has, and letters that fonts forget. */
const LONG_NAMES = [
  'まちづくり政策部地域コミュニティ・多文化共生推進課市民活動支援担当',
  '一般財団法人髙﨑市文化・スポーツ・国際交流振興財団事務局',
  '㈱しおみ清掃公社',
];
const LETTERS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉟ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ髙﨑～▶㈱㎡';

const MANY = 120;

/**
 * Writes a content folder of plans that are hard to print: the sample's on other paper, one with nothing but a name, and one with
 * many items, long names and rare letters.
 */
export async function writeOddPlans(content: string): Promise<void> {
  await mkdir(content, { recursive: true });
  await writeFile(path.join(content, 'site.yaml'), 'サイト名: 印刷の難しい計画\n');
  await writeFile(
    path.join(content, 'departments.yaml'),
    `${await readFile(path.join(SAMPLE, 'departments.yaml'), 'utf8')}${LONG_NAMES.map((name) => `- 名称: ${name}\n  よみ: ながいなまえ\n`).join('')}`,
  );
  /* On narrow paper, and bound at the right. */
  await onOtherPaper('kyodo', path.join(content, 'kyodo'), '{ 判型: B5, とじ: 右 }');
  await onOtherPaper('jisshi', path.join(content, 'jisshi'), '{ 判型: A5, とじ: 左, 塗り足し: あり }');
  await writePlan(path.join(content, 'namae'), { 'plan.yaml': '計画名: 名前だけの計画\n' });
  await writePlan(path.join(content, 'tasuu'), {
    'plan.yaml': '計画名: 数の多い計画\n計画期間: 令和4年度〜令和8年度\n',
    '01-many.yaml': manyItems(),
  });
}

async function onOtherPaper(slug: string, folder: string, printing: string): Promise<void> {
  await cp(path.join(SAMPLE, slug), folder, { recursive: true });
  const file = path.join(folder, 'plan.yaml');
  const cover = (await readFile(file, 'utf8')).replace(/^印刷:.*\n/mu, '');
  await writeFile(file, `${cover}印刷: ${printing}\n`);
}

async function writePlan(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
}

function manyItems(): string {
  const items = Array.from({ length: MANY }, (_, i) => {
    const departments = i % 3 === 0 ? `[${LONG_NAMES.join(', ')}]` : LONG_NAMES[i % 3];
    const words = `${String(i + 1)}番目の取組として、${'延床面積1,200㎡の施設を改め、'.repeat(i % 5)}${i % 20 === 0 ? LETTERS : '暮らしを支え'}ます。`;
    return `  - id: t${String(i + 1)}\n    施策: ${words}\n    所管課: ${departments ?? ''}\n    取組状況:\n      令和4年度:\n        - ${'相談の窓口を開き、'.repeat((i * 7) % 23)}${String(i)}件を受けた。\n`;
  });
  return `番号: Ⅰ\n柱: ㈱と髙﨑の取組～その先▶\n取組施策:\n${items.join('')}`;
}
